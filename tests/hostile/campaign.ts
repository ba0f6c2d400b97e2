import { pause } from '../../server/rehearsal/device.ts'
import { quantile } from '../bench/line.ts'
import { rssMb } from '../bench/process.ts'
import { Honest } from './crowd/honest.ts'
import { families } from './families.ts'
import { type Hall, openHall } from './hall.ts'
import { changed, type Guarded, look } from './judge.ts'
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
  /** Slowest hundredth of honest replies under attack, by that of the quiet minute; null without enough of them. */
  readonly honestP99Ratio: number | null
  readonly rssGrowthMb: number
}

/** Memory that may be left over after the last family, MB: heaps grow and shrink by tens of them on their own. */
export const rssAllowance = 96
/** A family's replies are judged by themselves when there are so many; fewer are judged with the next one's. */
const enough = 300
/** Longest that a script may take, ms. */
const patience = 90_000
const stumbles = /request failed|batch dropped|decision broke|view of|feed not opened|commit refused|\bError\b|\n\s+at /

export async function campaign(plan: Plan): Promise<Verdicts> {
  const honest = new Honest(plan.devices)
  let hall: Hall | null = null
  try {
    hall = await openHall((base, code) => honest.seat(base, code))
    await honest.work(hall, plan.paceMs)
    return await run(plan, hall, honest)
  } finally {
    honest.end()
    await hall?.stop()
  }
}

async function run(plan: Plan, hall: Hall, honest: Honest): Promise<Verdicts> {
  await pause(plan.quietMs)
  const quiet = await honest.replies()
  const before = quantile(quiet.replies, 0.99)
  const rss = await rssMb(hall.server.pid)
  plan.told(`quiet: ${quiet.replies.length} replies, p99 ${before} ms, ${rss} MB`)
  const fallen: Fallen[] = []
  let [scripts, worst, waiting] = [0, 0, [] as readonly number[]]
  for (const family of chosen(plan)) {
    const untouched = await calmLook(hall)
    for (const script of family.scripts) {
      scripts++
      const [guarded, began] = [plan.short ? null : await calmLook(hall), performance.now()]
      const why = (await attempt(hall, script)) ?? (guarded && trespass(guarded, await calmLook(hall)))
      if (why) fallen.push({ name: script.name, why })
      const seconds = ((performance.now() - began) / 1_000).toFixed(1)
      plan.told(
        `${why ? 'FELL' : 'held'}  ${script.name} (${seconds} s): ${script.tries}${why ? `\n      ${why}` : ''}`,
      )
    }
    const changes = trespass(untouched, await calmLook(hall))
    if (changes) fallen.push({ name: family.name, why: changes })
    const { replies, feeds } = await honest.replies()
    waiting = [...waiting, ...replies]
    const settled = await settle(hall.server.pid, rss, plan.short ? 0 : 20_000)
    const p99 = quantile(waiting, 0.99)
    plan.told(`after ${family.name}: ${waiting.length} honest replies, p99 ${p99} ms, ${feeds} feeds, ${settled} MB`)
    if (waiting.length >= enough) {
      worst = Math.max(worst, p99 / before)
      waiting = []
    }
    // What the honest say while memory settles is neither quiet nor attacked.
    await honest.replies()
  }
  const ledger = await honest.rest()
  plan.told(`honest devices met: ${JSON.stringify(ledger.trouble)}`)
  const rssGrowthMb = (await rssMb(hall.server.pid)) - rss
  for (const why of await reckon(hall, ledger)) fallen.push({ name: 'reckoning', why })
  return { scripts, fallen, honestP99Ratio: worst > 0 ? Math.round(worst * 100) / 100 : null, rssGrowthMb }
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

/** Looks at what may not change; views are told every 100 ms at most, so what was just done is waited for. */
async function calmLook(hall: Hall): Promise<Guarded> {
  await pause(150)
  return look(hall)
}

/** Why scripts fell that changed what may not change, or null. */
function trespass(before: Guarded, after: Guarded): string | null {
  const { bytes, where } = changed(before, after)
  return bytes > 0 ? `${bytes} bytes changed that may not: ${where.join(', ')}` : null
}

/** Waits until memory is near what it was; what it is then, MB. */
async function settle(pid: number, before: number, ms: number): Promise<number> {
  const until = Date.now() + ms
  for (;;) {
    const now = await rssMb(pid)
    if (now <= before + rssAllowance / 4 || Date.now() >= until) return now
    await pause(1_000)
  }
}
