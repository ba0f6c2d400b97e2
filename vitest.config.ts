import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[]) => ({ extends: true as const, test: { name, include } })

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: true,
    projects: [
      project('unit', ['{shared,server,client,scripts}/**/*.test.{ts,tsx}']),
      project('architecture', ['tests/architecture/**/*.test.ts']),
      project('contracts', ['tests/contracts/**/*.test.ts']),
      project('fuzz', ['tests/fuzz/**/*.test.ts']),
    ],
  },
})
