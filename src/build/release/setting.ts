/** What a release depends on besides the corpus, where it is remembered, and whether there is anything to do at all. */

import { join, relative } from 'node:path'
import type { Urls } from '../../urls/index.ts'
import type { WorkerPlace } from '../offline/worker.ts'
import type { PageProgramPlace } from '../pages/index.ts'
import type { BuildSettings } from '../settings.ts'
import { nameCode, nameWith } from './code-name.ts'
import type { AboutRelease } from './describe.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { LastRelease } from './last-release.ts'
import { openLastRelease } from './last-release.ts'
import { manifestPath, readManifest, writeManifest } from './manifest.ts'
import type { NewRelease } from './new-release.ts'

export interface ReleaseSetting {
  /** Of the corpus folder as it was before it was read; null where a change might go unseen. */
  readonly fingerprint: string | null
  /** The release that files may be taken from. */
  readonly last: () => LastRelease | null
  readonly program: (urls: Urls) => PageProgramPlace
  /** Of the worker of the installed edition, which is made of the code alone. */
  readonly worker: WorkerPlace
  /** After the switch: what now stands at the target. */
  readonly remember: (release: NewRelease, about: Pick<AboutRelease, 'diagnostics' | 'base' | 'links' | 'data'>) => void
}

export function readSetting({ root, content, out, cache, siteUrl, sourceDate, installed = true, full = false, leaveOut = [], pictures = null }: BuildSettings): ReleaseSetting {
  const code = nameCode(root)
  const name = nameWith(code, [siteUrl, sourceDate, installed, relative(root, content), leaveOut, pictures])
  const path = manifestPath(cache, out)
  const fingerprint = fingerprintOf(content, Date.now())
  return {
    fingerprint,
    last: () => full ? null : openLastRelease(readManifest(path), name, out),
    worker: { root, home: join(cache, 'workers'), name: nameWith(code, installed) },
    program: ({ base, origin }) => ({ root, home: join(cache, 'pages'), name: nameWith(code, [base, origin]) }),
    remember: (release, about) => writeManifest(path, release.describe(out, { ...about, name, fingerprint })),
  }
}

/** The corpus, its history, the program and every file of the release are what they were. */
export function isUnchanged(last: LastRelease, { fingerprint }: ReleaseSetting): boolean {
  return fingerprint !== null && last.manifest.fingerprint === fingerprint && last.isWhole()
}
