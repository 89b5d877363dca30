/** Diagnostics to strings, and their edits into texts. Prints nothing, touches nothing. */

export { formatAnnotations, formatJson } from './data.ts'
export { applyFixes } from './fixes.ts'
export { formatSarif } from './sarif.ts'
export { formatReport } from './text.ts'
export type { AnnotationOptions } from './data.ts'
export type { FixedText } from './fixes.ts'
export type { RuleGuide, RuleHelp } from './guide.ts'
export type { SarifOptions } from './sarif.ts'
export type { ReportOptions } from './text.ts'
