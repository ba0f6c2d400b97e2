// `npm run size [-- --json]`: what a first load of each entrance weighs; fails when a promise is broken.
import { ensureBuilt } from './lib/client.mjs'
import { readEntrances, weigh } from './lib/first-load.ts'
import { main } from './lib/run.mjs'

const KiB = 1024
/** Bytes, gzipped. */
const budgets = { phone: { jsGzip: 30 * KiB, allGzip: 45 * KiB } }

await main(async () => {
  await ensureBuilt()
  const weights = readEntrances().map((entrance) => [entrance.name, weigh(entrance)] as const)
  const entrances: Record<string, ReturnType<typeof weigh>> = Object.fromEntries(weights)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ entrances }))
  else
    for (const [name, { jsGzip, allGzip }] of weights)
      console.log(`${name.padEnd(8)}${(jsGzip / KiB).toFixed(1)} KiB of code, ${(allGzip / KiB).toFixed(1)} KiB in all`)
  for (const [name, { jsGzip, allGzip }] of Object.entries(budgets)) {
    const weight = entrances[name]
    if (weight && weight.jsGzip <= jsGzip && weight.allGzip <= allGzip) continue
    console.error(`${name} must stay within ${jsGzip / KiB} KiB of code and ${allGzip / KiB} KiB in all`)
    process.exitCode = 1
  }
})
