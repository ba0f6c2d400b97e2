import * as v from 'valibot'
import type { BriefStatus } from '../../briefs/brief.ts'
import { briefWords } from '../../briefs/brief.ts'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { langs, type Text } from '../../kernel/text.ts'
import type { Template } from '../../walls/template.ts'

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

/** A line of `GET …/office/briefs/:id/walls`: a phase whose wall may be the brief's picture. */
export interface BriefWallLine {
  readonly phase: string
  readonly title: Text
}

/** `GET …/office/briefs/:id/walls/:phase`: what is printed on that wall, and its keys with their values. */
export interface BriefWall {
  readonly template: Template
  readonly entries: readonly (readonly [string, unknown])[]
}
