import { type Browser, chromium } from '@playwright/test'
import { type Case, lineOf, median } from '../line.ts'
import { type BenchRoom, openRoom, toPhase } from '../room.ts'

/** 400 kbit/s, 400 ms there and back, a processor six times slower: a cheap phone on a crowded network. */
const bytesPerSecond = 400_000 / 8
const latencyMs = 400
const slowdown = 6

interface Visit {
  /** From opening the QR's address to the question on the screen, ms. */
  readonly read: number
  /** From opening the QR's address to the first letter typed in a running phase, the tap on "come in" included, ms. */
  readonly typing: number
  /** From a key to the next frame, the slowest of a sentence, ms. */
  readonly key: number
  readonly jsBytes: number
  readonly allBytes: number
}

/** First visit of a phone by the QR into a running phase. */
export const phoneLoad: Case = async ({ runs }) => {
  const room = await openRoom(6)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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
  try {
    await toPhase(room.panel, 'ideas')
    const visits: Visit[] = []
    for (let run = 0; run < (runs || 5); run++) visits.push(await visit(browser, room))
    const of = (figure: keyof Visit) => median(visits.map((v) => v[figure]))
    return lineOf(
      'phone-load',
      { kbps: 400, latencyMs, slowdown, runs: visits.length },
      {
        readMs: of('read'),
        typingMs: of('typing'),
        slowestKeyMs: of('key'),
        jsBytes: of('jsBytes'),
        allBytes: of('allBytes'),
      },
      { readMs: 2_500, typingMs: 2_500 + 2 * latencyMs, slowestKeyMs: 100, jsBytes: 30 * 1024, allBytes: 45 * 1024 },
    )
  } finally {
    await browser.close()
    room.panel.leave()
    await room.server.stop()
  }
}

async function visit(browser: Browser, { server, code }: BenchRoom): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  let js = 0
  let all = 0
  const scripts = new Set<string>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength
    if (scripts.has(requestId)) js += encodedDataLength
  })
  const started = performance.now()
  await page.goto(`${server.base}/j/${code}`, { waitUntil: 'commit' })
  await page.locator('h1').first().waitFor()
  const read = performance.now() - started
  const [jsBytes, allBytes] = [js, all]
  await page.locator('button.primary').first().tap()
  const field = page.locator('textarea').first()
  await field.waitFor()
  await field.tap()
  await page.keyboard.type('U')
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'U')
  const typing = performance.now() - started
  const key = await slowestKey(page, field)
  await context.close()
  return { read: Math.round(read), typing: Math.round(typing), key, jsBytes, allBytes }
}

/** The slowest of a sentence's keys, as the browser's own event timing tells it. */
async function slowestKey(
  page: import('@playwright/test').Page,
  field: import('@playwright/test').Locator,
): Promise<number> {
  await page.evaluate(() => {
    const slow = { worst: 0 }
    Object.assign(globalThis, { slow })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) slow.worst = Math.max(slow.worst, entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  await field.pressSequentially('n livre d’or pour les passants', { delay: 60 })
  await page.waitForTimeout(300)
  return page.evaluate(() => (globalThis as unknown as { slow: { worst: number } }).slow.worst)
}
