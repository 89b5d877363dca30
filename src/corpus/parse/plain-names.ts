/** Our one addition to Markdown: `\` before a letter is removed and the word behind it stays plain, never linked by the build. */

import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import type { Construct, Extension as SyntaxExtension, State } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    plainMark: 'plainMark'
  }
}

const backslash = 92

const plainMark: Construct = {
  name: 'plainMark',
  tokenize(effects, ok, nok) {
    const letter: State = code => code !== null && code > 0 && /\p{L}/u.test(String.fromCharCode(code)) ? ok(code) : nok(code)
    return code => {
      effects.enter('plainMark')
      effects.consume(code)
      effects.exit('plainMark')
      return letter
    }
  },
}

const plainNameSyntax: SyntaxExtension = { text: { [backslash]: plainMark } }

/** Opens a text node marked `plain` at each mark; what follows is added to it by the parser and cut off again by `tree.ts`. */
const plainNameTree: TreeExtension = {
  enter: {
    plainMark(token) {
      this.enter({ type: 'text', value: '', data: { plain: true } }, token)
    },
  },
  exit: {
    plainMark(token) {
      this.exit(token)
    },
  },
}

/** The addition as a remark plugin. */
export function remarkPlainNames(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...data.micromarkExtensions ?? [], plainNameSyntax]
  data.fromMarkdownExtensions = [...data.fromMarkdownExtensions ?? [], plainNameTree]
}
