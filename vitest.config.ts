import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], isolate = true) => ({
  extends: true as const,
  test: { name, include, isolate },
})

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: true,
    // No promise about speed: only the end of patience, on a machine that is busy elsewhere.
    testTimeout: 30_000,
    // Many tests wait, for a disk, a child or a clock: every core has a worker, none is kept free.
    maxWorkers: '100%',
    projects: [
      // Files that share a worker load what they test once: each leaves the world as it found it.
      project('unit', ['{shared,server,client,scripts}/**/*.test.{ts,tsx}'], false),
      project('architecture', ['tests/architecture/**/*.test.ts']),
      project('durable', ['tests/durable/**/*.test.ts']),
      project('contracts', ['tests/contracts/**/*.test.ts']),
      project('hostile', ['tests/hostile/**/*.test.ts']),
      project('fuzz', ['tests/fuzz/**/*.test.ts']),
      project('crash', ['tests/{campaign,crash}/**/*.test.ts']),
    ],
  },
})
