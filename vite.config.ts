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

/** What draws walls and keeps them: heavy, and on most screens fetched when a wall is opened. */
const ofWalls =
  /node_modules\/(?:konva|react-konva|react-reconciler|its-fine|yjs|lib0|y-protocols|y-websocket|perfect-freehand)\/|client\/wall\/(?!load-words|use-store|tools\/refusals)|client\/link\/(?:wall(?!-shelf|s-left)|session-outbox|outbox|box-|media)|shared\/(?:walls\/(?:matter|paint|record|template)|activities\/journey\/levels|contributions\/)/

/**
 * Modules that several chunks share travel in a few files rather than in crumbs, each a request of its own. Those of walls
 * are put together among themselves: with the others they would burden first loads.
 */
const together = { minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 8_000 }
const crumbs = [
  { ...together, name: 'common', test: (id: string) => !ofWalls.test(id) && !/client\/panel\//.test(id), priority: 1 },
  { ...together, name: 'walls', test: ofWalls },
]

/**
 * What every screen but the phone begins with, in files that need none of the others. Left to `crumbs` they closed
 * circles of files, and what a file does as it loads found the other half missing: a blank page.
 */
const ground = [
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 3 },
  {
    name: 'base',
    test: /client\/ui\/(?:base|fonts|tokens)\.css|@oxc-project|preload-helper|client\/(?:ui\/(?:icons|remember|text-size)|link\/(?:store|patiently|backoff|ids|request|commands)|words\/(?:lang|names|format))\.ts|shared\/(?:kernel\/|people\/marks\.ts)/,
    priority: 2,
  },
  // Panel and office know a paper's geometry at once; merged with what draws it, it brought that along.
  { name: 'paper', test: /shared\/walls\/(?:template|matter\/geometry)\.ts/, priority: 2 },
]

const build = (name: string, entrances: string[]): BuildEnvironmentOptions => ({
  manifest: `.vite/${name}-manifest.json`,
  rolldownOptions: {
    input: Object.fromEntries(entrances.map((entrance) => [entrance, join(client, entrance, 'index.html')])),
    output: {
      chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
      codeSplitting: {
        groups:
          name === 'phone'
            ? [
                // What all words need: left among what chunks share, it brought along what cards look like, and its style
                // one more round trip before the first word.
                { name: 'phone', test: /client\/words\/format\.ts/, priority: 3 },
                { name: 'phone', tags: ['$initial'], priority: 2 },
                ...crumbs,
              ]
            : [...ground, ...crumbs],
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
    client: { build: build('client', ['panel', 'screen', 'table', 'office', 'look']) },
    phone: { consumer: 'client', build: build('phone', ['phone']) },
  },
  builder: {},
})
