import { act } from './acts.ts'
import { Chance } from './chance.ts'
import { checkViews, checkWalls, comeHome } from './finish.ts'
import { Play } from './play.ts'
import { checkRemains } from './remains.ts'
import type { Spoils } from './site-fixture.ts'
import { type Step, tell } from './story.ts'

/** What came of one seed. */
export interface Outcome {
  readonly seed: number
  /** What is wrong, as sentences; nothing when all is well. */
  readonly wrongs: readonly string[]
  readonly steps: readonly Step[]
  /** The story as it went, line by line. */
  readonly told: readonly string[]
  readonly devices: number
  readonly messages: number
}

/** How to play a seed. */
export interface Playing {
  readonly length?: number
  /** Instead of the seed's own steps. */
  readonly steps?: readonly Step[]
  readonly spoils?: Spoils
}

/** The story that a seed tells when nothing else is said. */
const stepsOf = (seed: number, length: number): Step[] => tell(new Chance(seed ^ 0x5eed), length)

/** Plays one seed on a server of its own. Never throws: what breaks is what is wrong. */
export async function run(
  seed: number,
  { length = 60, steps = stepsOf(seed, length), spoils = {} }: Playing = {},
): Promise<Outcome> {
  const play = new Play(seed, spoils)
  const told: string[] = []
  const log = console.error
  console.error = (...said: unknown[]) => {
    const text = said.map(String).join(' ')
    if (!text.startsWith('The disk ')) play.problems.push(`the server says: ${text}`)
  }
  try {
    await play.open()
    await gather(play)
    for (const step of steps) {
      if (play.wrongs.length > 0) break
      const line = await act(play, step)
      if (line === null) continue
      told.push(line)
      if (told.length % 6 > 0 && step.does !== 'restart') continue
      await play.quiet()
      play.check(`after “${line}”`)
      checkViews(play, `after “${line}”`, false)
    }
    if (play.wrongs.length === 0) await settleDown(play)
  } catch (error) {
    play.problems.push(`broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  } finally {
    await play.end().catch((error: unknown) => play.problems.push(`does not end: ${String(error)}`))
    console.error = log
  }
  return { seed, wrongs: play.wrongs, steps, told, devices: play.room.devices.length, messages: play.judge.heard }
}

/** The team, there before anybody comes, each with a device that listens. */
async function gather(play: Play): Promise<void> {
  const { state } = play.model.world
  const { room } = play
  await play.wait(room.invite('staff'))
  await play.wait(room.invite('screen'))
  for (const { id } of state.tables.values()) await play.wait(room.invite('host', id))
  for (const { id } of state.places.values()) await play.wait(room.invite('kiosk', null, id))
  await play.wait(room.invite('kiosk'))
  for (const device of room.devices) device.listen(true)
  await play.pass(150)
}

async function settleDown(play: Play): Promise<void> {
  await comeHome(play)
  play.check('at the end')
  checkViews(play, 'at the end', true)
  await checkWalls(play, 'at the end')
  await play.restart('soft')
  await comeHome(play)
  play.check('after the last restart')
  checkViews(play, 'after the last restart', true)
  await checkWalls(play, 'after the last restart')
  await play.site.end()
  checkRemains(play)
}
