/** Edits that contributors and editors make, as functions of a corpus folder and a number: the number chooses what is edited and how. */

import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { call } from '../../cli/call.ts'

/** Changes the folder, in whatever way; a corpus that is broken by it is taken back by the caller. */
export type EditKind = (folder: string, pick: number) => Promise<void> | void

const filesIn = (folder: string, pattern: string): string[] => globSync(pattern, { cwd: folder }).map(path => path.replaceAll('\\', '/')).sort()
const chosen = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)]
const idsOf = (folder: string, kind: string): string[] => filesIn(folder, `${kind}/*.md`).map(path => basename(path, '.md')).filter(id => !id.includes('.'))

function change(folder: string, path: string | undefined, edit: (text: string) => string): void {
  if (path === undefined) return
  const file = join(folder, path)
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
}

function editField(folder: string, pattern: string, pick: number, field: RegExp, instead: string): void {
  change(folder, chosen(filesIn(folder, pattern), pick), text => text.replace(field, instead))
}

async function rename(folder: string, kind: string, ids: readonly string[], pick: number): Promise<void> {
  const id = chosen(ids, pick)
  if (id !== undefined) await call(['rename', kind, id, `${id.slice(0, 30)}-${pick % 1000}`, '--content', folder])
}

export const editKinds: Readonly<Record<string, EditKind>> = {
  'a sentence is added to a text': (folder, pick) => change(folder, chosen(filesIn(folder, 'articles/*/*.md'), pick), text => `${text.trimEnd()} Nothing more was known by then (${pick}).\n`),
  'a name is added to a text': (folder, pick) =>
    change(folder, chosen(filesIn(folder, 'articles/*/*.md'), pick), text => `${text.trimEnd()} ${['Havremont', 'The Lesk Port Authority', 'Odile Marchand', 'Sint-Brechte'][pick % 4]} was named too.\n`),
  'the day of an article is changed': (folder, pick) => editField(folder, 'articles/*/*.md', pick, /^published: .*$/m, `published: 2023-0${pick % 9 + 1}-1${pick % 10}`),
  'the day of an event is changed': (folder, pick) => editField(folder, 'articles/*/*.md', pick, /^( +)date: .*$/m, `$1date: 2023-0${pick % 9 + 1}`),
  'an article is titled anew': (folder, pick) => editField(folder, 'articles/*/*.md', pick, /^title: .*$/m, `title: { en: Title number ${pick}, fr: Titre numéro ${pick} }`),
  'an article is added': (folder, pick) => {
    const [actor, place] = [chosen(idsOf(folder, 'actors'), pick), chosen(idsOf(folder, 'locations'), pick >> 3)]
    writeFileSync(join(folder, `articles/2024/added-${pick}.md`), `---
title: { en: Added ${pick} }
language: en
published: 2024-0${pick % 9 + 1}-0${pick % 8 + 1}
events:
  - id: ${pick % 3 === 0 ? 'lock-nine-gas-leak' : `added-event-${pick}`}
    title: { en: Leak number ${pick} }
    type: gas-leak
    date: 2023-0${pick % 9 + 1}-1${pick % 9}
    locations: [{ id: ${place} }]
    actors: [{ id: ${actor}, role: operator }]
    passage: A valve failed again (${pick}).
---
A valve failed again (${pick}). Nobody was hurt at Lock Nine.
`)
  },
  'an article is deleted': (folder, pick) => {
    const path = chosen(filesIn(folder, 'articles/*/*.md').filter(file => !basename(file, '.md').includes('.')), pick)
    if (path === undefined) return
    for (const file of filesIn(folder, `${path.replace(/\.md$/, '')}.*`)) rmSync(join(folder, file))
  },
  'an actor is named otherwise': (folder, pick) => editField(folder, 'actors/*.md', pick, /^name: .*$/m, `name: { en: Actor ${pick}, fr: Acteur ${pick} }`),
  'an actor is given another kind': (folder, pick) => editField(folder, 'actors/*.md', pick, /^kind: .*$/m, `kind: ${['company', 'workers', 'union', 'person'][pick % 4]}`),
  'an actor is added': (folder, pick) => writeFileSync(join(folder, `actors/added-${pick}.md`), `---\nname: { en: Havremont Divers ${pick}, fr: Plongeurs ${pick} }\nkind: ${['company', 'workers', 'union'][pick % 3]}\n---\n`),
  'an actor is deleted': (folder, pick) => rmSync(join(folder, `actors/${chosen(idsOf(folder, 'actors'), pick)}.md`)),
  'an actor is renamed': (folder, pick) => rename(folder, 'actor', idsOf(folder, 'actors'), pick),
  'a place is renamed': (folder, pick) => rename(folder, 'location', idsOf(folder, 'locations'), pick),
  'an event is renamed': (folder, pick) => rename(folder, 'event', idsOf(folder, 'events'), pick),
  'an article is renamed': (folder, pick) => rename(folder, 'article', filesIn(folder, 'articles/*/*.md').map(path => basename(path, '.md')).filter(id => !id.includes('.')), pick),
  'a place is moved': (folder, pick) => editField(folder, 'locations/*.md', pick, /^latitude: .*$/m, `latitude: 51.${pick % 900 + 100}`),
  'a place is put into another': (folder, pick) => editField(folder, 'locations/*.md', pick, /^within: .*$/m, `within: ${chosen(idsOf(folder, 'locations'), pick >> 2)}`),
  'an outlet is named otherwise': (folder, pick) => editField(folder, 'sources/*.md', pick, /^name: .*$/m, `name: { en: Outlet ${pick}, fr: Journal ${pick} }`),
  'a code is labelled otherwise': (folder, pick) => change(folder, 'codebook.yml', text => {
    const labels = [...text.matchAll(/label: \{ en: [^,}]+/g)]
    const label = chosen(labels, pick)
    return label === undefined ? text : `${text.slice(0, label.index)}label: { en: Label ${pick}${text.slice(label.index + label[0].length)}`
  }),
  'the site is titled anew': (folder, pick) => change(folder, 'site.yml', text => text.replace(/^title: .*$/m, `title: { en: Site ${pick}, fr: Site ${pick} }`)),
  'the map shows another stretch': (folder, pick) => change(folder, 'site.yml', text => text.replace(/^mapExtent: .*$/m, `mapExtent: [2.${pick % 5}, 50.9, 3.6, 51.6]`)),
  'a word of the interface is changed': (folder, pick) => change(folder, 'interface/fr.yml', text => text.replace(/^contested: .*$/m, `contested: contradictoire ${pick}`)),
  'a page is rewritten': (folder, pick) => change(folder, chosen(filesIn(folder, 'pages/*.md'), pick), text => `${text.trimEnd()}\n\nOne more paragraph, number ${pick}.\n`),
  'an event is withdrawn': (folder, pick) => change(folder, chosen(filesIn(folder, 'events/*.md'), pick), text => text.replace(/^---\n/, '---\nstatus: withdrawn\n')),
}
