/** An actor's role is one that the type of the event takes, where the codebook says which those are. */

import { createDiagnostic } from '../../../model/message.ts'
import { listNearest } from '../nearest.ts'
import { listWholeReports } from '../reports.ts'
import { articlePath, exampleArticle, smallestCorpus } from './examples.ts'
import type { Words } from '../../../model/diagnostic.ts'
import type { Codebook } from '../../../model/codebook.ts'
import type { Rule } from './rule.ts'

const shownTypes = 6
const book = (types: string): string => (smallestCorpus['codebook.yml'] ?? '').replace('  - code: accident\n', types).replace('roles: [{ code: party }]', 'roles: [{ code: party }, { code: speaker }]')

export const roleType: Rule = {
  id: 'role-type',
  scope: 'record',
  what: { en: 'The role of an actor is one of those that the type of the event takes', ar: 'دور الجهة من الأدوار التي يقبلها نوع الحدث' },
  check: draft => {
    const { codebook } = draft
    if (codebook === null) return []
    const known = new Set(codebook.roles.map(({ code }) => code))
    const rolesOf = createRolesOf(codebook)
    return listWholeReports(draft).flatMap(({ report: { type, actors }, at }) => {
      const allowed = rolesOf(type)
      return allowed === null ? [] : actors.flatMap(({ role }, index) => allowed.includes(role) || !known.has(role) ? [] : [
        createDiagnostic(at('actors', index, 'role'), {
          rule: 'role-type',
          thing: { en: `role in an event of the type ${type}`, ar: `دور في حدث من نوع ${type}` },
          actual: role,
          expected: allowed.length === 0
            ? { en: 'no actors: this type takes none', ar: 'لا جهة: هذا النوع لا يقبل جهات' }
            : { en: `a role that it takes: ${allowed.join(', ')}`, ar: `دور يقبله: ${allowed.join(' أو ')}` },
          nearest: listNearest(role, allowed),
          hint: describeWayOut(role, type, allowed, listTypesWith(role, codebook, rolesOf)),
          related: { ...at('type'), message: { en: 'the type is given here', ar: 'النوع مذكور هنا' } },
        }),
      ])
    })
  },
  good: [
    { 'codebook.yml': book('  - { code: accident, roles: [party] }\n'), [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]'] }) },
    { 'codebook.yml': book('  - { code: accident, roles: [] }\n').replace('parent: accident', 'parent: accident, roles: party'), [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]'] }) },
  ],
  bad: [
    { 'codebook.yml': book('  - { code: accident, roles: [party] }\n'), [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: speaker }]'] }) },
    { 'codebook.yml': book('  - { code: accident, roles: [] }\n'), [articlePath]: exampleArticle({ report: ['actors: [{ id: acme, role: party }]'] }) },
  ],
}

type RolesOf = (type: string) => readonly string[] | null

/** The roles of a type or of its nearest ancestor that names some; null = any. Ancestors in a circle name none. */
function createRolesOf({ eventTypes }: Codebook): RolesOf {
  const types = new Map(eventTypes.map(type => [type.code, type]))
  return code => {
    const seen = new Set<string>()
    for (let type = types.get(code); type !== undefined && !seen.has(type.code); type = types.get(type.parent ?? '')) {
      if (type.roles !== null) return type.roles
      seen.add(type.code)
    }
    return null
  }
}

function listTypesWith(role: string, { eventTypes }: Codebook, rolesOf: RolesOf): string[] {
  return eventTypes.filter(({ code }) => rolesOf(code)?.includes(role)).map(({ code }) => code).slice(0, shownTypes)
}

function describeWayOut(role: string, type: string, allowed: readonly string[], others: readonly string[]): Words {
  const first: Words = allowed.length === 0
    ? { en: 'Delete the actor', ar: 'احذف الجهة' }
    : { en: `Write ${allowed.join(' or ')}`, ar: `اكتب ${allowed.join(' أو ')}` }
  return others.length === 0
    ? { en: `${first.en}, or add ${role} to roles of ${type} in codebook.yml`, ar: `${first.ar}، أو أضف ${role} إلى roles في ${type} من codebook.yml` }
    : { en: `${first.en}, or choose a type that takes ${role}: ${others.join(', ')}`, ar: `${first.ar}، أو اختر نوعًا يقبل ${role}: ${others.join(' أو ')}` }
}
