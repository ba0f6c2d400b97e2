import { type Event, put, type State } from '../workshop/state.ts'
import type { Counter } from './asked.ts'
import { type Question, questionIds, questions } from './question.ts'

/** [S4] Answers that are counted together, at the least: below that a count could be told to be somebody's. */
export const batchOf = 5

/** A counter with every answer of its question, in the order of the question: which came first cannot be read off it. */
const counterOf = (question: Question, people: number, of: (choice: string) => number): Counter => ({
  people,
  counts: Object.fromEntries(questions[question].map((choice) => [choice, of(choice)])),
})

/** Two counters of one question as one. */
export const sum = (question: Question, a: Counter | undefined, b: Counter | undefined): Counter =>
  counterOf(
    question,
    (a?.people ?? 0) + (b?.people ?? 0),
    (choice) => (a?.counts[choice] ?? 0) + (b?.counts[choice] ?? 0),
  )

/**
 * [S4] Counts an answer, of whomever: it waits in memory, and nowhere else, until a batch is full. What then reaches the
 * disk, the panel and the office is the sum of the batch.
 */
export function counted(state: State, question: Question, choices: readonly string[]): Event[] {
  const one = counterOf(question, 1, (choice) => (choices.includes(choice) ? 1 : 0))
  const waiting = sum(question, state.arrivals.get(question), one)
  return waiting.people < batchOf ? [put('arrivals', question, waiting)] : flushed(state, question, waiting)
}

/** [S4] The close of the workshop: what waited for its batch is counted, however little it is. */
export const closed = (state: State): Event[] =>
  questionIds.flatMap((question) => {
    const waiting = state.arrivals.get(question)
    return waiting ? flushed(state, question, waiting) : []
  })

const flushed = (state: State, question: Question, waiting: Counter): Event[] => [
  put('attendance', question, sum(question, state.attendance.get(question), waiting)),
  put('arrivals', question, null),
]
