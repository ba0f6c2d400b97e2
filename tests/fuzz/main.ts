import { parseArgs } from 'node:util'
import { type Outcome, run } from './run.ts'
import { shorten } from './shorten.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    /** The first of them. */
    from: { type: 'string', default: '1' },
    /** One alone, played again. */
    seed: { type: 'string' },
    steps: { type: 'string', default: '60' },
    /** Ends after so many minutes, however many seeds are left. */
    minutes: { type: 'string', default: '600' },
    json: { type: 'boolean', default: false },
  },
})

/** What went wrong with a seed, and the shortest story of it, ready to be pinned. */
function print({ seed, told, steps, wrongs }: Outcome): void {
  console.log(`\nseed ${seed}:`)
  for (const line of told) console.log(`  ${line}`)
  for (const wrong of wrongs.slice(0, 5)) console.log(`✗ ${wrong}`)
  console.log(`to pin: ${JSON.stringify({ seed, why: '', steps })}`)
  console.log(`again: npm run fuzz -- --seed ${seed} --steps ${values.steps}`)
}

const seeds = values.seed === undefined ? Number(values.seeds) : 1
const from = Number(values.seed ?? values.from)
const failed: number[] = []
let devices = 0
let messagesChecked = 0
let played = 0
const until = Date.now() + Number(values.minutes) * 60_000
/** Says what came of the seeds that were played, and ends. */
function end(): never {
  console.log(JSON.stringify({ seeds: played, failed, devices, messagesChecked }))
  process.exit(failed.length > 0 ? 1 : 0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)

for (let seed = from; seed < from + seeds && Date.now() < until; seed++) {
  const outcome = await run(seed, { length: Number(values.steps) })
  played++
  devices += outcome.devices
  messagesChecked += outcome.messages
  if (outcome.wrongs.length === 0) continue
  failed.push(seed)
  if (!values.json) print(await shorten(outcome))
}
end()
