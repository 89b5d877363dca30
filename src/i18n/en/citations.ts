/** Words of citations and feeds. */

export const citations = {
  'part.citation': 'Cite this page',
  'citation.page': 'This page',
  'citation.original': 'The original article',
  'citation.apa': 'APA',
  'citation.chicago': 'Chicago',
  'citation.copy': 'Copy',
  'citation.copied': 'Copied',
  'citation.version': 'Version',
  'citation.changed': 'last changed:',
  'citation.undated': 'date of the last change not known',
  'feeds.follow': 'Follow new and changed events:',
  'citation.dataset': '{site}: data set',
} as const
