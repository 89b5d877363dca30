/** What the interface says by itself: what a corpus that translates it is held against. English, for it has every key. */

export { english as interfaceStrings } from '../i18n/en/index.ts'
