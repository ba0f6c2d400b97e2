import type { Counter, Paper } from './asked.ts'
import { sum } from './counter.ts'
import type { Question, questions } from './question.ts'

type Age = (typeof questions)['age'][number]

/** Ages added up as those who fund workshops ask for them: the programme's brackets and the ESF's. */
export const brackets = {
  programme: {
    under16: ['under16'],
    from16to25: ['from16', 'from18'],
    from26to54: ['from26', 'from30'],
    from55: ['from55'],
  },
  esf: { under18: ['under16', 'from16'], from18to29: ['from18', 'from26'], from55: ['from55'] },
} as const satisfies Record<string, Record<string, readonly Age[]>>

/** How many people of a counter of ages are in a bracket. */
export const inBracket = ({ counts }: Counter, ages: readonly Age[]): number =>
  ages.reduce((total, age) => total + (counts[age] ?? 0), 0)

/** What was counted on paper of one question, as a counter. On paper nobody notes who answered nothing: people are those counted, or where several answers count the most of them. */
export function onPaper(question: Question, paper: Paper | null): Counter {
  const counts = Object.values(paper?.counts[question] ?? {})
  const people = question === 'before' ? Math.max(0, ...counts) : counts.reduce((total, count) => total + count, 0)
  return sum(question, undefined, { people, counts: paper?.counts[question] ?? {} })
}
