/** What a canary stands in: words of a contribution, of a phase, of one table, of scripts, of a wall's record, a password, a picture. */
export type CanaryKind = 'note' | 'phase' | 'table' | 'facilitator' | 'host' | 'record' | 'wifi' | 'picture' | 'label'

const letters: Record<CanaryKind, string> = {
  note: 'n',
  phase: 'p',
  table: 't',
  facilitator: 'f',
  host: 'h',
  record: 'r',
  wifi: 'w',
  picture: 'm',
  label: 'l',
}

/** A word that stands in one thing only, and the id of that thing. */
export interface Canary {
  readonly word: string
  readonly kind: CanaryKind
  readonly about: string
}

/** Every canary word, and nothing else that a server ever says. */
export const canaryPattern = /zq[nptfhrwml]\d{8}/g

/** Words that can be looked for in whatever a server sends, byte for byte. */
export class Canaries {
  readonly #known = new Map<string, Canary>()

  make(kind: CanaryKind, about: string): string {
    const word = `zq${letters[kind]}${String(this.#known.size).padStart(8, '0')}`
    this.#known.set(word, { word, kind, about })
    return word
  }

  /** Says what a word is about, once that is known. */
  settle(word: string, about: string): void {
    const canary = this.#known.get(word)
    if (canary) this.#known.set(word, { ...canary, about })
  }

  get(word: string): Canary | undefined {
    return this.#known.get(word)
  }

  *all(): Iterable<Canary> {
    yield* this.#known.values()
  }
}
