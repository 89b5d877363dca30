/** Hosts of web addresses: tells those whose letters are taken from several scripts, the way in which hosts are forged. */

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Cherokee', 'Devanagari', 'Thai', 'Georgian']
  .map(script => new RegExp(`\\p{Script=${script}}`, 'u'))

/** True when letters of two scripts stand in one word of the host (`authority`: host and port), also percent-encoded; and when it cannot be decoded. */
export function isForgedHost(authority: string): boolean {
  const host = decodeHost(authority)
  return host === null || host.split('.').some(label => scripts.filter(script => script.test(label)).length > 1)
}

function decodeHost(authority: string): string | null {
  try {
    return decodeURIComponent(authority.replace(/:\d*$/, '')).normalize('NFKC')
  } catch {
    return null
  }
}
