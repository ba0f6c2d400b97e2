import { expect, test } from 'vitest'
import { readNotes } from './notes-table.ts'

/** Reads a table to its end: what it holds, and in how many steps. */
function read(file: string) {
  const reading = readNotes(file)
  for (let steps = 1; ; steps++) {
    const { done, value } = reading.next()
    if (done) return { steps, table: value }
  }
}

test('[F2] a long table is read in several steps, so that nobody waits for the whole of it', () => {
  const lines = Array.from({ length: 1_900 }, (_, n) => `Idée ${n}`)
  const { steps, table } = read(['Idée', ...lines].join('\n'))
  expect(steps).toBeGreaterThan(3)
  expect(table.ok && table.value.notes.map(({ note }) => note.text)).toEqual(lines)
})

test('a table of empty lines ends as too large, read in steps as well', () => {
  const { steps, table } = read(`Idée\n${'\n'.repeat(100_000)}`)
  expect(steps).toBeGreaterThan(30)
  expect(table).toEqual({ ok: false, error: 'too-large' })
})
