import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

/** What makes the server read `.env`, when there is one; the environment wins over it. */
export const settings = () => (existsSync(join(root, '.env')) ? ['--env-file=.env'] : [])
