import type { StorageTrouble } from '../../shared/workshop/storage.ts'
import type { documentVerbs } from './document-verbs.ts'
import type { vaultVerbs } from './vault-verbs.ts'
import type { workshopVerbs } from './workshop-verbs.ts'

/** What the worker can be asked, by name. */
export type Verbs = ReturnType<typeof workshopVerbs> &
  ReturnType<typeof documentVerbs> &
  Omit<ReturnType<typeof vaultVerbs>, 'copying'> & { close(): void }
export type Verb = keyof Verbs

/** To the worker: one verb, answered once under the same number. */
export interface Ask {
  readonly n: number
  readonly verb: Verb
  readonly args: readonly unknown[]
}

/** From the worker: an answer, a failure in one sentence, or something to report. Number 0 answers the opening. */
export type Told =
  | { readonly n: number; readonly ok: true; readonly value: unknown }
  | { readonly n: number; readonly ok: false; readonly sentence: string; readonly storage: StorageTrouble | null }
  | { readonly report: string }
