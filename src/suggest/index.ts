/** The door of the room: from a raw text to suggestions. Text in, plain data out; runs in browsers. */

export { detectLanguage } from '../language/index.ts'
export { type CleanText, type PageFacts, type Removed, cleanText } from './clean.ts'
export type { Reason } from './furniture.ts'
export { type NamesOf, type SuggestName, type SuggestNames, type SuggestWord, listSuggestNames } from './names.ts'
export { type DraftCasualties, type DraftReport, suggestReports } from './reports.ts'
export { type Suggester, createSuggester } from './suggester.ts'
export type { Meaning, Stretch, Suggestion, SuggestionKind, TextFacts } from './suggestion.ts'
