import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { type OwnServer, startServer } from '../../server/rehearsal/start-server.ts'

/** A hall is not localhost: on this name browsers withhold what they withhold on a LAN address. */
const hall = 'hall.test'

const screens = join(import.meta.dirname, '__screens__')
mkdirSync(screens, { recursive: true })

/** Sizes of the devices of an evening. */
export const sizes = {
  laptop: { width: 1280, height: 800 },
  panel: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
  smallProjector: { width: 1024, height: 768 },
  phone: { width: 360, height: 740 },
  tablet: { width: 1280, height: 800 },
} as const

/** A server with a centre of its own, and the browser that its staff sit at. */
export interface HouseInTown {
  readonly server: OwnServer
  /** Address on the hall's name. */
  readonly base: string
  /** What pages did that they may not do: errors, refusals of the policy, requests to others. */
  readonly faults: string[]
  /** Opens a device of its own: nothing is shared with the others. */
  device(options: {
    size: keyof typeof sizes
    lang?: string
    touch?: boolean
  }): Promise<{ context: BrowserContext; page: Page }>
  /** A script that takes part: it leaves when the house is emptied. */
  guest(who: { leave(): void }): void
  /** Ends all devices and guests, so that no test works beside those of the one before. */
  empty(): Promise<void>
  close(): Promise<void>
}

/** Starts a server and watches every page that is opened on it. */
export async function openHouse(browser: Browser): Promise<HouseInTown> {
  const server = await startServer(hall)
  const base = server.base.replace('127.0.0.1', hall)
  const faults: string[] = []
  const contexts: BrowserContext[] = []
  const guests: { leave(): void }[] = []
  const empty = async (): Promise<void> => {
    for (const guest of guests.splice(0)) guest.leave()
    for (const context of contexts.splice(0)) await context.close()
  }
  return {
    server,
    base,
    faults,
    async device({ size, lang = 'fr-FR', touch = false }) {
      const context = await browser.newContext({
        viewport: sizes[size],
        locale: lang,
        hasTouch: touch,
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      context.on('page', (page) => watch(page, base, faults))
      const page = await context.newPage()
      return { context, page }
    },
    guest: (who) => void guests.push(who),
    empty,
    async close() {
      await empty()
      await server.stop()
    },
  }
}

function watch(page: Page, base: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()} threw: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught|not defined/.test(message.text()))
      faults.push(`${page.url()} said: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(base) && !/^(data|blob|about):/.test(url) && !url.startsWith(base.replace('http', 'ws')))
      faults.push(`${page.url()} asked another: ${url}`)
  })
}

/** Keeps a picture of a page in `__screens__` (never committed), for people to look at; a gate with nobody before it takes none. */
export async function picture(name: string, page: Page): Promise<void> {
  if (!process.env.CI) await page.screenshot({ path: join(screens, `${name}.png`) })
}

/** Keeps a picture of a page and holds it against WCAG 2.2 AA: no violation, whatever the screen. */
export async function look(name: string, page: Page): Promise<void> {
  await picture(name, page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const told = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
  expect.soft(told, `axe on ${name}`).toEqual([])
}
