import { brackets, inBracket } from '../../../shared/attendance/brackets.ts'
import { questions } from '../../../shared/attendance/question.ts'
import type { AttendanceWords } from '../../words/attendance.fr.ts'
import type { Counts } from './counts.ts'

type Row = readonly (string | number)[]

/** What was counted as rows of a spreadsheet: each question on its own, then ages in their brackets. */
export function rowsOf(all: readonly Counts[], words: AttendanceWords): Row[] {
  const { answer, phones, paper, both } = words.columns
  const head = [answer, phones, paper, both]
  return all.flatMap((counts) => {
    const { question } = counts
    const { name, choices } = words.asked.questions[question]
    const line = (label: string, of: (counter: Counts['both']) => number): Row => [
      label,
      of(counts.phones),
      of(counts.paper),
      of(counts.both),
    ]
    return [
      [],
      [name],
      head,
      ...questions[question].map((choice) =>
        line((choices as Readonly<Record<string, string>>)[choice] ?? choice, ({ counts: by }) => by[choice] ?? 0),
      ),
      line(words.answered, ({ people }) => people),
      ...(question === 'age'
        ? (['programme', 'esf'] as const).flatMap((funder): Row[] => [
            [],
            [words.brackets[funder]],
            head,
            ...Object.entries(brackets[funder]).map(([bracket, ages]) =>
              line(words.brackets[bracket as keyof AttendanceWords['brackets']], (counter) => inBracket(counter, ages)),
            ),
          ])
        : []),
    ]
  })
}
