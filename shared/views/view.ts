import type { FeedView } from '../api/view.ts'
import type { State } from '../workshop/state.ts'
import type { Audience } from './audience.ts'
import type { AnyFacets, Dirty, Items, Part } from './facet.ts'
import { hostFacets } from './host.ts'
import { kioskFacets } from './kiosk.ts'
import { panelFacets } from './panel.ts'
import { participantFacets } from './participant.ts'
import { screenFacets } from './screen.ts'

const byRole: Record<Audience['role'], AnyFacets> = {
  participant: participantFacets,
  host: hostFacets,
  screen: screenFacets,
  staff: panelFacets,
  kiosk: kioskFacets,
}

const isItems = (facet: Part<unknown> | Items<unknown>): facet is Items<unknown> => 'touched' in facet

/** The whole view of an audience: pure, the model that every feed is held against. */
export function viewOf(state: State, audience: Audience): FeedView {
  const view: Record<string, unknown> = {}
  for (const [key, facet] of Object.entries(byRole[audience.role]))
    view[key] = isItems(facet) ? allItems(state, audience, facet) : facet.read(state, audience)
  return view as unknown as FeedView
}

function allItems(state: State, audience: Audience, facet: Items<unknown>): Record<string, unknown> {
  const items: Record<string, unknown> = {}
  for (const id of facet.ids(state, audience)) {
    const item = facet.item(state, audience, id)
    if (item !== null) items[id] = item
  }
  return items
}

/** A view as its audience knows it, each value and item as JSON: what a change is measured against. */
export class Known {
  readonly #audience: Audience
  readonly #facets: AnyFacets
  readonly #parts = new Map<string, string>()
  readonly #items = new Map<string, Map<string, string>>()

  constructor(state: State, audience: Audience) {
    this.#audience = audience
    this.#facets = byRole[audience.role]
    for (const [key, facet] of Object.entries(this.#facets)) {
      if (isItems(facet))
        this.#items.set(
          key,
          new Map(Object.entries(allItems(state, audience, facet)).map(([id, item]) => [id, JSON.stringify(item)])),
        )
      else this.#parts.set(key, JSON.stringify(facet.read(state, audience)))
    }
  }

  /** The whole view as JSON text. */
  json(): string {
    const parts = [...this.#parts].map(([key, json]) => `${JSON.stringify(key)}:${json}`)
    for (const [key, items] of this.#items)
      parts.push(
        `${JSON.stringify(key)}:{${[...items].map(([id, json]) => `${JSON.stringify(id)}:${json}`).join(',')}}`,
      )
    return `{${parts.join(',')}}`
  }

  /** Brings it up to date and says what was replaced, as the JSON of a delta; null when nothing that this audience sees has changed. */
  update(state: State, dirty: Dirty): string | null {
    const replaced: string[] = []
    for (const [key, facet] of Object.entries(this.#facets)) {
      if (isItems(facet)) this.#updateItems(state, dirty, key, facet, replaced)
      else if (facet.on.some((noun) => dirty.has(noun))) {
        const json = JSON.stringify(facet.read(state, this.#audience))
        if (json !== this.#parts.get(key)) {
          this.#parts.set(key, json)
          replaced.push(`${JSON.stringify(key)}:${json}`)
        }
      }
    }
    return replaced.length > 0 ? `{${replaced.join(',')}}` : null
  }

  #updateItems(state: State, dirty: Dirty, key: string, facet: Items<unknown>, replaced: string[]): void {
    const known = this.#items.get(key) ?? new Map<string, string>()
    const reset = facet.resets.some((noun) => dirty.has(noun))
    const touched = new Set<string>(
      reset ? [...facet.ids(state, this.#audience), ...known.keys()] : facet.touched(state, dirty),
    )
    for (const id of touched) {
      const item = facet.item(state, this.#audience, id)
      const json = item === null ? undefined : JSON.stringify(item)
      if (json === known.get(id)) continue
      if (json === undefined) known.delete(id)
      else known.set(id, json)
      replaced.push(`${JSON.stringify(`${key}/${id}`)}:${json ?? 'null'}`)
    }
  }
}
