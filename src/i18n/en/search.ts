/** English words of the search. A string, or plural forms chosen by {count}. */

import type { Messages } from '../translation.ts'

export const search = {
  'search.title': 'Search',
  'search.description': 'Search the texts and records of this site.',
  'search.words': 'Words to search for',
  'search.hint': 'Names are found in every spelling that the records know. Put a phrase in quotation marks.',
  'search.submit': 'Search',
  'search.filters': 'Narrow the results',
  'search.filter.kind': 'Kind',
  'search.filter.type': 'Type of event',
  'search.filter.year': 'Year',
  'search.filter.actor': 'Actor',
  'search.filter.place': 'Place',
  'search.filter.any': 'All',
  'search.filter.option': '{label} ({count})',
  'search.clear': 'Clear filters',
  'search.results': 'Results',
  'search.count': { zero: 'Nothing found', one: '{count} result', other: '{count} results' },
  'search.unknown': { one: 'This word occurs nowhere: {words}', other: 'These words occur nowhere: {words}' },
  'search.dropped': { one: 'No page has all the words. Left out: {words}', other: 'No page has all the words. Left out: {words}' },
  'search.otherLanguages': 'Nothing in the language of these pages. These results are in others.',
  'search.advice': 'Check the spelling, try fewer words or clear the filters.',
  'search.more': 'Show more results',
  'search.shown': { one: '{count} more result shown', other: '{count} more results shown' },
  'search.loading': 'Loading the search …',
  'search.failed': 'The search could not be loaded. Check the connection and reload the page.',
  'search.noScript': 'Search works in the browser and needs JavaScript. Everything can also be reached through the lists:',
} as const satisfies Messages
