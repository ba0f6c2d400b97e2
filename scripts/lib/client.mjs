import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { built, node, root, tool } from './paths.mjs'
import { Plain, run } from './run.mjs'

const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json']
const stamp = join(built, '.stamp')

/** @returns {string[]} the files at or below a path, in a stable order; tests take no part in the build */
function filesOf(/** @type {string} */ path) {
  if (!existsSync(path)) return []
  const inside = readdirSync(path, { withFileTypes: true, recursive: true })
  return inside
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One hash over the names and contents of all that the client is built from. */
function fingerprint() {
  const hash = createHash('sha256')
  const files = sources.flatMap((path) => (/\.\w+$/.test(path) ? [join(root, path)] : filesOf(join(root, path))))
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Lays a compressed copy beside each script and style, so that no request pays for it. */
function compress(/** @type {string} */ folder) {
  for (const file of filesOf(join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Builds the client unless what lies in `dist` was built from these very sources. */
export async function ensureBuilt() {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.error('Building the screens…')
  // Built aside, so that a failure leaves the last good build in place.
  const next = `${built}.next`
  rmSync(next, { recursive: true, force: true })
  const { code, output } = await run(node, [tool('vite/bin/vite.js'), 'build', '--outDir', next], { quiet: true })
  if (code !== 0) throw new Plain(`${output}\nThe screens could not be built.`)
  compress(next)
  rmSync(built, { recursive: true, force: true })
  renameSync(next, built)
  writeFileSync(stamp, now)
}
