/** The events of the other pictures with sides, reports and sayings: what matrices and ties are drawn from. */

import type { Corpus, LinkedEvent } from '../../src/model/corpus.ts'
import type { LinkedReport } from '../../src/model/event.ts'
import type { ResponsibilityKind } from '../../src/model/report.ts'
import { makeActor, makeActorKind, makeReport, makeRole, makeSource } from '../small-corpus.ts'
import { makeBadia } from './badia.ts'

const stances = [
  ['state', 'إعلام رسمي', 'State media'], ['opposition', 'معارض', 'Opposition'], ['party', 'تابع لطرف', 'Party outlet'],
].map(([code = '', ar = '', en = '']) => ({ code, label: { ar, en }, definition: {}, include: {}, exclude: {}, example: {} }))

const sources = [
  makeSource('wire', { ar: 'وكالة الأنباء', en: 'News wire' }, { stance: 'state' }),
  makeSource('herald', { ar: 'صحيفة المنادي', en: 'The Herald' }, { stance: 'opposition' }),
  makeSource('local-network', { ar: 'شبكة أخبار الشرق المحلية', en: 'Local News Network of the East' }, { stance: 'opposition' }),
  makeSource('organ', { ar: 'قناة التنظيم', en: 'Channels of the organisation' }, { stance: 'party', actor: 'islamic-state' }),
  makeSource('blog', { en: 'A blog' }),
]

const actors = [
  makeActor('army', { ar: 'الجيش', en: 'Army' }), makeActor('tribes', { en: 'Tribal fighters of the east' }),
  makeActor('shepherds', { ar: 'رعاة', en: 'Shepherds' }), makeActor('gunmen', { ar: 'مسلحون مجهولون', en: 'Unidentified gunmen' }, { kind: 'unidentified' }),
]

type Sides = readonly [perpetrators: readonly string[], targets: readonly string[]]
const sides: Readonly<Record<string, Sides>> = {
  'roadside-bomb': [['islamic-state'], ['russian-forces', 'liwa-al-quds']],
  'resafa-ambush': [['islamic-state'], ['liwa-al-quds']],
  'bishri-strikes': [['russian-forces'], ['islamic-state']],
  'shujayri-strikes': [['russian-forces', 'army'], ['islamic-state']],
  'mayadin-clash': [['army', 'tribes'], ['islamic-state']],
  'sukhnah-attack': [['islamic-state'], ['army']],
  'sukhnah-mine': [['gunmen'], ['shepherds']],
  'kasiba-attack': [['islamic-state'], ['russian-forces']],
  'somewhere': [['islamic-state'], ['shepherds']],
  'checkpoint': [['islamic-state'], ['army', 'liwa-al-quds']],
  'strike-series': [['russian-forces'], ['islamic-state']],
  'white-desert': [['army'], ['islamic-state']],
  'weekly-total': [['islamic-state'], ['tribes']],
}

const sayings: Readonly<Record<string, readonly (readonly [ResponsibilityKind, string])[]>> = {
  'roadside-bomb': [['claimed', 'islamic-state'], ['attributed', 'islamic-state']],
  'resafa-ambush': [['attributed', 'islamic-state']],
  'resafa-bodies': [['attributed', 'gunmen']],
  'bishri-strikes': [['admitted', 'russian-forces']],
  'sukhnah-attack': [['claimed', 'islamic-state']],
  'sukhnah-mine': [['attributed', 'islamic-state'], ['denied', 'islamic-state']],
  'kasiba-attack': [['claimed', 'islamic-state'], ['attributed', 'islamic-state']],
  'somewhere': [['attributed', 'islamic-state'], ['attributed', 'tribes']],
  'weekly-total': [['claimed', 'islamic-state']],
}

/** Outlet, then whom it credits. */
const told: Readonly<Record<string, readonly (readonly (string | null)[])[]>> = {
  'roadside-bomb': [['wire'], ['herald', 'wire'], ['organ']],
  'resafa-ambush': [['herald', 'local-network']],
  'resafa-bodies': [['local-network'], ['herald', 'local-network']],
  'bishri-strikes': [['wire'], [null]],
  'hospital-protest': [['local-network']],
  'mayadin-clash': [['herald', 'residents'], ['blog', 'herald']],
  'strike-series': [['wire'], ['organ']],
  'weekly-total': [['herald', 'organ']],
  'plan': [[null, 'residents']],
}

export function makeMatrixCorpus(): Corpus {
  const badia = makeBadia()
  const reports = Object.entries(told).flatMap(([event, list]) => list.map(([source = null, ...chain]) =>
    makeReport(`${event}-${source ?? 'unknown'}`, 1, event, { source, reportedBy: chain.filter(teller => teller !== null) })))
  return {
    ...badia,
    codebook: {
      ...badia.codebook, stances, roles: [makeRole('perpetrator', 'perpetrator'), makeRole('target', 'target')],
      actorKinds: [makeActorKind('group'), makeActorKind('unidentified', { umbrella: true })],
    },
    actors: new Map([...badia.actors.values(), ...actors].map(actor => [actor.id, actor])),
    sources: new Map(sources.map(source => [source.id, source])),
    reports: new Map(reports.map(report => [report.key, report])),
    events: new Map([...badia.events.values()].map(event => [event.id, withParts(event, reports)])),
  }
}

function withParts(event: LinkedEvent, reports: readonly LinkedReport[]): LinkedEvent {
  const [perpetrators, targets] = sides[event.id] ?? [[], []]
  const taking = (role: string) => (id: string): LinkedEvent['actors'][number] => ({ id, role, believed: false, reports: [], contested: false })
  return {
    ...event,
    actors: [...perpetrators.map(taking('perpetrator')), ...targets.map(taking('target'))],
    responsibility: (sayings[event.id] ?? []).map(([kind, to], row) => ({ kind, to, by: null, report: 'a#1', row })),
    reports: reports.filter(report => report.event === event.id).map(report => report.key),
  }
}
