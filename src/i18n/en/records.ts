/** English words of the fuller pages of records: history, bonds, roles, casualties by account, delays, filters, and the rules in force. */

import type { Messages } from '../translation.ts'

export const records = {
  'event.exclude': 'reports exclude each other',
  'event.near': 'Around that time',
  'event.steps': 'Before and after in time',
  'event.steps.before': 'Before it',
  'event.steps.after': 'After it',
  'claims.nobody': 'nobody in the reports',

  'part.history': 'History of this record',
  'history.touched': 'touched:',
  'history.older': { one: '{count} older change', other: '{count} older changes' },
  'history.none': 'No change has been recorded yet.',
  'history.unknown': 'The history cannot be told here: this edition was not built from a repository.',
  'history.partial': 'Older changes exist, but the copy of the repository from which this edition was built does not hold them.',

  'counted.others': 'Series, campaigns and totals, not added:',

  'actor.bonds': 'Against whom, beside whom',
  'bonds.other': 'Other actor',
  'bonds.against': 'Its acts against them',
  'bonds.from': 'Their acts against it',
  'bonds.beside': 'On the same side',
  'bonds.note': 'Incidents by the roles that reports give; after the plus sign series, campaigns and totals, which are never added. Umbrella names and unidentified groups are left out.',
  'bonds.none': 'No event here has a named actor on the other side or on the same one.',
  'bonds.umbrella': 'An umbrella name or an unidentified group has no opponents and allies of its own: nobody knows whether it is the same each time.',

  'actor.roles': 'Roles over time',
  'actor.noYear': 'no single year',
  'actor.outlets': 'Outlets that speak of it',

  'actor.casualties': 'Casualties',
  'accounts.account': 'In incidents',
  'accounts.suffered': 'Its own losses',
  'accounts.suffered.explained': 'as reported, by whomever',
  'accounts.attributed': 'Attributed to it',
  'accounts.attributed.explained': 'others’ losses where reports name it as perpetrator or hold it responsible',
  'accounts.claimed': 'Claimed by it',
  'accounts.claimed.explained': 'others’ losses in what it claims or admits',
  'accounts.silent': 'not spoken of',
  'accounts.unknown': { one: 'one of them without a figure', other: '{count} of them without a figure' },
  'accounts.note': 'Sums over incidents. An incident that is both attributed and claimed stands in both rows; the rows are never added.',
  'accounts.shared': 'Some figures count it together with others.',
  'accounts.none': 'No report gives losses of it, or of others in what is laid to it.',
  'accounts.boasts': 'Figures it gives itself about others, beside every range',

  'location.own': { zero: 'none at the place itself', one: '{count} at the place itself', other: '{count} at the place itself' },
  'location.inParts': { zero: 'none in its parts', one: '{count} in its parts', other: '{count} in its parts' },

  'delay.heading': 'From event to report',
  'delay.title': 'Delay',
  'delay.note': 'From the event to the day of the article. Where one of the two is not known to the day, the delay is a range.',
  'delay.counted': { zero: 'on the same day', one: '{count} day', other: '{count} days' },
  'delay.unknown': 'not known',
  'delay.unknown.counted': { one: 'For one event it cannot be told', other: 'For {count} events it cannot be told' },

  'filter.words': 'Words',
  'filter.year': 'Year',
  'filter.any': 'any',
  'filter.shown': { zero: 'None of {all} events fits.', one: '{count} of {all} events', other: '{count} of {all} events' },

  'home.period.range': '{from} to {to}',

  'rules.title': 'The rules as the program runs them',
  'rules.lead': 'This part is not written by hand: it is read off the program and the codebook with each build.',
  'rules.grades': 'Grades, the first that fits',
  'rules.best': 'Best figure, the first rule that fits',
  'rules.responsibility': 'Status of responsibility, the first that fits',
  'rules.standings': 'What is counted, and what stands beside',
  'rules.numbers': 'Numbers in force',
  'rules.about': '“About” reaches 1/{part} to both sides, rounded outwards: about {count} is {low} to {high}.',
  'rules.disc': {
    one: 'Above a radius of {count} km a place is no disc on overview maps but stands in a list beside them.',
    other: 'Above a radius of {count} km a place is no disc on overview maps but stands in a list beside them.',
  },
  'rules.near': {
    one: 'Events are near in time up to {count} day apart.',
    other: 'Events are near in time up to {count} days apart.',
  },
  'rules.original': {
    one: 'At most {count} word of an outlet is quoted for one statement.',
    other: 'At most {count} words of an outlet are quoted for one statement.',
  },
  'rules.countWords': 'Words for numbers, with the least they can mean',
  'rules.word': 'Word',
  'rules.least': 'At least',
  'rules.precisions': 'Precision of places, with its radius',
  'rules.radius': 'Radius',
  'rules.km': '{km} km',
  'rules.ownRadius': 'as the place’s record says',
} as const satisfies Messages
