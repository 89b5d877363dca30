/** What is shown of a record, as it lies in a file. */

export type RecordText = readonly [url: string, kind: string, id: string, lang: string, title: string, date: string, content: string]
