import * as v from 'valibot'
import type { BriefStatus } from '../../briefs/brief.ts'
import { briefWords } from '../../briefs/brief.ts'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { langs } from '../../kernel/text.ts'

/** `POST …/office/workshops/:id/briefs`: a brief of one idea, pre-filled; the one there is already, if there is one. */
export const createBrief = v.strictObject({ contribution: id<ContributionId>(), lang: v.picklist(langs) })
export type CreateBrief = v.InferOutput<typeof createBrief>

/** `PUT …/office/briefs/:id`: what staff wrote, with the version that they saw. Refused `brief/stale` when somebody else saved since. */
export const saveBrief = v.strictObject({ version: v.pipe(v.number(), v.integer()), words: briefWords })
export type SaveBrief = v.InferOutput<typeof saveBrief>

/** A line of `GET …/office/workshops/:id/briefs`. */
export interface BriefLine {
  readonly id: string
  readonly contribution: string
  readonly title: string
  readonly status: BriefStatus
  readonly version: number
}

/** Largest picture of a wall, bytes. */
export const maxPicture = 4 * 1024 * 1024
