import { parseArgs } from 'node:util'
import { draw } from '../../server/rehearsal/device.ts'
import { type Campaign, campaign } from './campaign.ts'

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '20' },
    seed: { type: 'string' },
    'at-once': { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})

/** The goal for the first accepted write after a start, ms: held by the median, since machines are noisy. */
const restartGoalMs = 1_000

const [cycles, atOnce] = [Number(values.cycles), Number(values['at-once'])]
if (![cycles, atOnce].every((n) => Number.isInteger(n) && n > 0)) {
  console.error('Say how many: npm run crash -- --cycles N [--seed S] [--at-once N] [--json]')
  process.exit(2)
}

function report({ broken, ...line }: Campaign): boolean {
  for (const sentence of broken.slice(0, 40)) console.error(sentence)
  console.log(values.json ? JSON.stringify(line) : JSON.stringify(line, null, 2))
  return broken.length === 0 && line.restartMs.p50 <= restartGoalMs
}

const seed = values.seed ?? draw().slice(0, 8)
const progress = values.json ? () => {} : (done: number) => console.error(`${done} of ${cycles} cycles, seed ${seed}`)
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
const seen = await campaign({ cycles, seed, atOnce, until: stop.signal, progress })
process.exit(report(seen) && seen.cycles === cycles ? 0 : 1)
