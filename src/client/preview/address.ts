/** Where the preview of a link lies: worked out from the link alone, so that pages carry nothing for it. */

const recordPath = /^(.*\/)([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/(articles|events|actors|locations|sources)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/$/

/** null for a link that leads elsewhere than to a record, to another site, or to the page itself. */
export function previewAddress(link: URL, page: URL, lang: string): string | null {
  const [, base = '', linked = '', folder = '', id = ''] = recordPath.exec(link.pathname) ?? []
  if (id === '' || linked !== lang || link.origin !== page.origin || link.pathname === page.pathname) return null
  return `${base}data/preview/${lang}/${folder}/${id}.json`
}
