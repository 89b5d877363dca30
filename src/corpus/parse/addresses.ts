/** What a link may lead to: the web by http and https, a mail address, a record of the corpus. Everything else has a reason against it. */

import type { Words } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'
import type { InlineLink } from '../../model/source.ts'
import { authorityOf, judgeHost } from '../../model/web-host.ts'

const recordSchemes = new Set(['actor', 'location', 'event', 'source', 'article'])
const expected: Words = {
  en: 'https:, http:, mailto:, actor:, location:, event:, source: or article:',
  ar: '‏https: أو http: أو mailto: أو actor: أو location: أو event: أو source: أو article:',
}
const otherwise: Words = { en: 'Link to a page of the web by https://, or delete the link', ar: 'ضع رابطًا إلى صفحة على الشبكة يبدأ بـ ‎https://‎، أو احذف الرابط' }
const justAddress: Words = { en: 'Write mailto: and the address, nothing behind it', ar: 'اكتب ‎mailto:‎ ثم العنوان ولا شيء بعده' }

/** The record that an address leads to; null for an address of the web. */
export function recordOfAddress(address: string): { kind: InlineLink['kind']; id: string } | null {
  const [, scheme = '', id = ''] = /^([a-z]+):(.*)$/s.exec(address) ?? []
  return isRecordScheme(scheme) ? { kind: scheme, id } : null
}

function isRecordScheme(scheme: string): scheme is InlineLink['kind'] {
  return recordSchemes.has(scheme)
}

/** Why an address is refused; null when it is not. */
export function checkAddress(address: string): Complaint | null {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(address)?.[1]
  if (scheme !== undefined && recordSchemes.has(scheme)) return null
  if (scheme === 'mailto') return /^mailto:[^\s@/?#]+@[^\s@/?#]+$/.test(address) ? null : refuse(address, { en: 'one mail address', ar: 'عنوان بريد واحد' }, justAddress)
  return scheme === 'http' || scheme === 'https' ? checkWebAddress(address) : refuse(address, expected, otherwise)
}

function checkWebAddress(address: string): Complaint | null {
  const authority = authorityOf(address)
  if (authority === '' || /[\s\\<>"]/.test(address)) {
    return refuse(address, { en: 'a whole address such as https://example.org/page', ar: 'عنوان كامل مثل ‎https://example.org/page' }, otherwise)
  }
  const problem = judgeHost(authority)
  return problem === null ? null : refuse(address, problem.expected, problem.hint)
}

function refuse(address: string, what: Words, hint?: Words): Complaint {
  return { rule: 'link-address', thing: { en: 'address', ar: 'عنوان' }, actual: address, expected: what, ...(hint === undefined ? {} : { hint }) }
}
