// `npm test`: installs what is missing, then everything from types to a real browser. Its last line counts the tests.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { node, root, tool } from './lib/paths.mjs'
import { main, run } from './lib/run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const vitestReport = join(root, '.cache/vitest.json')
const browserReport = join(root, '.cache/playwright.json')

/** @returns {Count} counts of a vitest report; a file that could not even be read is one failure */
function vitestCount() {
  const report = JSON.parse(readFileSync(vitestReport, 'utf8'))
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** @returns {Count} counts of a browser report; nothing is tried again */
function browserCount() {
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected }
}

/** @type {readonly { name: string, args: string[], env?: NodeJS.ProcessEnv, count?: () => Count }[]} */
const steps = [
  { name: 'types', args: [tool('typescript/bin/tsc'), '-p', '.'] },
  { name: 'style', args: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
  { name: 'lint', args: [tool('oxlint/bin/oxlint')] },
  { name: 'dead code', args: [tool('knip/bin/knip.js')] },
  { name: 'build', args: ['scripts/build.mjs'] },
  {
    name: 'unit',
    args: [tool('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`],
    count: vitestCount,
  },
  { name: 'size', args: ['scripts/size.ts'] },
  {
    name: 'browser',
    args: [tool('@playwright/test/cli.js'), 'test', '--reporter=line,json', '--pass-with-no-tests'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count: browserCount,
  },
]

/** Runs one step; a step that fails without counts, or beyond them, counts as one failure. */
async function runStep(/** @type {typeof steps[number]} */ { name, args, env, count }) {
  const began = Date.now()
  const { code, output } = await run(node, args, { quiet: true, env: { ...env, CI: '1', NO_COLOR: '1' } })
  let { passed, failed } = { passed: code === 0 ? 1 : 0, failed: 0 }
  try {
    if (count) ({ passed, failed } = count())
  } catch {
    passed = 0
  }
  if (code !== 0) failed = Math.max(failed, 1)
  if (failed > 0) console.log(output)
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${(Date.now() - began) / 1000} s)`,
  )
  return { passed, failed }
}

/** Installs what the steps need. */
async function prepare() {
  await ensureInstalled({ dev: true })
  await ensureChromium()
  rmSync(join(root, '.cache'), { recursive: true, force: true })
  mkdirSync(join(root, '.cache'))
}

await main(prepare)
const total = { passed: 0, failed: process.exitCode ? 1 : 0 }
for (const step of process.exitCode ? [] : steps) {
  const { passed, failed } = await runStep(step)
  total.passed += passed
  total.failed += failed
}
if (total.failed > 0) process.exitCode = 1
console.log(`${total.passed} passed, ${total.failed} failed`)
