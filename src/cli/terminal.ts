/** Where commands speak: results on the output stream, the rest on the error stream; colour and progress on terminals only. */

export interface Terminal {
  /** Results: as they are, for files and pipes too. */
  readonly write: (text: string) => void
  /** A line for people. */
  readonly say: (line: string) => void
  /** How far a long work is, on a terminal only; the line goes when the next thing is said. */
  readonly progress: (what: string, done: number, all: number) => void
  /** Everything that is piped in; null when a person sits at the keyboard. */
  readonly readInput: () => Promise<string | null>
  /** The words in colour (SGR code) when results go to a terminal that wants colour. */
  readonly paint: (code: number, words: string) => string
}

export interface TerminalStreams {
  readonly output: { readonly write: (text: string) => unknown; readonly isTTY?: boolean }
  readonly errors: { readonly write: (text: string) => unknown; readonly isTTY?: boolean }
  readonly input: AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean }
}

const clearLine = '\r\u001B[2K'

/** `environment`: NO_COLOR, when it is not empty, turns colour off. */
export function createTerminal({ output, errors, input }: TerminalStreams, environment: Readonly<Record<string, string | undefined>>): Terminal {
  let shown = false
  const clear = (): void => {
    if (shown) errors.write(clearLine)
    shown = false
  }
  const colour = output.isTTY === true && errors.isTTY === true && !environment['NO_COLOR']
  return {
    write: text => {
      clear()
      output.write(text)
    },
    say: line => {
      clear()
      errors.write(`${line}\n`)
    },
    progress: (what, done, all) => {
      if (errors.isTTY !== true) return
      errors.write(`${clearLine}  … ${what} ${done}/${all}`)
      shown = true
    },
    readInput: async () => {
      if (input.isTTY === true) return null
      const decoder = new TextDecoder('utf-8', { fatal: true })
      let text = ''
      for await (const chunk of input) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
      return text + decoder.decode()
    },
    paint: (code, words) => colour ? `\u001B[${code}m${words}\u001B[0m` : words,
  }
}
