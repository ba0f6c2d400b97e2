import { constants, setPriority } from 'node:os'
import { pause } from '../../server/rehearsal/device.ts'
import { quantile } from '../bench/line.ts'
import { Honest } from './crowd/honest.ts'
import { families } from './families.ts'
import { type Hall, openHall } from './hall.ts'
import { changed, type Guarded, look } from './judge.ts'
import { heldMb } from './memory.ts'
import { Minutes } from './minutes.ts'
import { reckon } from './reckoning.ts'
import type { Family, Script } from './script.ts'

export interface Plan {
  /** Honest devices at work, and how often each acts, ms. */
  readonly devices: number
  readonly paceMs: number
  /** How long the honest are alone first: the minute that everything is held against. */
  readonly quietMs: number
  /** Leaves out what takes longer than a second. */
  readonly short: boolean
  /** Names of scripts or families; all when empty. */
  readonly only: readonly string[]
  /** Hears each verdict as it falls. */
  told(line: string): void
}

/** A script that fell, and why. */
export interface Fallen {
  readonly name: string
  readonly why: string
}

export interface Verdicts {
  readonly scripts: number
  readonly fallen: readonly Fallen[]
  /** The slowest hundredth of the worst minute of attacks, by that of the quiet minute before; null without any attack that lasted. */
  readonly honestP99Ratio: number | null
  readonly rssGrowthMb: number
}

/** Memory that may be left over after the last family, MB: what hostile people were allowed to write, too, is kept. */
export const rssAllowance = 96
/** Views are told every 100 ms at most: what was just done is seen after so many ms, and whoever waited was answered. */
const calmMs = 150
/** Longest that a script may take, ms. */
const patience = 90_000
const stumbles = /request failed|batch dropped|decision broke|view of|feed not opened|commit refused|\bError\b|\n\s+at /

export async function campaign(plan: Plan): Promise<Verdicts> {
  const honest = new Honest(plan.devices)
  let hall: Hall | null = null
  try {
    hall = await openHall((base, code) => honest.seat(base, code))
    await honest.work(hall, plan.paceMs)
    // Hostile people have machines of their own: here, two cores are the server's and its guests' before theirs.
    setPriority(constants.priority.PRIORITY_LOW)
    return await run(plan, hall, honest)
  } finally {
    honest.end()
    await hall?.stop()
  }
}

async function run(plan: Plan, hall: Hall, honest: Honest): Promise<Verdicts> {
  await pause(plan.quietMs)
  const minutes = new Minutes()
  const { replies: first } = await honest.replies()
  minutes.calm(first)
  const rss = await heldMb(hall)
  plan.told(`quiet: ${first.length} replies, p99 ${minutes.quiet} ms, ${rss} MB`)
  const fallen: Fallen[] = []
  let scripts = 0
  const tried = chosen(plan)
  for (const family of tried) {
    const untouched = await calmLook(hall)
    const own: number[] = []
    for (const script of family.scripts) {
      scripts++
      const guarded = plan.short ? null : await calmLook(hall)
      // What the judge's own looks cost is neither the attack's doing nor that of quiet.
      await honest.replies()
      const began = performance.now()
      const stumbled = await attempt(hall, script)
      await pause(calmMs)
      const { replies } = await honest.replies()
      const why = stumbled ?? (guarded && trespass(guarded, await look(hall)))
      if (why) fallen.push({ name: script.name, why })
      minutes.attacked(replies)
      own.push(...replies)
      const seconds = ((performance.now() - began) / 1_000).toFixed(1)
      const slowest = Math.round(Math.max(0, ...replies))
      plan.told(`${why ? 'FELL' : 'held'}  ${script.name} (${seconds} s, honest ≤ ${slowest} ms): ${script.tries}`)
      if (why) plan.told(`      ${why}`)
    }
    const changes = trespass(untouched, await calmLook(hall))
    if (changes) fallen.push({ name: family.name, why: changes })
    const megabytes = plan.short ? 0 : await heldMb(hall)
    const p99 = quantile(own, 0.99)
    plan.told(`after ${family.name}: ${own.length} replies, p99 ${p99} ms (${minutes.quiet} before), ${megabytes} MB`)
    const judged = minutes.judge(family === tried.at(-1))
    if (judged) plan.told(judged)
    // The next family is held against the minute before it, without what asking for the memory cost.
    if (!plan.short) {
      await pause(3_000)
      await honest.replies()
      await pause(12_000)
    }
    minutes.calm((await honest.replies()).replies)
  }
  const ledger = await honest.rest()
  plan.told(`honest devices met: ${JSON.stringify(ledger.trouble)}`)
  const rssGrowthMb = (await heldMb(hall)) - rss
  for (const why of await reckon(hall, ledger)) fallen.push({ name: 'reckoning', why })
  return { scripts, fallen, honestP99Ratio: minutes.worst, rssGrowthMb }
}

const chosen = ({ only, short }: Plan): Family[] =>
  families
    .map((family) => ({
      ...family,
      scripts: family.scripts.filter(
        ({ name, slow }) =>
          !(short && slow) && (only.length === 0 || only.includes(name) || only.includes(family.name)),
      ),
    }))
    .filter(({ scripts }) => scripts.length > 0)

/** Lets a script try; why it fell, or null. */
async function attempt(hall: Hall, script: Script): Promise<string | null> {
  const logged = hall.logged().length
  const died = hall.server.gone.then(() => Promise.reject(new Gone(script.name, hall.logged())))
  // A server that ends later, as it is told to, surprises nobody.
  died.catch(() => undefined)
  try {
    await Promise.race([
      script.run(hall),
      pause(patience).then(() => Promise.reject(new Error('it was never over'))),
      died,
    ])
    const said = hall.logged().slice(logged)
    return stumbles.test(said) ? `the server stumbled: ${said.slice(0, 400)}` : null
  } catch (error) {
    if (error instanceof Gone) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

/** The server died: nothing more can be tried. */
class Gone extends Error {
  constructor(name: string, log: string) {
    super(`the server died of ${name}: ${log.slice(-600)}`)
  }
}

/** Looks at what may not change, once what was just done is told. */
async function calmLook(hall: Hall): Promise<Guarded> {
  await pause(calmMs)
  return look(hall)
}

/** Why scripts fell that changed what may not change, or null. */
function trespass(before: Guarded, after: Guarded): string | null {
  const { bytes, where } = changed(before, after)
  return bytes > 0 ? `${bytes} bytes changed that may not: ${where.join(', ')}` : null
}
