/** The terms of schema.org, read from the declarations of schema-dts: which types there are, and which properties each may have. */

import { readFileSync } from 'node:fs'

export interface Vocabulary {
  readonly hasType: (type: string) => boolean
  readonly hasProperty: (type: string, property: string) => boolean
}

interface Declared {
  readonly above: readonly string[]
  readonly properties: ReadonlySet<string>
}

export function readVocabulary(): Vocabulary {
  const text = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8')
  const declared = new Map<string, Declared>()
  for (const [, name = '', above = '', body = ''] of text.matchAll(/^interface (\w+)Base(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm)) {
    const properties = new Set(Array.from(body.matchAll(/^ {4}"([^"]+)"\?:/gm), ([, property = '']) => property))
    declared.set(name, { above: Array.from(above.matchAll(/(\w+)Base/g), ([, type = '']) => type), properties })
  }
  const leaves = new Map(Array.from(text.matchAll(/^export interface \w+Leaf extends (\w+)Base \{\n {4}"@type": "([^"]+)"/gm), ([, base = '', type = '']) => [type, base]))
  const has = (type: string, property: string): boolean => {
    const found = declared.get(type)
    return found !== undefined && (found.properties.has(property) || found.above.some(other => has(other, property)))
  }
  return { hasType: type => leaves.has(type), hasProperty: (type, property) => has(leaves.get(type) ?? type, property) }
}
