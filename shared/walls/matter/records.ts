import { fieldKey, splitKey, type WallRecord } from '../record.ts'

/** One value written under one key of a wall's map; undefined takes the key away. */
export interface KeySet {
  readonly key: string
  readonly value: unknown
}

/**
 * A wall's records as screens read them, gathered from its keys. A change makes a new object of each record that it
 * touches and of no other, and tells its listeners which they were: the cost is that of the change.
 */
export class WallRecords {
  readonly #records = new Map<string, WallRecord>()
  readonly #listeners = new Set<(ids: ReadonlySet<string>) => void>()

  /** A record; undefined while it has no kind, since it is then nothing yet. */
  get(id: string): WallRecord | undefined {
    const record = this.#records.get(id)
    return record?.kind ? record : undefined
  }

  *all(): IterableIterator<WallRecord> {
    for (const record of this.#records.values()) if (record.kind) yield record
  }

  /** Calls with the ids of what changed, appeared or went; returns the way to stop. */
  subscribe(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Writes keys; those that are none of a record's are passed over. */
  write(sets: Iterable<KeySet>): void {
    const touched = new Map<string, Record<string, unknown>>()
    for (const { key, value } of sets) {
      const parts = splitKey(key)
      if (!parts) continue
      const record = touched.get(parts.id) ?? { ...(this.#records.get(parts.id) ?? { id: parts.id }) }
      touched.set(parts.id, record)
      if (value === undefined) delete record[parts.field]
      else record[parts.field] = value
    }
    for (const [id, record] of touched) {
      if (Object.keys(record).length > 1) this.#records.set(id, record as WallRecord)
      else this.#records.delete(id)
    }
    this.#tell(new Set(touched.keys()))
  }

  /** Holds these keys and no other, as after a rebuilt wall; tells only what became different. */
  replace(entries: Iterable<readonly [string, unknown]>): void {
    const next = new Map(entries)
    const sets: KeySet[] = []
    for (const { key, value } of this.entries())
      if (!next.has(key)) sets.push({ key, value: undefined })
      else if (same(next.get(key), value)) next.delete(key)
    for (const [key, value] of next) sets.push({ key, value })
    if (sets.length > 0) this.write(sets)
  }

  /** Every key with its value. */
  *entries(): IterableIterator<KeySet> {
    for (const { id, ...fields } of this.#records.values())
      for (const [field, value] of Object.entries(fields)) yield { key: fieldKey(id, field as 'kind'), value }
  }

  #tell(ids: ReadonlySet<string>): void {
    if (ids.size > 0) for (const listener of [...this.#listeners]) listener(ids)
  }
}

/** Whether two values of a wall are the same; they are plain JSON. */
export const same = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)
