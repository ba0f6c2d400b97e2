/** Ids gathered under keys: whose children, in which zone. A look under a key costs what lies there. */
export class Shelves {
  readonly #under = new Map<string, Set<string>>()
  readonly #keys = new Map<string, readonly string[]>()

  /** Puts an id under these keys and no others. */
  put(id: string, keys: readonly (string | null | undefined)[]): void {
    const wanted = keys.filter((key) => key !== null && key !== undefined && key !== '') as string[]
    const before = this.#keys.get(id)
    if (before?.length === wanted.length && before.every((key, i) => key === wanted[i])) return
    for (const key of before ?? []) {
      const ids = this.#under.get(key)
      ids?.delete(id)
      if (ids?.size === 0) this.#under.delete(key)
    }
    for (const key of wanted) {
      const ids = this.#under.get(key)
      if (ids) ids.add(id)
      else this.#under.set(key, new Set([id]))
    }
    if (wanted.length > 0) this.#keys.set(id, wanted)
    else this.#keys.delete(id)
  }

  under(key: string): ReadonlySet<string> {
    return this.#under.get(key) ?? none
  }

  count(key: string): number {
    return this.under(key).size
  }

  keysOf(id: string): readonly string[] {
    return this.#keys.get(id) ?? []
  }
}

const none: ReadonlySet<string> = new Set()
