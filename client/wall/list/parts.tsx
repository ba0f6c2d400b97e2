import { type ReactNode, useState } from 'react'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import { type Group, part, shownOf } from './groups.ts'

const nothing: ReadonlySet<string> = new Set()

/** Groups of a list under their headings, full ones in parts: a wall of thousands of ideas is there at once. */
export function Parts({
  groups,
  chosen = nothing,
  words,
  item,
}: {
  groups: readonly Group[]
  chosen?: ReadonlySet<string>
  words: WallWords
  item: (record: WallRecord) => ReactNode
}): ReactNode {
  const [parts, setParts] = useState<ReadonlyMap<string, number>>(new Map())
  return groups.map((group) => {
    const shown = shownOf(group, parts.get(group.id) ?? 1, chosen)
    const more = group.records.length - shown.length
    return (
      <section key={group.id}>
        <h2>
          {group.name} {!group.others && <small>{words.canvas.ideas(group.records.length)}</small>}
        </h2>
        <ul>{shown.map(item)}</ul>
        {more > 0 && (
          <button
            type="button"
            className="secondary wall-list-more"
            onClick={() => setParts(new Map(parts).set(group.id, Math.ceil(shown.length / part) + 1))}
          >
            {words.list.more(Math.min(part, more), more)}
          </button>
        )}
      </section>
    )
  })
}
