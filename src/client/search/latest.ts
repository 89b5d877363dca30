/** Asks when the reader pauses, and lets only the answer to the newest question through. */

export interface LatestOptions<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer>
  /** Called for the newest question alone; a question that was overtaken meanwhile says nothing, not even that it failed. */
  readonly show: (answer: Answer, question: Question) => void
  readonly fail: (error: unknown) => void
  /** Milliseconds without another question before one is asked. */
  readonly pause: number
}

export interface Latest<Question> {
  /** After the pause, unless another question comes before. */
  readonly soon: (question: Question) => void
  readonly now: (question: Question) => void
  /** Drops what waits and what was asked. */
  readonly cancel: () => void
}

export function createLatest<Question, Answer>({ ask, show, fail, pause }: LatestOptions<Question, Answer>): Latest<Question> {
  let newest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = async (question: Question, number: number): Promise<void> => {
    try {
      const answer = await ask(question)
      if (number === newest) show(answer, question)
    } catch (error) {
      if (number === newest) fail(error)
    }
  }
  const take = (): number => {
    clearTimeout(timer)
    newest += 1
    return newest
  }
  return {
    soon: question => {
      const number = take()
      timer = setTimeout(() => void begin(question, number), pause)
    },
    now: question => void begin(question, take()),
    cancel: take,
  }
}
