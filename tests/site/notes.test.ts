import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BodyPassage, LinkedBody, Support } from '../../src/model/corpus.ts'
import { listNotes, markPieces } from '../../src/site/notes.ts'

const report: Support = { kind: 'report', report: 'a#1' }
const killed: Support = { kind: 'casualty', report: 'a#1', row: 0 }
const other: Support = { kind: 'report', report: 'a#2' }

function bodyOf(passages: readonly Omit<BodyPassage, 'anchor'>[]): LinkedBody {
  const anchored = passages.map((passage, index) => ({ ...passage, anchor: `p-${index + 1}` }))
  return { lang: 'en', tree: { type: 'root', children: [] }, blocks: [], mentions: [], passages: anchored, sums: { words: '', whole: '' } }
}

/** A report whose middle piece also carries a casualty row. */
const nested = bodyOf([
  { block: 0, start: 0, end: 10, supports: [report] },
  { block: 0, start: 10, end: 20, supports: [report, killed] },
  { block: 0, start: 20, end: 30, supports: [report] },
])

test('a passage inside another has a note of its own, numbered where each ends', () => {
  const notes = listNotes(nested)
  assert.deepEqual(notes.map(({ number, anchor, supports }) => ({ number, anchor, supports })), [
    { number: 1, anchor: 'p-2', supports: [killed] },
    { number: 2, anchor: 'p-1', supports: [report] },
  ])
})

test('what the same words support shares one note', () => {
  const notes = listNotes(bodyOf([{ block: 0, start: 0, end: 5, supports: [report, other] }]))
  assert.deepEqual(notes.map(note => note.supports), [[report, other]])
})

test('pieces know how many passages overlap in them and which notes end there', () => {
  const pieces = markPieces(nested, listNotes(nested), note => `Note ${note.number}`)
  assert.deepEqual(pieces.map(piece => piece.depth), [1, 2, 1])
  assert.deepEqual(pieces.map(piece => piece.notes.map(note => note.number)), [[], [1], [2]])
})

test('a passage in a later block is numbered after those before it', () => {
  const notes = listNotes(bodyOf([
    { block: 0, start: 0, end: 5, supports: [report] },
    { block: 2, start: 0, end: 5, supports: [other] },
  ]))
  assert.deepEqual(notes.map(note => [note.number, note.block]), [[1, 0], [2, 2]])
})
