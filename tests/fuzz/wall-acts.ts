import {
  dropWrites,
  joinWrites,
  labelWrites,
  levelWrites,
  removeWrites,
  renameWrites,
  themeWrites,
  zoneWrites,
} from '../../client/wall/acts/acts.ts'
import {
  alignWrites,
  arrowWrites,
  distributeWrites,
  duplicateWrites,
  edges,
  gridWrites,
  lockWrites,
  orderWrites,
  resizeWrites,
  stackWrites,
} from '../../client/wall/acts/arrange.ts'
import { clipOf, pasteWrites, readClip } from '../../client/wall/acts/clip.ts'
import { strokeWrites } from '../../client/wall/acts/stroke.ts'
import type { Chance } from '../../server/rehearsal/chance.ts'
import type { KeySet } from '../../shared/walls/matter/records.ts'
import type { Hand } from '../campaign/wall-room.ts'
import { template } from '../campaign/wall-room.ts'

/** What a hand does at random: every way of arranging a wall, undo and redo, and now and then what the server refuses. */
export function actAtRandom({ link, matter }: Hand, chance: Chance): void {
  const all = [...link.records.all()]
  const some = (kind?: string): string[] => {
    const of = all.filter((record) => kind === undefined || record.kind === kind).map(({ id }) => id)
    return Array.from({ length: 1 + chance.below(4) }, () => chance.pick(of)).flatMap((id) => id ?? [])
  }
  const id = (): string => `r${chance.below(1e9).toString(36)}${chance.below(1e9).toString(36)}`.padEnd(22, 'x')
  const far = (): number => chance.below(1200) - 600
  const one = (kind?: string): string | undefined => some(kind)[0]
  const copied = (): readonly KeySet[] => {
    const clip = readClip(JSON.stringify(clipOf(matter, some()).clip))
    return clip ? pasteWrites(clip, { x: far(), y: far() }, id).writes : []
  }
  const acts: readonly (() => readonly KeySet[])[] = [
    () => dropWrites(matter, template, some(), far(), far()),
    () => dropWrites(matter, template, some(), far(), far()),
    () => dropWrites(matter, template, some('frame'), far(), far()),
    () => themeWrites(matter, template, some('note'), id(), `Thème ${chance.below(99)}`),
    () => joinWrites(matter, template, some('note'), one('frame') ?? 'none'),
    () => renameWrites(one('frame') ?? one('label') ?? id(), `Nom ${chance.below(99)}`),
    () => labelWrites(id(), { x: far(), y: far() }, 'Étiquette 🙂 سوق'),
    () => strokeWrites(id, Array.from({ length: 9 }, far)),
    () => removeWrites(matter, some()),
    () => zoneWrites(matter, template, some('note'), template.defaultZone),
    () => levelWrites(matter, some('note'), chance.may(0.5) ? 'safety' : null),
    () => lockWrites(some(), chance.may(0.4)),
    () => alignWrites(matter, template, some(), chance.pick(edges) ?? 'left'),
    () => distributeWrites(matter, template, some(), chance.may(0.5) ? 'across' : 'down'),
    () => gridWrites(matter, template, some()),
    () => stackWrites(matter, template, some()),
    () => orderWrites(matter, some(), chance.may(0.5) ? 'front' : 'back'),
    () =>
      resizeWrites(matter, template, one() ?? 'none', { x: far(), y: far(), w: Math.abs(far()), h: Math.abs(far()) }),
    () => arrowWrites(id(), one() ?? 'none', one() ?? 'none'),
    () => duplicateWrites(matter, some(), id).writes,
    copied,
    () => [{ key: `${one('note') ?? id()}.text`, value: 'forged words' }],
  ]
  const dice = chance.below(acts.length + 3)
  if (dice === acts.length) link.undo()
  else if (dice === acts.length + 1) link.redo()
  else link.act(acts[dice % acts.length]?.() ?? [])
}
