import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as Y from 'yjs'
import { recordsMap } from '../../shared/walls/record.ts'
import { valueText, wallField } from './facts.ts'
import type { Witness } from './judge.ts'
import { keptPicture } from './notes.ts'

/** The walls as a panel fetches them anew, by `workshop/wall`. */
export function wallsWitness(documents: ReadonlyMap<string, Y.Doc>): Witness {
  const valueAt = (where: string, key: string): string | null => {
    const value = documents.get(where)?.getMap(recordsMap).get(key)
    return value === undefined ? null : valueText(value)
  }
  const things = [...documents].flatMap(([where, doc]) => {
    const [workshop = '', wall = ''] = where.split('/')
    return [...doc.getMap(recordsMap).entries()].flatMap(([key, value]) =>
      key.endsWith('.kind') && value !== 'note' ? [wallField(workshop, wall, key)] : [],
    )
  })
  return {
    name: 'wall',
    tell(fact) {
      const [noun, where = '', key = ''] = fact.split(' ')
      return noun === 'wall' && documents.has(where) ? valueAt(where, key) : undefined
    },
    things,
  }
}

/** The pictures on the disk: whole, or gone with the note that showed them [D4]. */
export async function picturesWitness(dataDir: string, facts: Iterable<string>): Promise<Witness> {
  const seen = new Map<string, true | null>()
  for (const fact of facts) {
    const [noun, where = ''] = fact.split(' ')
    if (noun !== 'picture') continue
    const bytes = await readFile(join(dataDir, 'media', where)).catch(() => null)
    seen.set(fact, bytes?.equals(keptPicture) ? true : null)
  }
  return { name: 'pictures', tell: (fact) => seen.get(fact), things: [] }
}
