// `npm run size [-- --json]`: what a first load of each entrance weighs; fails when a promise is broken.
import { ensureBuilt } from './lib/client.mjs'
import { entrancesOf, firstLoad, readBuild, weigh } from './lib/first-load.ts'
import { main } from './lib/run.mjs'

const KiB = 1024
/** Bytes, gzipped. */
const budgets: Readonly<Record<string, { jsGzip: number; allGzip: number }>> = {
  phone: { jsGzip: 30 * KiB, allGzip: 45 * KiB },
}

await main(async () => {
  await ensureBuilt()
  const build = readBuild()
  const entrances = Object.fromEntries(entrancesOf(build).map((name) => [name, weigh(firstLoad(build, name))]))
  const over = Object.entries(budgets).filter(([name, budget]) => {
    const weight = entrances[name]
    return !weight || weight.jsGzip > budget.jsGzip || weight.allGzip > budget.allGzip
  })
  if (process.argv.includes('--json')) console.log(JSON.stringify({ entrances }))
  else
    for (const [name, { jsGzip, allGzip }] of Object.entries(entrances))
      console.log(`${name.padEnd(8)}${(jsGzip / KiB).toFixed(1)} KiB of code, ${(allGzip / KiB).toFixed(1)} KiB in all`)
  for (const [name, { jsGzip, allGzip }] of over)
    console.error(`${name} must stay within ${jsGzip / KiB} KiB of code and ${allGzip / KiB} KiB in all`)
  if (over.length > 0) process.exitCode = 1
})
