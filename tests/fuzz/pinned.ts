import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Step } from './story.ts'

/** A story with which the server went wrong once, and what was wrong. */
export interface Pinned {
  readonly seed: number
  readonly why: string
  readonly steps: readonly Step[]
}

/** Stories that are told again in every run of the tests. */
export const pinned = JSON.parse(readFileSync(join(import.meta.dirname, 'pinned.json'), 'utf8')) as readonly Pinned[]
