/** The thread in which a searcher runs: see `searcher-thread.ts`. */

import type { ResultList, SearchAnswer, Searcher } from '../../search/query.ts'
import { MissingFile } from '../load.ts'
import type { ListName, Question, Reply, ToldAnswer, Work } from './searcher-thread.ts'
import { startSearcher } from './start.ts'

/** Answers that may still be asked further. */
const keptAnswers = 20

let started: Promise<Searcher> | undefined
const answers = new Map<number, SearchAnswer>()

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const reply = (message: Reply): void => postMessage(message)
  work(data).then(gives => reply({ id: data.id, gives }), (error: unknown) => reply({ id: data.id, error: String(error), missing: error instanceof MissingFile ? error.address : null }))
})

async function work(question: Question): Promise<Work[keyof Work]['gives']> {
  switch (question.kind) {
    case 'start':
      await (started = startSearcher(question.given))
      return null
    case 'search': return tell(question.id, await (await searcher()).search(question.given))
    case 'load': return await listOf(answerOf(question.given.answer), question.given.list).load(question.given.from, question.given.to)
    case 'counts': return await answerOf(question.given.answer).counts()
  }
}

function searcher(): Promise<Searcher> {
  if (started === undefined) throw new Error('The searcher was asked before it was started')
  return started
}

function tell(number: number, answer: SearchAnswer): ToldAnswer {
  answers.set(number, answer)
  for (const old of answers.keys()) if (answers.size > keptAnswers) answers.delete(old)
  const { total, load, groups, partial, counts, ...told } = answer
  return { ...told, number, totals: { all: total, partial: partial.total, groups: groups.map(group => [group.kind, group.total]) } }
}

function answerOf(number: number): SearchAnswer {
  const answer = answers.get(number)
  if (answer === undefined) throw new Error('An answer was asked further after many others')
  return answer
}

function listOf(answer: SearchAnswer, list: ListName): ResultList {
  const found = list === 'all' ? answer : list === 'partial' ? answer.partial : answer.groups[list]
  if (found === undefined) throw new RangeError(`There is no group ${list}`)
  return found
}
