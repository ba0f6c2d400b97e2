import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromium as chromiumPath } from '../../../scripts/lib/chromium.mjs'
import { root } from '../../../scripts/lib/paths.mjs'
import { run } from '../../../scripts/lib/run.mjs'
import { buildPages, serveFolder } from '../../pages.ts'
import type { BenchPage } from '../canvas/motion.ts'
import { type Case, lineOf, median, quantile } from '../line.ts'

declare const bench: BenchPage

const sizes = [2_000, 5_000, 10_000]
/** Scales of the motion, as figures name them; 0 is the one at which the whole wall is seen. */
const zooms = { One: 1, Fifth: 0.2, Fit: 0 } as const
const screen = { width: 1280, height: 800 }
const late = 25

type Figures = Record<string, number>

/** Frames of our own wall and of its peers, drawn from the same notes and moved by the same script. */
export const canvas: Case = async ({ devices, runs, seconds }) => {
  const counts = devices ? [devices] : sizes
  const times = runs || 5
  const duration = seconds || 4
  const ours = await serveFolder(await buildPages('bench/canvas', ['index.html']))
  const peers = await servePeers()
  const browser = await chromium.launch({
    executablePath: chromiumPath() ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const taken: Figures[] = []
  try {
    for (let i = 0; i < times; i++) {
      let figures: Figures = {}
      for (const count of counts) {
        console.error(`run ${i + 1} of ${times}: ${count} notes`)
        figures = { ...figures, ...(await measureOurs(browser, ours.base, count, duration)) }
      }
      for (const name of peers ? ['excalidraw', 'tldraw'] : []) {
        console.error(`run ${i + 1} of ${times}: ${name}`)
        figures = { ...figures, ...(await measurePeer(browser, peers?.base ?? '', name, duration)) }
      }
      taken.push(figures)
    }
  } finally {
    await browser.close()
    ours.stop()
    peers?.stop()
  }
  const figures = Object.fromEntries(
    Object.keys(taken[0] ?? {}).map((name) => [name, median(taken.map((one) => one[name] ?? Number.NaN))]),
  )
  const load = { notes: counts.join('/'), runs: times, seconds: duration, view: `${screen.width}x${screen.height}` }
  return lineOf('canvas', load, figures, goalOf(figures))
}

/** At every size and zoom, quiet and busy; peers have no goal. */
function goalOf(figures: Figures): Figures {
  const most = (name: string): number | null => {
    if (!/^\d/.test(name)) return null
    if (name === '2000firstMs') return 500
    return name.endsWith('P95') ? 17 : name.endsWith('LatePct') ? 1 : null
  }
  return Object.fromEntries(Object.keys(figures).flatMap((name) => (most(name) ? [[name, most(name) as number]] : [])))
}

/** The page of a fresh context, so that nothing of the last run is there. */
async function fresh(browser: Browser, url: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: screen, locale: 'fr-FR' })
  const page = await context.newPage()
  // Peers ask their makers' servers for fonts and pictures: nothing of the measure goes out, or waits for an answer.
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort())
  await page.goto(url)
  await use(page)
  await context.close()
}

async function measureOurs(browser: Browser, base: string, count: number, seconds: number): Promise<Figures> {
  const figures: Figures = {}
  await fresh(browser, `${base}/index.html`, async (page) => {
    figures[`${count}firstMs`] = Math.round(await page.evaluate((n) => bench.show(n), count))
    for (const busy of [false, true])
      for (const [zoom, scale] of Object.entries(zooms)) {
        const frames = await page.evaluate(([s, t, b]) => bench.move(s, t, b), [scale, seconds, busy] as const)
        Object.assign(figures, tell(`${count}${busy ? 'busy' : ''}${zoom}`, frames))
      }
  })
  return figures
}

/** A peer with 2,000 notes, nobody else at work. */
async function measurePeer(browser: Browser, base: string, name: string, seconds: number): Promise<Figures> {
  const figures: Figures = {}
  await fresh(browser, `${base}/${name}.html`, async (page) => {
    await page.waitForFunction(() => 'bench' in globalThis, null, { timeout: 60_000 })
    figures[`${name}FirstMs`] = Math.round(await page.evaluate(() => bench.show(2_000)))
    for (const [zoom, scale] of Object.entries(zooms)) {
      const frames = await page.evaluate(([s, t]) => bench.move(s, t, false), [scale, seconds] as const)
      Object.assign(figures, tell(`${name}${zoom}`, frames))
    }
  })
  return figures
}

const tell = (name: string, frames: readonly number[]): Figures => ({
  [`${name}P95`]: quantile(frames, 0.95),
  [`${name}LatePct`]: Math.round((1_000 * frames.filter((ms) => ms > late).length) / frames.length) / 10,
})

/** The peers' own folder, installed from its lockfile and built when first asked for; null, and said, when it cannot be had. */
async function servePeers(): Promise<Awaited<ReturnType<typeof serveFolder>> | null> {
  const home = join(root, 'tests/bench/peers')
  if (!existsSync(join(home, 'node_modules/.package-lock.json'))) {
    console.error('Installing the peers of the bench (once)…')
    const { code, output } = await run(
      'npm',
      ['ci', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { quiet: true },
    )
    if (code !== 0) {
      console.error(`${output}\nThe peers could not be installed: only the project's own wall is measured.`)
      return null
    }
  }
  return serveFolder(await buildPages('bench/peers', ['excalidraw.html', 'tldraw.html']))
}
