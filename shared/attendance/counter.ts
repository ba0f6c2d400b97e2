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

/** Where the newest batch of a question waits to be told. */
export const untold = (question: Question): string => `${question}.next`

/**
 * [S4] Counts an answer, of whomever: it waits in memory, and nowhere else, until a batch is full. Only then is the sum
 * of the batch written. It is told a batch later: what the close adds is then never the answers of a few.
 */
export function counted(state: State, question: Question, choices: readonly string[]): Event[] {
  const one = counterOf(question, 1, (choice) => (choices.includes(choice) ? 1 : 0))
  const waiting = sum(question, state.arrivals.get(question), one)
  if (waiting.people < batchOf) return [put('arrivals', question, waiting)]
  const before = state.attendance.get(untold(question))
  return [
    ...(before ? [put('attendance', question, sum(question, state.attendance.get(question), before))] : []),
    put('attendance', untold(question), waiting),
    put('arrivals', question, null),
  ]
}

/** [S4] The close of the workshop: what waited is written and told, however little it is. */
export const closed = (state: State): Event[] =>
  questionIds.flatMap((question) => {
    const [written, waiting] = [state.attendance.get(untold(question)), state.arrivals.get(question)]
    if (!written && !waiting) return []
    const rest = sum(question, written, waiting)
    return [
      put('attendance', question, sum(question, state.attendance.get(question), rest)),
      put('attendance', untold(question), null),
      put('arrivals', question, null),
    ]
  })

/** What is told of attendance: for the panel and the office, the same. */
export const told = (state: State): [Question, Counter][] =>
  questionIds.flatMap((question): [Question, Counter][] => {
    const counter = state.attendance.get(question)
    return counter ? [[question, counter]] : []
  })
