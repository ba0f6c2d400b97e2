import type { Chance } from '../../server/rehearsal/chance.ts'

/** When a server is killed. */
export interface Kill {
  readonly name: string
  /** The moment of a command that the kill waits for (for a while); null: any instant. */
  readonly trap: { readonly at: 'sent' | 'answered'; readonly types: readonly string[] | null } | null
  /** Then after so many ms. */
  readonly afterMs: number
  /** What somebody is asked to do so that the trap springs. */
  readonly asks: 'close' | 'hide' | 'burst' | null
  /** While everything is at work, while it comes back after the kill before, or while it starts. */
  readonly during: 'load' | 'return' | 'start'
  /** It is asked to end first, and killed while it does. */
  readonly ending: boolean
}

const goes = ['contribution/hide', 'contribution/withdraw', 'contribution/erase']

/** The phases of a server's life, some more often than others; the instant within each is drawn. */
const kinds: readonly ((chance: Chance) => Partial<Kill> & { readonly name: string })[] = [
  (chance) => ({ name: 'any instant', afterMs: 20 + chance.below(600) }),
  (chance) => ({ name: 'any instant', afterMs: 20 + chance.below(600) }),
  (chance) => ({ name: 'after a commit', trap: { at: 'answered', types: null }, afterMs: chance.below(3) }),
  (chance) => ({ name: 'during a commit', trap: { at: 'sent', types: null }, afterMs: chance.below(12) }),
  (chance) => ({
    name: 'closing a vote',
    trap: { at: 'sent', types: ['ask/close'] },
    afterMs: chance.below(25),
    asks: 'close',
  }),
  (chance) => ({
    name: 'draining a vote',
    trap: { at: 'answered', types: ['ask/close'] },
    afterMs: chance.below(700),
    asks: 'close',
  }),
  (chance) => ({
    name: 'forgetting words',
    trap: { at: chance.may(0.5) ? 'sent' : 'answered', types: goes },
    afterMs: chance.below(20),
    asks: 'hide',
  }),
  (chance) => ({
    name: 'compaction',
    trap: { at: 'sent', types: ['edit'] },
    afterMs: chance.below(600),
    asks: 'burst',
  }),
  (chance) => ({ name: 'arrival', trap: { at: 'sent', types: ['enter'] }, afterMs: chance.below(8) }),
  (chance) => ({ name: 'start', during: 'start', afterMs: chance.below(600) }),
  (chance) => ({ name: 'return', during: 'return', afterMs: chance.below(60) }),
  (chance) => ({ name: 'ending', ending: true, afterMs: 20 + chance.below(400) }),
]

/** Draws the next kill. */
export function drawKill(chance: Chance): Kill {
  const kind = kinds[chance.below(kinds.length)] ?? kinds[0]
  const drawn = kind?.(chance) ?? { name: 'any instant' }
  return { trap: null, afterMs: 100, asks: null, during: 'load', ending: false, ...drawn }
}
