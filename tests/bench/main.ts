import { parseArgs } from 'node:util'
import { canvas } from './cases/canvas.ts'
import { growth } from './cases/growth.ts'
import { moment } from './cases/moment.ts'
import { phoneLoad } from './cases/phone-load.ts'
import { phones } from './cases/phones.ts'
import { rejoin } from './cases/rejoin.ts'
import { restart } from './cases/restart.ts'
import { start } from './cases/start.ts'
import { walls } from './cases/walls.ts'
import type { Case, Line } from './line.ts'

const cases: Readonly<Record<string, Case>> = {
  canvas,
  phones,
  walls,
  rejoin,
  growth,
  moment,
  'phone-load': phoneLoad,
  start,
  restart,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    devices: { type: 'string' },
    seconds: { type: 'string' },
    runs: { type: 'string' },
  },
})

function print(line: Line): void {
  if (values.json) return console.log(JSON.stringify(line))
  console.log(`\n${line.case}: ${line.met ? 'met' : 'MISSED'}`)
  for (const [name, figure] of Object.entries(line.figures))
    console.log(
      `  ${name.padEnd(24)} ${String(figure).padStart(10)}   ${line.goal[name] === undefined ? '' : `goal ≤ ${line.goal[name]}`}`,
    )
}

const wanted = positionals.flatMap((word) => word.split(/[|,]/)).filter(Boolean)
const unknown = wanted.find((name) => !cases[name])
if (unknown || wanted.length === 0) {
  console.error(
    `${unknown ? `There is no case ${unknown}. ` : ''}Say which: npm run bench -- ${Object.keys(cases).join('|')} [--json] [--devices N] [--seconds N] [--runs N]`,
  )
  process.exit(2)
}
const given = {
  devices: Number(values.devices ?? 0),
  seconds: Number(values.seconds ?? 0),
  runs: Number(values.runs ?? 0),
}
let met = true
for (const name of wanted) {
  const line = await (cases[name] as Case)(given)
  print(line)
  met &&= line.met
}
process.exit(met ? 0 : 1)
