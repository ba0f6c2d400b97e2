import * as v from 'valibot'
import type { Counter, Paper } from '../../attendance/asked.ts'
import { askedSchema } from '../../attendance/asked.ts'
import type { Question, WorkshopKind } from '../../attendance/question.ts'
import type { Workshop } from '../../workshop/workshop.ts'

/** What staff settle of the questions; the picture of the map has a route of its own. */
export const askedSettings = v.omit(askedSchema, ['map'])

/** Counters of one workshop, by question: those of phones and tablets in whole batches. */
export type Counters = Readonly<Partial<Record<Question, Counter>>>

/** `GET …/office/workshops/:id/attendance`: numbers, and never a person [S4]. */
export interface Attendance {
  /** People who sat down with a phone or at a shared tablet. */
  readonly people: number
  readonly counters: Counters
  /** What staff counted on paper; null when they did not. */
  readonly paper: Paper | null
  /** The workshop is over: whatever waited for its batch is counted. */
  readonly closed: boolean
}

/** A line of `GET …/office/attendance`: one workshop among those of the centre, rehearsals left out. */
export interface AttendanceLine extends Attendance {
  readonly id: string
  readonly title: Workshop['title']
  readonly when: string | null
  readonly kind: WorkshopKind | null
}
