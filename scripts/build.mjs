// `npm run build`: builds the screens into dist/client, unless they were built from these very sources.
import { ensureBuilt } from './lib/client.mjs'
import { main } from './lib/run.mjs'

await main(ensureBuilt)
