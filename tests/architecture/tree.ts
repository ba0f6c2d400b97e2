import { join } from 'node:path'
import { readTree } from './source.ts'

/** The project's own sources. */
export const tree = readTree(join(import.meta.dirname, '../..'), ['shared', 'server', 'client'])
