import { parseArgs } from 'node:util'
import { campaign, rssAllowance } from './campaign.ts'
import { families } from './families.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    devices: { type: 'string', default: '300' },
    /** Seconds that the honest are alone before it begins. */
    quiet: { type: 'string', default: '60' },
    short: { type: 'boolean', default: false },
    /** Prints the rows of `docs/security.md` and does nothing else. */
    list: { type: 'boolean', default: false },
  },
})

if (values.list) {
  for (const { name, scripts } of families) {
    console.log(`\n### ${name}\n\n| script | tries | what stops it |\n|---|---|---|`)
    for (const script of scripts) console.log(`| \`${script.name}\` | ${script.tries} | ${script.stops} |`)
  }
  process.exit(0)
}

const { scripts, fallen, honestP99Ratio, rssGrowthMb } = await campaign({
  devices: Number(values.devices),
  paceMs: 10_000,
  quietMs: Number(values.quiet) * 1_000,
  short: values.short,
  only: positionals,
  told: (line) => {
    if (!values.json) console.log(line)
  },
})
const fell = [...new Set(fallen.map(({ name }) => name))]
const names = new Set(families.flatMap((family) => family.scripts.map(({ name }) => name)))
const line = {
  scripts,
  held: scripts - fell.filter((name) => names.has(name)).length,
  fell,
  honestP99Ratio,
  rssGrowthMb,
}
console.log(values.json ? JSON.stringify(line) : `\n${JSON.stringify(line)}`)
for (const { name, why } of fallen) console.error(`${name} fell: ${why}`)
process.exit(fell.length > 0 || (honestP99Ratio ?? 0) > 2 || rssGrowthMb > rssAllowance ? 1 : 0)
