/** Rewrites every reference of the records to the id that is in force today. */

import type { Link, Nodes } from 'mdast'
import type { MentionKind } from '../../model/corpus.ts'
import type { RecordKind } from '../../model/ids.ts'
import type {
  ActorRecord, ArticleRecord, Body, EventRecord, LocationRecord, SourceRecord,
} from '../../model/records.ts'
import type { CasualtyRow, Report } from '../../model/report.ts'
import type { Recordset } from '../../model/recordset.ts'
import type { Redirects } from './redirects.ts'

type Current = (kind: RecordKind, id: string) => string

/** The same records with current ids. Merged ids become those of their targets. */
export function useCurrentIds(records: Recordset, { resolve, list }: Redirects): Recordset {
  const inBodies = <Item extends { readonly bodies: readonly Body[] }>(record: Item): Item =>
    list.length === 0 ? record : { ...record, bodies: record.bodies.map(body => updateBody(body, resolve)) }
  return {
    ...records,
    articles: records.articles.map(article => updateArticle(inBodies(article), resolve)),
    events: records.events.map(event => updateEvent(inBodies(event), resolve)),
    actors: records.actors.map(actor => updateActor(inBodies(actor), resolve)),
    locations: records.locations.map(location => updateLocation(inBodies(location), resolve)),
    sources: records.sources.map(source => updateSource(inBodies(source), resolve)),
    pages: records.pages.map(inBodies),
    codings: records.codings.map(coding => ({ ...coding, reports: coding.reports.map(report => updateReport(report, resolve)) })),
  }
}

/** Actors, sources and informants share one name space: an id is changed by whichever of the two has given it up. */
function agent(current: Current, id: string): string {
  const actor = current('actor', id)
  return actor === id ? current('source', id) : actor
}

function updateArticle(article: ArticleRecord, current: Current): ArticleRecord {
  return {
    ...article,
    source: article.source === null ? null : current('source', article.source),
    reports: article.reports.map(report => updateReport(report, current)),
    mentions: article.mentions.map(mention => ({ ...mention, id: current(mention.kind, mention.id) })),
  }
}

function updateReport(report: Report, current: Current): Report {
  const by = (row: { readonly by: string | null }): string | null => row.by === null ? null : agent(current, row.by)
  const updateCasualties = (row: CasualtyRow): CasualtyRow => ({ ...row, actors: row.actors.map(id => current('actor', id)), by: by(row) })
  return {
    ...report,
    event: current('event', report.event),
    locations: report.locations.map(location => ({ ...location, id: current('location', location.id) })),
    actors: report.actors.map(actor => ({ ...actor, id: current('actor', actor.id) })),
    casualties: report.casualties.map(updateCasualties),
    measures: report.measures.map(row => ({ ...row, actor: row.actor === null ? null : current('actor', row.actor), by: by(row) })),
    responsibility: report.responsibility.map(row => ({ ...row, to: current('actor', row.to), by: by(row) })),
    reportedBy: report.reportedBy.map(id => agent(current, id)),
    partOf: report.partOf === null ? null : current('event', report.partOf),
    possiblySame: report.possiblySame.map(id => current('event', id)),
  }
}

function updateEvent(event: EventRecord, current: Current): EventRecord {
  const { status } = event
  return {
    ...event,
    status: typeof status === 'object' ? { mergedInto: current('event', status.mergedInto) } : status,
    distinctFrom: event.distinctFrom.map(other => ({ ...other, id: current('event', other.id) })),
    rulings: event.rulings.map(ruling => ruling.field === 'location' ? { ...ruling, value: current('location', ruling.value) } : ruling),
  }
}

function updateActor(actor: ActorRecord, current: Current): ActorRecord {
  const relations = actor.relations.map(relation => (
    { ...relation, to: current('actor', relation.to), articles: relation.articles.map(id => current('article', id)) }))
  return { ...actor, relations }
}

function updateLocation(location: LocationRecord, current: Current): LocationRecord {
  return { ...location, within: location.within.map(id => current('location', id)) }
}

function updateSource(source: SourceRecord, current: Current): SourceRecord {
  return source.actor === null ? source : { ...source, actor: current('actor', source.actor) }
}

const scheme = /^(actor|location|event|source|article):(.+)$/

function updateBody(body: Body, current: Current): Body {
  const walk = <Node extends Nodes>(node: Node): Node => {
    const updated = node.type === 'link' ? updateLink(node, current) : node
    return 'children' in updated ? { ...updated, children: updated.children.map(walk) } as Node : updated as Node
  }
  return { lang: body.lang, get tree() { return walk(body.tree) }, get blocks() { return body.blocks } }
}

function updateLink(link: Link, current: Current): Link {
  const [, kind, id] = scheme.exec(link.url) ?? []
  return kind === undefined || id === undefined ? link : { ...link, url: `${kind}:${current(kind as MentionKind, id)}` }
}
