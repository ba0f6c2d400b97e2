import type { Attendance } from '../../../shared/api/office/attendance.ts'
import type { Counter } from '../../../shared/attendance/asked.ts'
import { onPaper } from '../../../shared/attendance/brackets.ts'
import { batchOf, sum } from '../../../shared/attendance/counter.ts'
import { type Question, questionIds } from '../../../shared/attendance/question.ts'

/** A question as it was counted: on phones, on paper, and together. */
export interface Counts {
  readonly question: Question
  readonly phones: Counter
  readonly paper: Counter
  readonly both: Counter
}

/** What was counted in some workshops, question by question; those that nobody answered are left out. */
export function countsOf(lines: readonly Attendance[]): Counts[] {
  return questionIds
    .map((question) => {
      const add = (counter: (line: Attendance) => Counter | undefined): Counter =>
        lines.reduce<Counter>((all, line) => sum(question, all, counter(line)), sum(question, undefined, undefined))
      const phones = add((line) => line.counters[question])
      const paper = add((line) => onPaper(question, line.paper))
      return { question, phones, paper, both: sum(question, phones, paper) }
    })
    .filter(({ both }) => both.people > 0)
}

/** A number so small that it may be somebody's. */
export const isSmall = (count: number): boolean => count > 0 && count < batchOf
