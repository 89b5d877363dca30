/** A build that cannot go on for a reason that people can mend: shown as a list, never with a stack trace. */

export class BuildFailure extends Error {
  readonly problems: readonly string[]

  /** `summary`: one line; `problems`: what exactly is wrong, one line each. */
  constructor(summary: string, problems: readonly string[] = []) {
    super(summary)
    this.name = 'BuildFailure'
    this.problems = problems
  }
}

/** Summary and problems, the first fifty of them. */
export function formatFailure(failure: BuildFailure): string {
  const shown = failure.problems.slice(0, 50).map(problem => `  - ${problem}`)
  const more = failure.problems.length - shown.length
  return [failure.message, ...shown, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n')
}
