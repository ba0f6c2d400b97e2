import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[]) => ({ extends: true as const, test: { name, include } })

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: true,
    // No promise about speed: only the end of patience, on a machine that is busy elsewhere.
    testTimeout: 30_000,
    // Many tests wait, for a disk, a child or a clock: every core has a worker, none is kept free.
    maxWorkers: '100%',
    projects: [
      project('unit', ['{shared,server,client,scripts}/**/*.test.{ts,tsx}']),
      project('architecture', ['tests/architecture/**/*.test.ts']),
      project('durable', ['tests/durable/**/*.test.ts']),
      project('contracts', ['tests/contracts/**/*.test.ts']),
      project('hostile', ['tests/hostile/**/*.test.ts']),
      project('fuzz', ['tests/fuzz/**/*.test.ts']),
      project('crash', ['tests/{campaign,crash}/**/*.test.ts']),
    ],
  },
})
