import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './paths.mjs'
import { outerPath, Plain, run } from './run.mjs'

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean }} Locked */

/** @returns {Record<string, Locked>} */
const packagesOf = (/** @type {string} */ lock) => JSON.parse(readFileSync(join(root, lock), 'utf8')).packages

/**
 * Whether what lies in node_modules is what the lockfile names: npm writes down what it installed, so that no stamp of
 * ours is needed. Optional packages are for other machines.
 */
function isInstalled({ dev = false } = {}) {
  if (!existsSync(node) || !existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const there = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, locked]) =>
      path === '' || locked.optional || (locked.dev && !dev) || there[path]?.version === locked.version,
  )
}

/** Installs the packages of the lockfile unless they are there; `dev` wants the tools of the tests too. */
export async function ensureInstalled({ dev = false } = {}) {
  if (isInstalled({ dev })) return
  console.error('Installing packages (the first time takes a minute)…')
  // Not `npm ci`: it refuses a lockfile that was written where the registry lacked another platform's binary.
  const { code, output } = await run(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'],
    {
      quiet: true,
      env: { PATH: outerPath(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    },
  )
  if (code === 127) throw new Plain('npm was not found; install Node 20 or newer together with npm, then try again.')
  if (code !== 0) throw new Plain(`${output}\nThe packages could not be installed; is the network there?`)
  if (!existsSync(node))
    throw new Plain(
      'The package "node" could not fetch its program; allow its install script (npm approve), then try again.',
    )
}
