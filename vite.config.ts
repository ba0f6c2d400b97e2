import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const client = join(import.meta.dirname, 'client')
const entrances = ['phone', 'panel', 'screen', 'table', 'office'].filter((name) =>
  existsSync(join(client, name, 'index.html')),
)

/** Writes beside the manifest which modules each chunk holds, so that a test can tell what a first load carries. */
const modulesOfChunks: Plugin = {
  name: 'modules-of-chunks',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    const modules = Object.fromEntries(
      chunks.map((chunk) => [chunk.fileName, chunk.moduleIds.map((id) => id.replace(`${import.meta.dirname}/`, ''))]),
    )
    this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source: JSON.stringify(modules, null, 2) })
  },
}

export default defineConfig({
  root: client,
  base: '/',
  publicDir: false,
  plugins: [modulesOfChunks],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    // The content security policy knows no `data:` beyond pictures, and a cached file beats an inlined one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome99', 'firefox100', 'safari15.4'],
    rolldownOptions: {
      input: Object.fromEntries(entrances.map((name) => [name, join(client, name, 'index.html')])),
    },
  },
})
