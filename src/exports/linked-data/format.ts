/** JSON that may stand inside a page: nothing in it can end a script, begin a tag or break a line of JavaScript. */

const unsafe = /[<>&\u2028\u2029]/g

/** The same value as JSON.stringify writes, with `< > &` and the two line separators of Unicode written as escapes. */
export function formatEmbeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
