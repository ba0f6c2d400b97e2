import { updateMessage } from '../../server/walls/protocol.ts'
import { preparedOf } from '../../shared/activities/registry.ts'
import type { Command } from '../../shared/api/command.ts'
import { pick } from '../../shared/testing/cast.ts'
import { fieldKey } from '../../shared/walls/record.ts'
import { wallId } from '../../shared/walls/wall-id.ts'
import type { Act } from './acts.ts'
import type { Play } from './play.ts'
import { type Saying, sayAll, sayingOf } from './sayings.ts'
import { WallLine } from './wall-line.ts'

/** A wall of a phase that has begun, and a device that may like to see it. */
async function wallOf(play: Play, who: number, what: number, name: string | null = null): Promise<WallLine | null> {
  const { state, stage } = play.model.world
  const by = pick(
    play.room.devices.filter(({ name }) => !name.startsWith('phone') || what % 7 === 0),
    who,
  )
  const phase = pick(stage.begun, what)?.phase
  if (!by?.online || !phase) return null
  const table = what % 3 === 0 ? null : (pick(state.tables.values(), what)?.id ?? null)
  // Mostly a wall with something on it.
  const wall = name ?? (what % 4 ? pick(play.walls.docs.keys(), what) : null) ?? wallId(phase, table)
  const known = play.lines.find((line) => line.device === by && line.wall === wall)
  if (known?.open) return known
  const line = known ?? new WallLine(by, wall, 1_000 + play.lines.length)
  // Whoever comes back with the document that it had brings what it did meanwhile.
  if ((!known || known.spoilt || who % 3 === 0) && !(await play.wait(line.load()))) return null
  if (!known) play.lines.push(line)
  line.join()
  await play.pass(5)
  return line.open ? line : null
}

const notesOn = (line: WallLine): string[] =>
  [...line.map.keys()]
    .filter((key) => key.endsWith('.kind') && line.map.get(key) === 'note')
    .map((key) => key.slice(0, -5))

/** Moves a note, or makes, moves or takes away something of one's own. */
function draw(play: Play, line: WallLine, what: number, how: number): string {
  const note = pick(notesOn(line), what)
  const phase = play.model.world.state.phases.get(line.wall.slice(0, line.wall.lastIndexOf('_')))
  const zones = phase ? (preparedOf(phase).template?.zones ?? []) : []
  const at = { x: what, y: how, zone: pick(zones, how)?.id ?? null, level: null }
  if (note && how % 3 > 0) {
    line.act((map) => map.set(fieldKey(note, 'at'), at))
    return `moves ${note}`
  }
  const own = pick(
    [...line.map.keys()].filter((key) => key.startsWith('own') && key.endsWith('.kind')),
    what,
  )
  if (own && how % 6 === 0) {
    const id = own.slice(0, -5)
    line.act((map) => {
      for (const key of [...map.keys()]) if (key.startsWith(`${id}.`)) map.delete(key)
    })
    return `takes ${id} away`
  }
  const id = `own-${line.doc.clientID}-${play.model.world.id()}`
  const word = play.canaries.make('record', line.wall)
  play.judge.made()
  line.act((map) => {
    map.set(fieldKey(id, 'kind'), 'label')
    map.set(fieldKey(id, 'at'), at)
    map.set(fieldKey(id, 'text'), word)
  })
  return `writes ${id}`
}

type WallHappening = 'wall' | 'draw' | 'wall-away' | 'wall-bad' | 'rivals' | 'glimpse'

export const wallActs: Readonly<Record<WallHappening, Act>> = {
  async wall(play, { who, what }) {
    const line = await wallOf(play, who, what)
    return line && `${line.device.name} opens ${line.wall}`
  },

  async draw(play, { who, what, how }) {
    const line = await wallOf(play, who, what)
    if (!line) return null
    const did = draw(play, line, what, how)
    await play.pass(10)
    return `${line.device.name} ${did} on ${line.wall}`
  },

  async 'wall-away'(play, { who, what, how }) {
    const line = pick(
      play.lines.filter(({ open }) => open),
      who,
    )
    if (!line) return null
    line.leave()
    const did = [draw(play, line, what, how), draw(play, line, how, what)]
    return `${line.device.name} ${did.join(' and ')} on ${line.wall}, without network`
  },

  /** Several hands at the same things, none of which has heard of the others. */
  async rivals(play, { who, what, how }) {
    const first = await wallOf(play, who, what)
    for (const n of [0, 1 + (who % 5)]) if (first) await wallOf(play, n, what, first.wall)
    const lines = play.lines.filter(({ open, wall }) => open && wall === first?.wall)
    if (!first || lines.length < 2) return null
    const did = lines.map((line, i) => `${line.device.name} ${draw(play, line, what, how + 3 * i)}`)
    await play.pass(10)
    return `at once on ${first.wall}: ${did.join(', ')}`
  },

  /** A projection is lent a table's wall, and hears nothing of what comes there after it was taken back. */
  async glimpse(play, { who, what, how }) {
    const { state } = play.model.world
    const screen = pick(
      play.room.devices.filter(({ name, online }) => online && (name === 'screen' || name === 'observer')),
      who,
    )
    const table = pick(state.tables.values(), what)?.id
    const phase = play.model.world.stage.phase
    if (!screen || !table || !phase) return null
    const spotlight = (wall: string | null): Saying[] => {
      const saying = sayingOf(play, 'spotlight', { who: 0, what: 1, how })
      return saying ? [{ by: saying.by, command: { ...saying.command, wall } as Command }] : []
    }
    await sayAll(play, spotlight(table), false)
    const line = new WallLine(screen, wallId(phase, table), 1_000 + play.lines.length)
    if (!(await play.wait(line.load()))) return null
    line.join()
    await play.pass(5)
    await sayAll(play, spotlight(how % 2 ? 'plenary' : null), false)
    await play.pass(how % 3 ? 0 : 200)
    const note = sayingOf(play, 'add', { who: what, what, how: 8 * (how % 9) + 6 })
    if (note) await sayAll(play, [note], false)
    await play.pass(10)
    line.leave()
    return `${screen.name} glimpses ${line.wall}`
  },

  async 'wall-bad'(play, { who, what, how }) {
    const line = await wallOf(play, who, what)
    if (!line) return null
    // What it brought along is another matter.
    await play.pass(20)
    const note = pick(notesOn(line), what)
    const before = JSON.stringify(play.walls.records(line.wall))
    if (how % 4 === 0) line.send(Uint8Array.from([0, 2, how % 256, what % 256]))
    else if (how % 4 === 1)
      line.send(updateMessage(Uint8Array.from({ length: 40 }, (_, i) => (what * (i + 3) + how) % 256)))
    else if (note && how % 4 === 2) line.act((map) => map.set(fieldKey(note, 'text'), 'forged'))
    else line.act((map) => map.set(fieldKey(`note-${what}`, 'kind'), 'note'))
    await play.pass(10)
    if (JSON.stringify(play.walls.records(line.wall)) !== before)
      play.problems.push(`[F3] ${line.wall} was changed by what nobody may do`)
    // What was refused must not come back: a new document.
    await play.wait(line.load())
    return `${line.device.name} breaks the rules on ${line.wall}`
  },
}
