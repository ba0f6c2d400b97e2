import { around, grown, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { overhang, usedPaper } from '../../../shared/walls/matter/layout.ts'
import { Matter } from '../../../shared/walls/matter/matter.ts'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import type { Scene } from '../../../shared/walls/paint/wall.ts'
import type { Order } from './order.ts'

/** Room left around the paper, wall units. */
const rim = 40

/** What is to be painted, and the piece of wall that holds it. */
export function sceneOf({ template, entries, lang, only }: Order): { readonly scene: Scene; readonly area: Rect } {
  const records = new WallRecords()
  records.replace(entries)
  const matter = new Matter(records, template)
  const wanted = only && withWhatJoins(records, new Set(only))
  const left = wanted ? [...records.all()].flatMap(({ id }) => (wanted.has(id) ? [] : [id])) : []
  const scene: Scene = { matter, template, lang, tilt: false, lifted: new Set(left), printed: true }
  const chosen = wanted && around([...wanted].flatMap((id) => matter.box(id) ?? []))
  const lying = matter.bounds()
  const paper = usedPaper(template, lying, 0.4, rim)
  const whole = template.background === 'free' ? (lying ?? paper) : (around(lying ? [paper, lying] : [paper]) ?? paper)
  return { scene, area: grown(chosen ?? whole, chosen ? overhang : rim) }
}

/** What is chosen, with the themes that it fills and the arrows that lead from one of it to another. */
function withWhatJoins(records: WallRecords, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Set(chosen)
  const themed = Map.groupBy(records.all(), ({ group }) => group)
  for (const { id, kind, ends } of records.all()) {
    const held = kind === 'frame' ? themed.get(id) : undefined
    if (held?.every((one) => chosen.has(one.id)) || (ends && chosen.has(ends.from) && chosen.has(ends.to)))
      wanted.add(id)
  }
  return wanted
}
