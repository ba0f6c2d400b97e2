import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the built client lies. */
export const built = join(root, 'dist/client')

/** The project's own Node, whatever Node the machine has. */
export const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The script of a tool that the project depends on, to be run by `node`. */
export const tool = (/** @type {string} */ path) => join(root, 'node_modules', path)
