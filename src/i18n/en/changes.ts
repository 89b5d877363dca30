/** English words of comparisons: what a contribution adds and changes. */

import type { Messages } from '../translation.ts'

export const changes = {
  'changes.title': 'What this contribution changes',
  'changes.broken': 'The corpus has errors, so that its records cannot be compared yet. They are listed below and marked on the lines of the files.',
  'changes.nothing': 'No record changes.',
  'changes.kind': 'Records',
  'changes.kind.articles': 'Articles',
  'changes.kind.events': 'Events',
  'changes.kind.actors': 'Actors',
  'changes.kind.locations': 'Places',
  'changes.kind.sources': 'Sources',
  'changes.added': 'Added',
  'changes.changed': 'Changed',
  'changes.removed': 'Removed',
  'changes.values': 'Values before and after',
  'changes.record': 'Record',
  'changes.field': 'Field',
  'changes.before': 'Before',
  'changes.after': 'After',
  'changes.unknown': 'not stated',
  'changes.duplicates': 'Possibly one event under two ids',
  'changes.problems': 'Problems',
  'changes.errors': { one: '{count} error', other: '{count} errors' },
  'changes.warnings': { one: '{count} warning', other: '{count} warnings' },
  'changes.sound': 'The check found nothing to object to.',
  'changes.map': 'Where the events lie',
  'changes.map.note': 'A point stands for the middle of what is known; how far the real place may lie from it is written with it.',
  'changes.map.without': { one: '{count} event has no known point.', other: '{count} events have no known point.' },
  'changes.more': { one: 'and {count} more', other: 'and {count} more' },
  'changes.preview': 'The site with these changes, and a picture of the map, lie among the artifacts of the run.',
} as const satisfies Messages
