import * as v from 'valibot'
import { type Question, questionIds } from '../../attendance/question.ts'
import { envelope } from '../envelope.ts'

/** Somebody answers one question of attendance; it is counted once, in a batch with others [S4]. */
export const attendanceGive = envelope('attendance/give', {
  question: v.picklist(questionIds as [Question, ...Question[]]),
  choices: v.pipe(v.array(v.pipe(v.string(), v.maxLength(16))), v.minLength(1), v.maxLength(8)),
})
export type AttendanceGive = v.InferOutput<typeof attendanceGive>
