// `npm start`: installs and builds what is missing or out of date, then runs the server on the project's own Node.
import { spawn } from 'node:child_process'
import { ensureBuilt } from './lib/client.mjs'
import { engine, engineEnv } from './lib/engine.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { node, root } from './lib/paths.mjs'
import { main } from './lib/run.mjs'
import { settings } from './lib/settings.mjs'

const parent = process.ppid

await main(async () => {
  await ensureInstalled()
  await ensureBuilt()
  const args = [...engine, ...settings(), 'server/main.ts', ...process.argv.slice(2)]
  const env = { ...engineEnv, ...process.env }
  const server = spawn(node, args, { cwd: root, stdio: 'inherit', env })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the server as well: twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
    })
  // Ending npm ends only the shell that it put between: its going is the signal.
  const orphaned = () => process.ppid !== parent && server.kill('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 1000)
  server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
})
