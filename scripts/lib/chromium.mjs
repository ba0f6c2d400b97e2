import { existsSync } from 'node:fs'
import { Plain, run } from './run.mjs'

const homes = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser that tests drive, or null when this machine has none. `CHROMIUM` names another. */
export const chromium = () => homes.find((path) => path !== '' && existsSync(path)) ?? null

/** Finds the browser, or installs Debian's when this machine lets us. */
export async function ensureChromium() {
  if (chromium()) return
  const want = 'The browser tests need Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM.'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Plain(want)
  console.error('Installing Chromium…')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { quiet: true, env })
  const { output } = await run('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true, env })
  if (!chromium()) throw new Plain(`${output}\n${want}`)
}
