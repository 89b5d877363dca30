/**
 * How good the suggestions are: `node bench/suggest.ts [RAW=ARTICLE …]`. Without arguments the bodies of content/ are read and
 * held against their coding; with arguments raw texts are cleaned first and held against the article that codes them.
 * Figures as a table: rightly suggested, wrongly, not at all, precision and recall.
 */

import { readFileSync } from 'node:fs'
import { loadCorpus } from '../src/corpus/index.ts'
import { cleanText } from '../src/suggest/index.ts'
import { formatScores, listMissed, listWrong, scoreText, sumScores } from '../tests/suggest/score.ts'
import { listSuggestNames } from '../src/suggest/index.ts'
import { projectRoot } from '../src/cli/project.ts'

const { corpus } = loadCorpus(`${projectRoot}/content`)
if (corpus === null) throw new Error('content/ has errors: run npm run check')
const names = listSuggestNames(corpus)
const raw = process.argv.slice(2).map(pair => pair.split('=') as [string, string])

const texts = raw.length > 0
  ? raw.map(([path, id]) => ({ id, lang: 'ar', text: cleanText(readFileSync(path, 'utf8')).body }))
  : [...corpus.articles.values()].flatMap(({ id, bodies }) => bodies.map(({ lang, blocks }) => ({ id, lang, text: blocks.map(block => block.text).join('\n\n') })))

const scores = texts.map(({ id, lang, text }) => ({ id, lang, score: scoreText(corpus, names, id, lang, text) }))
for (const { id, lang, score } of scores) {
  console.log(`\n${id} (${lang})\n${formatScores(score)}`)
  console.log(`  wrong: ${listWrong(score).join(', ') || '-'}\n  missed: ${listMissed(score).join(', ') || '-'}`)
}
console.log(`\nall\n${formatScores(sumScores(scores.map(({ score }) => score)))}`)
