import type { WallRecords } from '../../../shared/walls/matter/records.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'

/** What others did with a wall's notes since one last asked: how many came, went, were put in which zone and theme. */
export interface News {
  readonly added: number
  readonly removed: number
  readonly zones: ReadonlyMap<string, number>
  readonly themes: ReadonlyMap<string, number>
}

type Deed = { readonly what: 'added' | 'removed' } | { readonly what: 'zone' | 'theme'; readonly to: string }

/** Gathers what others do, one deed a note: a note that came and was then put somewhere has come, one that came and went is no news. */
export class Newsroom {
  readonly #known = new Map<string, WallRecord>()
  readonly #deeds = new Map<string, Deed>()
  readonly #stop: () => void

  /** `own`: whether what changes at this moment is done by this device (or is the wall as it was found). */
  constructor(records: WallRecords, own: () => boolean) {
    for (const record of records.all()) this.#known.set(record.id, record)
    this.#stop = records.subscribe((ids) => {
      const mine = own()
      for (const id of ids) {
        const before = this.#known.get(id)
        const after = records.get(id)
        if (after) this.#known.set(id, after)
        else this.#known.delete(id)
        // What this device does itself with a note is what counts now.
        if (mine) this.#deeds.delete(id)
        else this.#hear(id, before, after)
      }
    })
  }

  #hear(id: string, before: WallRecord | undefined, after: WallRecord | undefined): void {
    if ((after ?? before)?.kind !== 'note') return
    const came = this.#deeds.get(id)?.what === 'added'
    if (!after) {
      if (came) this.#deeds.delete(id)
      else this.#deeds.set(id, { what: 'removed' })
    } else if (!before) this.#deeds.set(id, { what: 'added' })
    else if (came) return
    else if (after.group && after.group !== before.group) this.#deeds.set(id, { what: 'theme', to: after.group })
    else if (after.at?.zone && after.at.zone !== before.at?.zone)
      this.#deeds.set(id, { what: 'zone', to: after.at.zone })
  }

  /** The news since the last time; null when there are none. */
  take(): News | null {
    if (this.#deeds.size === 0) return null
    const counts = { added: 0, removed: 0 }
    const [zones, themes] = [new Map<string, number>(), new Map<string, number>()]
    for (const deed of this.#deeds.values()) {
      if ('to' in deed) {
        const places = deed.what === 'zone' ? zones : themes
        places.set(deed.to, (places.get(deed.to) ?? 0) + 1)
      } else counts[deed.what]++
    }
    this.#deeds.clear()
    return { ...counts, zones, themes }
  }

  close(): void {
    this.#stop()
  }
}
