/** What a command of `marsad` is: how it is called, what it says of itself, what it does. */

import type { Words } from '../model/diagnostic.ts'
import type { Fault } from './fault.ts'
import type { Terminal } from './terminal.ts'

export interface CommandOption {
  /** `flag`: there or not. `text`: takes a value. `texts`: may be given more than once. */
  readonly takes: 'flag' | 'text' | 'texts'
  /** Stands for the value in the help: `DIR`, `text|json`. */
  readonly value?: string
  /** The only values allowed. */
  readonly choices?: readonly string[]
  readonly summary: Words
}

export interface Command {
  readonly name: string
  /** One line without a full stop. */
  readonly summary: Words
  /** Arguments after the name, options left out: `KIND OLD NEW`, `[FILE]`. */
  readonly usage: string
  /** Fewest and most arguments. */
  readonly takes: readonly [least: number, most: number]
  /** Paragraphs: what it does, what it leaves alone. */
  readonly details: readonly Words[]
  /** Its own options; `--content`, `--lang` and `--help` belong to every command. */
  readonly options: Readonly<Record<string, CommandOption>>
  readonly examples: readonly { readonly line: string; readonly does: Words }[]
  /** What its exit code 1 says, where it is not "refused, nothing was changed". */
  readonly refusal?: Words
  /** The exit code: 0 done, 1 not done or not wholly done. Throws CommandError to say why in the usual way. */
  readonly run: (asked: Asked) => number | Promise<number>
}

/** A command as it was called. */
export interface Asked {
  readonly words: readonly string[]
  /** Absolute path of the corpus folder; it may not exist. */
  readonly content: string
  readonly lang: keyof Words
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Paths that people write are relative to it. Absolute. */
  readonly workingFolder: string
  readonly hasFlag: (name: string) => boolean
  readonly textOf: (name: string) => string | undefined
  readonly textsOf: (name: string) => readonly string[]
}

/** Ends a command with a message. `exit` 1: what was asked could not be done; 2: it was asked in a way that cannot be answered. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly fault: Fault
  readonly exit: 1 | 2
  constructor(fault: Fault, exit: 1 | 2 = 1) {
    super(fault.message.en)
    this.fault = fault
    this.exit = exit
  }
}
