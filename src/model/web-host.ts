/** Hosts of web addresses: what a host really reads, and whether it is one that readers are deceived with. Runs in browsers. */

import { showText } from './message.ts'
import { decodePunycode } from './punycode.ts'
import type { Words } from './diagnostic.ts'

export interface HostProblem {
  /** What should stand there instead. */
  readonly expected: Words
  /** What the reader would really be led to, where that differs from what is written. */
  readonly hint?: Words
}

type Reason = 'unreadable' | 'user' | 'number' | 'local' | 'sign' | 'scripts' | 'lookalike'

const expectations: Readonly<Record<Reason, Words>> = {
  unreadable: { en: 'a host that can be read', ar: 'مضيف تمكن قراءته' },
  user: { en: 'an address without a user name: what stands before @ only looks like the host', ar: 'عنوان بلا اسم مستخدم: ما قبل @ يبدو مضيفًا وليس كذلك' },
  number: { en: 'the name of a host, not its number', ar: 'اسم المضيف لا رقمه' },
  local: { en: 'the full name of a host, such as example.org', ar: 'اسم المضيف كاملًا، مثل example.org' },
  sign: { en: 'a host of letters, digits, hyphens and dots', ar: 'مضيف من أحرف وأرقام وواصلات ونقاط' },
  scripts: { en: 'a host whose words are each in one script', ar: 'مضيف كلّ كلمة فيه بكتابة واحدة' },
  lookalike: { en: 'a host that looks like no other', ar: 'مضيف لا يشبه مضيفًا آخر' },
}

/** Scripts that are written together with Latin letters in one word. */
const besideLatin = /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]/u
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Cherokee', 'Devanagari', 'Thai', 'Georgian', 'Coptic', 'Ethiopic']
  .map(script => new RegExp(`\\p{Script=${script}}`, 'u'))
/** Cyrillic and Greek letters that look like Latin ones: a word of them alone is read as a Latin word (Unicode TS 39, whole-script confusables). */
const lookalikes = /^(?:[асеорхуіїјѕһԁԛԝӏвкмнтгпьѵ\d-]+|[ονυρτκικαγηχω\d-]+)$/u

/** What stands between `//` and the path of a web address; empty when there is no host. */
export function authorityOf(address: string): string {
  return /^https?:\/\/([^/?#\\]*)/.exec(address)?.[1] ?? ''
}

/** Why a host is refused; null when it is not. `authority` is what stands between `//` and the path, as written. */
export function judgeHost(authority: string): HostProblem | null {
  if (/@|%40/.test(authority)) return describe('user', authority, authority.replace(/^.*(?:@|%40)/, ''))
  const reads = readHost(authority)
  if (reads === null) return describe('unreadable', authority, null)
  const canonical = canonicalHost(authority)
  const reason = reasonAgainst(reads, canonical)
  return reason === null ? null : describe(reason, authority, reason === 'number' || reads === authority ? canonical : reads)
}

function describe(reason: Reason, authority: string, leadsTo: string | null): HostProblem {
  const expected = expectations[reason]
  if (leadsTo === null || leadsTo === authority) return { expected }
  const shown = showText(leadsTo)
  return { expected, hint: { en: `Write the address that you mean: this one leads to ${shown}`, ar: `اكتب العنوان الذي تقصده: هذا يقود إلى ‎${shown}` } }
}

function reasonAgainst(reads: string, canonical: string | null): Reason | null {
  if (canonical !== null && /^\[|^\d+(?:\.\d+){3}$/.test(canonical)) return 'number'
  if (/[^\p{L}\p{M}\p{N}._-]/u.test(reads)) return 'sign'
  const labels = reads.split('.').filter(label => label !== '')
  if (labels.some(mixesScripts)) return 'scripts'
  if (canonical === null) return 'unreadable'
  if (labels.length < 2) return 'local'
  const latinEnd = /^[a-z\d-]+$/.test(labels.at(-1) ?? '')
  return latinEnd && labels.some(label => /\p{L}/u.test(label) && /[^\p{ASCII}]/u.test(label) && lookalikes.test(label)) ? 'lookalike' : null
}

function mixesScripts(label: string): boolean {
  if (/\p{Script=Latin}/u.test(label)) return [...label].some(character => !besideLatin.test(character))
  return scripts.filter(script => script.test(label)).length > 1
}

/** The host as a browser would show it at most: lower case, without port, percent signs and `xn--` decoded; null when that fails. */
export function readHost(authority: string): string | null {
  try {
    const host = decodeURIComponent(authority.replace(/:\d*$/, '')).normalize('NFKC').toLowerCase()
    const labels = host.split(/[.\u3002]/).map(label => label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label)
    return labels.includes(null) ? null : labels.join('.').normalize('NFC')
  } catch {
    return null
  }
}

/** What a browser makes of it: a number however it is written becomes four decimals, an address of IPv6 stands in brackets. */
function canonicalHost(authority: string): string | null {
  const address = `https://${authority}/`
  return URL.canParse(address) ? new URL(address).hostname : null
}
