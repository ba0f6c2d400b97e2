import { existsSync } from 'node:fs'
import { Plain, run } from './run.mjs'

const homes = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser that tests drive, or null when this machine has none. `CHROMIUM` names another. */
export const chromium = () => homes.find((path) => path !== '' && existsSync(path)) ?? null

/**
 * Finds the browser, or installs Debian's when this machine lets us: the one without windows where there is one, since
 * it starts no pages of its own beside those that are tested.
 */
export async function ensureChromium() {
  if (chromium()) return
  const want = 'The browser tests need Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM.'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Plain(want)
  console.error('Installing Chromium…')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { quiet: true, env })
  let told = ''
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (chromium()) return
    told += (await run('apt-get', ['install', '-y', '-qq', name], { quiet: true, env })).output
  }
  if (!chromium()) throw new Plain(`${told}\n${want}`)
}
