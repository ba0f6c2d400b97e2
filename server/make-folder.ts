import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder for its owner alone, with those above it; one that is there stays as it is. Throws what the system said.
 * Node's own `recursive` never returns where a parent exists but takes no folder, as under /proc.
 */
export function makeFolder(path: string): void {
  if (made(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  if (!made(path)) throw Object.assign(new Error(`${path} cannot be made`), { code: 'ENOENT', syscall: 'mkdir' })
}

/** Whether the folder is there now; false when its parent is not. */
function made(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return false
    if (code === 'EEXIST') return true
    throw error
  }
}
