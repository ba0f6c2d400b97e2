import type { Promises, Value } from './promises.ts'

/** Somebody who says how things stand now: the feed of each device, the walls fetched anew, the database. */
export interface Witness {
  readonly name: string
  /** How a fact stands; null: it is not there; undefined: this witness cannot tell. */
  tell(fact: string): Value | undefined
  /** Facts that stand of the sorts that devices make (notes, ballots, people, a wall's records), each as often as it stands. */
  readonly things: Iterable<string>
}

/** What was broken, as sentences: `witness: fact …`. */
export interface Verdict {
  readonly lost: readonly string[]
  readonly twice: readonly string[]
}

/**
 * Holds what a witness says against what was promised. Lost: what was acknowledged does not stand. Twice: something
 * stands that nobody asked for, that was taken back, more than once, or as often again as it was asked for.
 */
export function judge(promises: Promises, witness: Witness): Verdict {
  const lost: string[] = []
  const twice: string[] = []
  for (const { fact, promised, doubt } of promises.all()) {
    const seen = witness.tell(fact)
    if (seen === undefined || seen === promised || seen === doubt) continue
    const sentence = `${witness.name}: ${fact} is ${seen}, promised ${promised}${doubt === undefined ? '' : ` or ${doubt}`}`
    const tooMuch = promised === null || (typeof seen === 'number' && typeof promised === 'number' && seen > promised)
    ;(tooMuch ? twice : lost).push(sentence)
  }
  const met = new Set<string>()
  for (const thing of witness.things) {
    if (met.has(thing)) twice.push(`${witness.name}: ${thing} stands twice`)
    else if (!promises.asksFor(thing)) twice.push(`${witness.name}: ${thing} was not asked for, or was taken back`)
    met.add(thing)
  }
  return { lost, twice }
}
