import { type Deciders, no, type TypesOf, yes } from '../workshop/deciding.ts'
import { only, put } from '../workshop/state.ts'
import { counted } from './counter.ts'
import { fits, type Question } from './question.ts'

/** That somebody has answered a question, and nothing of what: kept in memory alone, so that they count once. */
export const answeredKey = (question: Question, participant: string): string => `${question}:${participant}`

export const attendanceDeciders: Deciders<TypesOf<'attendance'>> = {
  /** No refusal quotes an answer: an outcome is kept under its session [S4]. */
  'attendance/give': ({ state, actor }, { question, choices }) => {
    const { participant } = actor
    if (!participant) return no('forbidden', 'only participants are asked')
    const over = only(state, 'stage').status === 'ended'
    if (over || !only(state, 'workshop').attendance?.questions.includes(question))
      return no('attendance/not-asked', 'this is not asked here')
    if (!fits(question, choices)) return no('attendance/choice', 'this is no answer to that question')
    const key = answeredKey(question, participant.id)
    if (state.answered.has(key)) return yes([])
    return yes([put('answered', key, true), ...counted(state, question, choices)])
  },
}
