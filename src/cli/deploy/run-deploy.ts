/** Deploys a finished site, lists releases, or goes back to one. Refuses a folder that no build has finished. */

import { resolve } from 'node:path'
import { readMarker } from '../../build/marker.ts'
import { readSettings } from '../../build/settings.ts'
import type { Deployed, Target } from '../../deploy/index.ts'
import { DeployFailure, openTarget, readRelease } from '../../deploy/index.ts'
import type { Asked } from '../command.ts'
import { CommandError } from '../command.ts'
import { projectRoot } from '../project.ts'

/** The exit code. Throws CommandError with what the target said. */
export async function runDeploy(asked: Asked): Promise<number> {
  try {
    const target = openTarget(asked.words[0] ?? '', asked.environment, asked.workingFolder)
    if (asked.hasFlag('list')) return await showReleases(asked, target)
    sayDeployed(asked, asked.hasFlag('back') ? await target.goBack(asked.textOf('release'), progressOf(asked)) : await deploySite(asked, target))
    return 0
  } catch (error) {
    if (!(error instanceof DeployFailure)) throw error
    throw new CommandError({ message: error.words })
  }
}

async function deploySite(asked: Asked, target: Target): Promise<Deployed> {
  const named = asked.textOf('site')
  const folder = named === undefined ? readSettings(asked.environment, projectRoot, asked.workingFolder).out : resolve(asked.workingFolder, named)
  if (readMarker(folder) === null) {
    throw new CommandError({
      message: { en: `${folder} is not a finished site`, ar: `${folder} ليس موقعًا مكتملًا` },
      fix: { en: 'Run npm run build first, or name the folder by --site', ar: 'نفّذ npm run build أولًا، أو سمِّ المجلّد بـ ‎--site' },
    })
  }
  return target.deploy(folder, readRelease(folder, progressOf(asked)), progressOf(asked))
}

async function showReleases({ terminal, lang }: Asked, target: Target): Promise<number> {
  const [live, ...earlier] = await target.list()
  if (live === undefined) terminal.say(lang === 'ar' ? 'لم يُنشر شيء بعد' : 'Nothing has been deployed yet')
  else terminal.write([`${live}  ${lang === 'ar' ? 'منشور' : 'live'}`, ...earlier].map(line => `${line}\n`).join(''))
  return 0
}

function sayDeployed({ terminal, lang }: Asked, { id, written, removed }: Deployed): void {
  terminal.say(lang === 'ar' ? `نُشر الإصدار ${id}؛ الملفات المكتوبة: ${written}، والمحذوفة: ${removed}` : `${id} is live: ${written} files written, ${removed} removed`)
}

function progressOf({ terminal, lang }: Asked): (done: number, all: number) => void {
  return (done, all) => {
    if (done % 50 === 0 || done === all) terminal.progress(lang === 'ar' ? 'الملفات' : 'files', done, all)
  }
}
