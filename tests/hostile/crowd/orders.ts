/** A wall that a tablet of the crowd draws. */
export interface TabletOrder {
  readonly invite: string
  readonly wall: string
}

/** What the crowd is told to do. */
export type Order =
  | { readonly do: 'seat'; readonly base: string; readonly code: string; readonly count: number }
  | {
      readonly do: 'work'
      readonly phase: string
      readonly ask: string
      readonly choices: readonly string[]
      readonly criterion: string
      /** Each device acts once in so many ms. */
      readonly paceMs: number
      readonly tablets: readonly TabletOrder[]
      readonly watchers: readonly string[]
    }
  | { readonly do: 'report' }
  | { readonly do: 'rest' }

/** A ballot as its voter knows it. */
export interface Given {
  readonly ballot: string
  readonly choice: string
}

/** What honest devices were told is saved, and what befell them. */
export interface Ledger {
  /** Contributions that were acknowledged: id → words. */
  readonly written: Readonly<Record<string, string>>
  /** The last ballot of each voter that was acknowledged. */
  readonly votes: readonly Given[]
  /** Edits that tablets were told are saved: note → where it lies. */
  readonly moved: Readonly<Record<string, number>>
  /** Refusals and failures of honest devices, by what they were told. */
  readonly trouble: Readonly<Record<string, number>>
}

/** What the crowd answers: nothing, its reply times since the last report, or its ledger. */
export type Answer =
  | { readonly done: 'seat' | 'work' }
  | { readonly done: 'report'; readonly replies: readonly number[]; readonly feeds: number }
  | { readonly done: 'rest'; readonly ledger: Ledger }
