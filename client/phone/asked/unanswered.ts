import type { Question } from '../../../shared/attendance/question.ts'
import type { Inside } from '../inside.ts'
import type { Keep } from '../keep.ts'

const key = (question: Question): string => `asked.${question}`

/** Remembers on this device that a question was answered or skipped; never what was answered [S4]. */
export const setAside = (keep: Keep, question: Question, how: 'given' | 'skipped'): void =>
  keep.write(key(question), how)

/** Questions about oneself that this person may still answer; `fresh`: that they have not skipped either. */
export const unanswered = ({ view, you, keep }: Inside, fresh: boolean): readonly Question[] =>
  view.stage.status === 'ended' || !you.participant
    ? []
    : (view.workshop.attendance?.questions ?? []).filter((question) => {
        const how = keep.read(key(question))
        return !you.answered.includes(question) && how !== 'given' && !(fresh && how === 'skipped')
      })
