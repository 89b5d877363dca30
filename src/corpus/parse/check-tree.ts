/** What a body's tree may hold: no HTML, no images, no footnotes, no address that is refused, no hidden characters behind entities. */

import { createDiagnostic } from '../../model/message.ts'
import { checkAddress, recordOfAddress } from './addresses.ts'
import { forbiddenCharacter, tooMuch } from './refusals.ts'
import { textOf } from './tree.ts'
import { listForbidden } from './unicode.ts'
import type { Nodes, Root } from 'mdast'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'
import type { InlineLink } from '../../model/source.ts'

type PlaceOf = (start: { line: number; column: number } | undefined) => Place

const markdown = { en: 'text, headings, lists, quotes, tables and links', ar: 'نصوص وعناوين وقوائم واقتباسات وجداول وروابط' }

/** All that is wrong with a tree, and its links to records. */
export function checkTree(root: Root, placeOf: PlaceOf): { diagnostics: Diagnostic[]; links: InlineLink[] } {
  const deep = findDeep(root)
  if (deep !== null) return { diagnostics: [createDiagnostic(placeOf(deep.position?.start), tooDeep())], links: [] }
  const diagnostics: Diagnostic[] = []
  const links: InlineLink[] = []
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const place = placeOf(node.position?.start)
    diagnostics.push(...checkNode(node).map(complaint => createDiagnostic(place, complaint)))
    if (node.type === 'link' || node.type === 'definition') {
      const record = recordOfAddress(node.url)
      if (record !== null) links.push({ ...record, place })
    }
    if ('children' in node) waiting.push(...node.children.toReversed())
  }
  return { diagnostics, links }
}

/** Lists and quotes go eight deep (a list is two levels), what stands inside words a few more: the rest of the program goes down by calling itself. */
const deepest = 40

/** The first node that lies too deep. */
function findDeep(root: Root): Nodes | null {
  const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    if (depth > deepest) return node
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 })
  }
  return null
}

function tooDeep(): Complaint {
  return tooMuch('markdown-depth', { en: 'depth of nesting', ar: 'عمق تداخل' }, deepest + 1, deepest,
    { en: 'Take marks of emphasis away: * and _ stand inside each other here', ar: 'احذف بعض علامات التشديد: * و_ متداخلة هنا' })
}

function checkNode(node: Nodes): Complaint[] {
  switch (node.type) {
    case 'html':
      return [refuseHtml(node.value)]
    case 'image':
      return [refuseImage(node.url)]
    case 'imageReference':
      return [refuseImage(node.label ?? node.identifier)]
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [refuseFootnote(node.label ?? node.identifier)]
    case 'link':
    case 'definition':
      return [...listForbidden(`${node.url} ${node.title ?? ''}`).map(forbiddenCharacter), ...[checkAddress(node.url)].filter(complaint => complaint !== null)]
    case 'text':
    case 'inlineCode':
      return listForbidden(node.value).filter(({ reason }) => reason !== 'unbalanced-isolate').map(forbiddenCharacter)
    case 'code':
      return listForbidden(node.value).map(forbiddenCharacter)
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      // Isolates may begin and end in different nodes of a block, never in different blocks.
      return listForbidden(textOf(node)).filter(({ reason }) => reason === 'unbalanced-isolate').map(forbiddenCharacter)
    default:
      return []
  }
}

function refuseHtml(html: string): Complaint {
  return {
    rule: 'html',
    thing: { en: 'HTML', ar: 'وسم HTML' },
    actual: html,
    expected: markdown,
    hint: { en: 'Write it in Markdown; for the sign itself put a backslash before <', ar: 'اكتبه بصيغة Markdown، وللعلامة نفسها ضع \\ قبل <' },
  }
}

function refuseImage(what: string): Complaint {
  return { rule: 'image', thing: { en: 'image', ar: 'صورة' }, actual: what, expected: markdown, hint: { en: 'Link to the page that shows it', ar: 'ضع رابطًا إلى الصفحة التي تعرضها' } }
}

function refuseFootnote(label: string): Complaint {
  return { rule: 'footnote', thing: { en: 'footnote', ar: 'حاشية' }, actual: label, expected: markdown, hint: { en: 'Say it in a sentence of the text', ar: 'قلها في جملة من المتن' } }
}
