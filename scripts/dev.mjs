// `npm run dev`: rebuilds the screens and restarts the server as their sources change.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './lib/client.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { built, node, root, tool } from './lib/paths.mjs'
import { main } from './lib/run.mjs'
import { settings } from './lib/settings.mjs'

/** Several files change at one keystroke or one build: the server waits until they rest, ms. */
const rest = 300

const start = (/** @type {string[]} */ args) => spawn(node, args, { cwd: root, stdio: 'inherit' })
const serve = () => start([...settings(), 'server/main.ts'])

await main(async () => {
  await ensureInstalled({ dev: true })
  await ensureBuilt()
  const building = start([tool('vite/bin/vite.js'), 'build', '--watch', '--logLevel', 'warn'])
  let server = serve()
  /** @type {NodeJS.Timeout | undefined} */
  let soon
  const restart = () => {
    clearTimeout(soon)
    soon = setTimeout(() => {
      const again = () => {
        server = serve()
      }
      if (server.exitCode !== null || server.signalCode !== null) return again()
      server.once('exit', again).kill('SIGTERM')
    }, rest)
  }
  for (const path of [join(root, 'server'), join(root, 'shared'), join(built, '.vite')])
    watch(path, { recursive: true }, restart)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      building.kill('SIGTERM')
      server.removeAllListeners('exit').kill('SIGTERM')
      process.exit()
    })
})
