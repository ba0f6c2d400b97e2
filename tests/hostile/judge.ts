import type * as Y from 'yjs'
import type { PanelView } from '../../shared/api/view.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import { fetchWall } from '../campaign/wall-writer.ts'
import type { Hall } from './hall.ts'
import { get, viewNow, youNow } from './people.ts'

/** What may not change while anybody tries anything, as text by name: compared before and after each script. */
export type Guarded = Readonly<Record<string, string>>

const told = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/** Looks at the workshop through its honest panel, its walls, its authors and both offices. */
export async function look(hall: Hall): Promise<Guarded> {
  const { panel, treasure, staff, workshop, otherWorkshop } = hall
  const eyes = { base: hall.base, handle: panel.handle, cookie: panel.cookie ?? '' }
  const view = await viewNow<PanelView>(eyes)
  const guarded: Record<string, string> = {
    stage: told({ ...view.stage, clock: null, rang: null }),
    plan: told(view.plan),
    workshop: told(view.workshop),
    tables: told(view.tables),
    places: told(view.places),
    vote: told({ ...view.asks[hall.vote.id], turnout: null }),
  }
  for (const [name, id] of Object.entries(treasure.notes)) guarded[`note ${name}`] = told(view.notes[id])
  for (const who of ['alice', 'bob'] as const) {
    const { participant } = treasure[who]
    guarded[who] = told({ ...view.people[participant], here: null, hand: null, gave: null })
    const { mine, asks } = await youNow(treasure[who])
    guarded[`${who}’s own`] = told([mine, asks])
  }
  for (const wall of ['ideas_t1', 'ideas_t4', 'ideas_plenary']) {
    const { doc, epoch } = await fetchWall(eyes, wall)
    guarded[wall] = told([epoch, recordsOf(doc, Object.values(treasure.notes))])
  }
  for (const [name, by, path] of [
    ['office', staff, `/workshops/${otherWorkshop}`],
    ['kits', staff, '/kits'],
    ['brief', staff, `/briefs/${treasure.brief}`],
    ['colleagues', staff, '/colleagues'],
  ] as const)
    guarded[name] = told((await get(by, `/office${path}`)).body)
  const detail = (await get(staff, `/office/workshops/${workshop}`)).body as { result: Record<string, unknown> }
  guarded.settings = told([detail.result.workshop, detail.result.phases, detail.result.results])
  return guarded
}

/** Records of a wall, of these ids alone, in a fixed order. */
function recordsOf(doc: Y.Doc, ids: readonly string[]): [string, unknown][] {
  const wanted = new Set(ids)
  return [...doc.getMap(recordsMap).entries()]
    .filter(([key]) => wanted.has(key.slice(0, key.indexOf('.'))))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** How many bytes differ between two looks, and in what. */
export function changed(before: Guarded, after: Guarded): { bytes: number; where: readonly string[] } {
  let bytes = 0
  const where: string[] = []
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name] ?? '', after[name] ?? '']
    if (was === is) continue
    where.push(name)
    const length = Math.max(was.length, is.length)
    for (let at = 0; at < length; at++) if (was[at] !== is[at]) bytes++
  }
  return { bytes, where }
}
