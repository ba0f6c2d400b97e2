import { join } from 'node:path'
import { root } from './paths.mjs'

/**
 * How the server's engine is set. Young memory of at most 3 × 8 MB: left to itself it takes 96, and a hall of 2,000
 * phones costs 70 MB more without being any faster. So little is swept by one thread: waking four for it costs a wall
 * where eight people drag a sixth of its CPU.
 */
export const engine = ['--max-semi-space-size=8', '--no-parallel-scavenge']

/**
 * What was compiled once is not compiled again: half the start, and 30 MB less. And memory goes back to the system once it
 * is free: glibc keeps an arena for each thread, and after it has freed a buffer of two megabytes it keeps all of that
 * size; a table of ideas put back left 28 MB behind for ever. What is smaller than a megabyte it may keep: handing each
 * file of a page back at once made two hundred slow readers hold up the room for 300 ms. Elsewhere these two names mean
 * nothing.
 */
export const engineEnv = {
  NODE_COMPILE_CACHE: join(root, '.cache/node'),
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
}
