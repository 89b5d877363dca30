/** What a place of publication can do, whatever it is made of. */

import type { Words } from '../model/diagnostic.ts'
import type { Release } from './release.ts'

export interface Deployed {
  readonly id: string
  /** Files written; 0 when the release was live already. */
  readonly written: number
  readonly removed: number
}

export interface Target {
  /** Ids of the releases that are remembered, the live one first. */
  readonly list: () => Promise<readonly string[]>
  /** Puts the site in `folder` live. When it throws, readers have the release before, or can be given it by `goBack`. */
  readonly deploy: (folder: string, release: Release, onFile: OnFile) => Promise<Deployed>
  /** Puts a remembered release live again; the one before the live one when none is named. */
  readonly goBack: (id: string | undefined, onFile: OnFile) => Promise<Deployed>
}

export type OnFile = (done: number, all: number) => void

/** What people can mend: a place that is not ours, a release that is not remembered, a refused request. */
export class DeployFailure extends Error {
  override readonly name = 'DeployFailure'
  readonly words: Words
  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

/** The release to go back to. Throws DeployFailure when there is none such. */
export function chooseEarlier(history: readonly string[], id: string | undefined): string {
  const chosen = id === undefined ? history[1] : history.find(known => known === id)
  if (chosen !== undefined) return chosen
  throw new DeployFailure(id === undefined
    ? { en: 'There is no earlier release to go back to', ar: 'لا يوجد إصدار سابق يمكن الرجوع إليه' }
    : { en: `The release ${id} is not kept here, expected one of: ${history.join(', ') || 'none'}`, ar: `الإصدار ${id} غير محفوظ هنا، والمحفوظ: ${history.join('، ') || 'لا شيء'}` })
}

/** A build replaced the site while it was being read. */
export function changedMeanwhile(path: string): DeployFailure {
  return new DeployFailure({
    en: `${path} changed while it was being deployed: deploy again when no build is running`,
    ar: `تغيّر ${path} في أثناء النشر: أعد النشر حين لا يكون بناءٌ جاريًا`,
  })
}
