/** English words of the pages of years and months, and of the page of matrices. */

import type { Messages } from '../translation.ts'

export const time = {
  'time.title': 'Events by time',
  'time.lead': 'A year or a month holds an event when it holds its whole date. What is dated more coarsely stands beside.',
  'time.months': 'Months',
  'time.inMonths': 'They are listed on the pages of the months.',
  'time.inMonths.rest': 'Listed here are those of no single month; the others stand on the pages of the months.',
  'time.overOnly': {
    one: 'One event of which is known only that it was over by then.',
    other: '{count} events of which is known only that they were over by then.',
  },
  'time.undated': 'In no single year',
  'time.undated.explained': 'Their dates are unknown, go on without a known end, or reach across years.',
  'time.description': '{period}: {figure}.',
  'time.ofThem': { one: '{all}, {count} of them an incident', other: '{all}, {count} of them incidents' },
  'time.toll': 'Casualties of these incidents',
  'time.toll.none': 'The reports give no figures of casualties for incidents of this period.',
  'time.announced': 'Not in these figures: dated only by announcement or discovery',
  'time.events': 'Within this period',
  'time.meeting': 'Reaching into this period',
  'time.meeting.explained': 'They lasted longer, or their dates are known only within wider bounds: not counted here.',
  'time.over': 'Over before this period ended',
  'time.over.explained': 'When they began is unknown; they had happened by a day of this period. Not counted here.',
  'time.earlier': 'Earlier: {period}',
  'time.later': 'Later: {period}',
  'time.neighbours': 'Neighbouring periods',

  'matrix.title': 'Who against whom, who reports what',
  'matrix.lead': 'Patterns over all events of the corpus. They show what the articles report, not all that happened.',
  'matrix.sides': 'Sides',
  'matrix.company': 'Actors together',
  'matrix.outlets': 'Outlets',
  'matrix.panels': 'Types and regions',
} as const satisfies Messages
