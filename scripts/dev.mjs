// `npm run dev`: rebuilds the screens and restarts the server as their sources change.
import { spawn } from 'node:child_process'
import { ensureBuilt } from './lib/client.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { node, root, tool } from './lib/paths.mjs'
import { main } from './lib/run.mjs'

await main(async () => {
  await ensureInstalled({ dev: true })
  await ensureBuilt()
  const watched = ['server', 'shared', 'dist/client/.vite'].map((path) => `--watch-path=${path}`)
  const commands = [
    [tool('vite/bin/vite.js'), 'build', '--watch', '--logLevel', 'warn'],
    [...watched, '--watch-preserve-output', '--env-file-if-exists=.env', 'server/main.ts'],
  ]
  const running = commands.map((args) => spawn(node, args, { cwd: root, stdio: 'inherit' }))
  const stop = () => {
    for (const child of running) child.kill('SIGTERM')
  }
  for (const child of running) child.on('exit', stop)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
})
