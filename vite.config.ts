import { join } from 'node:path'
import { type BuildEnvironmentOptions, defineConfig, type Plugin } from 'vite'

const client = join(import.meta.dirname, 'client')

/** Writes beside the manifest which modules each chunk holds, so that a test can tell what a first load carries. */
const modulesOfChunks: Plugin = {
  name: 'modules-of-chunks',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    const modules = Object.fromEntries(
      chunks.map((chunk) => [chunk.fileName, chunk.moduleIds.map((id) => id.replace(`${import.meta.dirname}/`, ''))]),
    )
    this.emitFile({
      type: 'asset',
      fileName: `.vite/${this.environment.name}-modules.json`,
      source: JSON.stringify(modules, null, 2),
    })
  },
}

/** Modules that several chunks share travel in a few files rather than in crumbs, each a request of its own. */
const crumbs = { name: 'common', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 }

/**
 * What every screen but the phone begins with, in files that need none of the others. Left to `crumbs` they closed
 * circles of files, and what a file does as it loads found the other half missing: a blank page.
 */
const ground = [
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 2 },
  {
    name: 'base',
    test: /client\/ui\/(?:base|fonts|tokens)\.css|client\/(?:ui\/(?:icons|remember)|link\/(?:store|patiently|backoff)|words\/(?:lang|names|format))\.ts|shared\/(?:kernel\/|people\/marks\.ts)/,
    priority: 1,
  },
]

const build = (name: string, entrances: string[]): BuildEnvironmentOptions => ({
  manifest: `.vite/${name}-manifest.json`,
  rolldownOptions: {
    input: Object.fromEntries(entrances.map((entrance) => [entrance, join(client, entrance, 'index.html')])),
    output: {
      chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
      codeSplitting: {
        groups: name === 'phone' ? [{ name: 'phone', tags: ['$initial'] }, crumbs] : [...ground, crumbs],
      },
    },
  },
})

export default defineConfig({
  root: client,
  base: '/',
  publicDir: false,
  plugins: [modulesOfChunks],
  build: {
    outDir: '../dist/client',
    emptyOutDir: false,
    // The content security policy knows no `data:` beyond pictures, and a cached file beats an inlined one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome99', 'firefox100', 'safari15.4'],
  },
  // Phones are built apart, so that what they need at first comes in one file on a slow line, and none of it is split
  // off because another entrance uses it too.
  environments: {
    client: { build: build('client', ['panel', 'screen', 'table', 'office']) },
    phone: { consumer: 'client', build: build('phone', ['phone']) },
  },
  builder: {},
})
