/** Makes a release: the data package of the committed corpus in a folder that appears whole or not at all. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writePackage } from '../../build/data/index.ts'
import { load } from '../../build/load.ts'
import { readSettings } from '../../build/settings.ts'
import { listChanges } from '../../exports/changes.ts'
import { listTables } from '../../exports/index.ts'
import { isId } from '../../model/ids.ts'
import { CommandError } from '../command.ts'
import type { Asked } from '../command.ts'
import { brokenCorpus } from '../load-content.ts'
import { projectRoot } from '../project.ts'
import { describeDifference } from './describe-difference.ts'
import { listReleases, readTables } from './earlier-releases.ts'
import type { ReleaseFacts } from './earlier-releases.ts'

export function runRelease({ words, content, environment, workingFolder, textOf, terminal, lang }: Asked): number {
  refuseUncommitted(content)
  const settings = { ...readSettings(environment, projectRoot, workingFolder), content }
  const { prepared, diagnostics } = load(settings)
  if (prepared === null) throw brokenCorpus(content, diagnostics)
  const { corpus, urls, lastChange, version } = prepared.handover
  if (lastChange === null) throw noDay()
  const folder = resolve(workingFolder, words[0] ?? 'releases')
  const name = textOf('name') ?? lastChange
  if (!isId(name.replaceAll('.', '-').toLowerCase())) throw badName(name)
  const target = join(folder, name)
  if (existsSync(target)) throw taken(target)
  const previous = listReleases(folder).findLast(({ day }) => day <= lastChange)
  const facts: ReleaseFacts = { name, day: lastChange, version, previous: previous?.name ?? null }
  const making = `${target}.making-${process.pid}`
  try {
    mkdirSync(making, { recursive: true })
    writePackage(making, prepared.data)
    const [before, after] = [previous === undefined ? [] : readTables(join(folder, previous.name)), listTables(corpus, urls)]
    const changes = listChanges(before, after)
    const write = (file: string, text: string): void => writeFileSync(join(making, file), text)
    write('changes.json', `${JSON.stringify({ ...facts, changes }, null, 1)}\n`)
    write('CHANGES.md', describeDifference(changes, facts, [...before, ...after], 'en'))
    write('CHANGES.ar.md', describeDifference(changes, facts, [...before, ...after], 'ar'))
    write('release.json', `${JSON.stringify(facts, null, 1)}\n`)
    write('SHA256SUMS', sumUp(making))
    renameSync(making, target)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  terminal.write(`${target}\n\n${readFileSync(join(target, lang === 'ar' ? 'CHANGES.ar.md' : 'CHANGES.md'), 'utf8')}`)
  return 0
}

/** Outside git nobody can tell. */
function refuseUncommitted(content: string): void {
  const answer = spawnSync('git', ['-C', content, 'status', '--porcelain', '--', '.'], { encoding: 'utf8' })
  const changed = answer.status === 0 ? answer.stdout.split('\n').filter(line => line !== '') : []
  if (changed.length === 0) return
  throw new CommandError({
    message: { en: `The corpus has changes that are not committed (${changed.length}): ${changed[0] ?? ''}`, ar: `في المدوّنة تغييرات لم تُودَع (${changed.length}): ${changed[0] ?? ''}` },
    fix: { en: 'Commit them, or put them aside with git stash, then ask again', ar: 'أودِعها أو نحِّها بالأمر git stash ثم أعد الطلب' },
  })
}

function noDay(): CommandError {
  return new CommandError({
    message: { en: 'Nobody knows the day of the release: the corpus lies in no git repository', ar: 'يوم الإصدار مجهول: المدوّنة ليست في مستودع git' },
    fix: { en: 'Set SOURCE_DATE_EPOCH to a second since 1970, then ask again', ar: 'عيّن SOURCE_DATE_EPOCH بعدد الثواني منذ 1970 ثم أعد الطلب' },
  })
}

function badName(name: string): CommandError {
  return new CommandError({
    message: { en: `"${name}" cannot be the name of a release`, ar: `لا يصلح «${name}» اسمًا لإصدار` },
    fix: { en: 'Use Latin letters, digits, dots and single hyphens: 1.2, 2024-06-01', ar: 'استعمل أحرفًا لاتينية وأرقامًا ونقاطًا وشرطات مفردة: 1.2 أو 2024-06-01' },
  }, 2)
}

function taken(target: string): CommandError {
  return new CommandError({
    message: { en: `There is a release already: ${target}`, ar: `يوجد إصدار من قبل: ${target}` },
    fix: { en: 'A release is never changed. Give this one another name with --name', ar: 'لا يُغيَّر إصدار أبدًا. سمِّ هذا باسم آخر بالخيار ‎--name' },
  })
}

/** As `sha256sum -c` reads it, sorted by path. */
function sumUp(folder: string): string {
  const files = globSync('**/*', { cwd: folder }).map(file => file.replaceAll('\\', '/')).filter(file => statSync(join(folder, file)).isFile()).sort()
  return files.map(file => `${createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')}  ${file}\n`).join('')
}
