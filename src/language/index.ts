/** The door of the room: what is known about languages and their scripts. Knows no language's vocabulary of any subject. */

export { type Direction, directionOf, primaryLanguage, printLocale, scriptOf } from './scripts.ts'
export { fold } from './fold.ts'
export { type Token, tokenise } from './tokens.ts'
export { type FoundName, type Name, type NameFinder, type NameHolder, createNameFinder } from './names.ts'
export { formatList, formatNumber } from './numbers.ts'
export { chooseForm, formatMessage, type MessagePart, splitMessage, type Values } from './messages.ts'
export { type CountLike, formatCounted, formatInterval, formatTally } from './counts.ts'
export { detectLanguage, knownLanguages } from './detect.ts'
export { formatDate, formatMonth, formatMonthName, formatYear, showDate } from './dates.ts'
export { quote, quotationMarks } from './quotes.ts'
export { firstWeekday, formatWeekday } from './weeks.ts'
export { englishWords, type PhraseWords, phraseWords } from './words.ts'
