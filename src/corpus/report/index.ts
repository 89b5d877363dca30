/** Diagnostics to strings. Prints nothing, touches nothing. */

export { formatAnnotations, formatJson } from './data.ts'
export { formatReport } from './text.ts'
export type { AnnotationOptions } from './data.ts'
export type { ReportOptions } from './text.ts'
