/** How something stands; null: it is not there. */
export type Value = string | number | boolean | null

/** What an act does once it is accepted: fact → how it then stands. A fact has one writer, and a name of words. */
export type Effects = Readonly<Record<string, Value>>

/**
 * What devices may hold the server to. Written down before an act is sent and again when it is answered, so that
 * after a kill every fact is either promised, or promised with one act under way whose fate nobody knows.
 */
export class Promises {
  readonly #kept = new Map<string, Value>()
  readonly #doubtful = new Map<string, Value>()
  readonly #released = new Set<string>()
  /** Commands that nobody has answered yet, with what each would do. */
  readonly underWay = new Map<string, Effects>()
  /** Acts that were acknowledged. */
  acked = 0

  /** An act is on its way; a command with its id. */
  sent(effects: Effects, command?: string): void {
    if (command) this.underWay.set(command, effects)
    for (const [fact, value] of Object.entries(effects)) this.#doubtful.set(fact, value)
  }

  /** It was accepted; `effects` may say less than was feared. */
  kept(sent: Effects, effects: Effects = sent): void {
    this.#settle(sent)
    for (const [fact, value] of Object.entries(effects)) if (!this.#released.has(fact)) this.#kept.set(fact, value)
    this.acked++
  }

  /** It was refused: it has no effect. */
  refused(sent: Effects): void {
    this.#settle(sent)
  }

  /** Somebody else is about to change this fact too: it is nobody's promise any more. */
  release(fact: string): void {
    this.#released.add(fact)
    this.#kept.delete(fact)
  }

  /** Every promised fact with the values that it may have now: as promised, and as an act under way would leave it. */
  *all(): Iterable<{ readonly fact: string; readonly promised: Value; readonly doubt: Value | undefined }> {
    for (const [fact, promised] of this.#kept) yield { fact, promised, doubt: this.#doubtful.get(fact) }
  }

  /** How a fact was promised; undefined when it was not. */
  promised(fact: string): Value | undefined {
    return this.#kept.get(fact)
  }

  isReleased(fact: string): boolean {
    return this.#released.has(fact)
  }

  /** Whether somebody has asked for this to be there. */
  asksFor(fact: string): boolean {
    return [this.#kept, this.#doubtful].some((facts) => (facts.get(fact) ?? null) !== null) || this.#released.has(fact)
  }

  #settle(sent: Effects): void {
    for (const [command, effects] of this.underWay) if (effects === sent) this.underWay.delete(command)
    for (const [fact, value] of Object.entries(sent))
      if (this.#doubtful.get(fact) === value) this.#doubtful.delete(fact)
  }
}
