import { afterEach, expect, it, vi } from 'vitest'
import { Outcomes } from '../../server/conduct/outcomes.ts'
import type { Commit } from '../../server/store/port.ts'
import { run } from './run.ts'
import type { Spoils } from './site-fixture.ts'

/** What the server gets wrong on purpose, for as long as a test wants it to. */
const wrong = vi.hoisted(() => ({ sees: false, marks: false, tally: false }))

vi.mock(import('../../shared/contributions/sees.ts'), async (original) => {
  const { sees } = await original()
  return { sees: (row, eyes, askOf) => (wrong.sees ? row.state === 'kept' : sees(row, eyes, askOf)) }
})
vi.mock(import('../../shared/answers/check.ts'), async (original) => {
  const real = await original()
  return { ...real, checkMarks: (...given) => (wrong.marks ? null : real.checkMarks(...given)) }
})
vi.mock(import('../../shared/answers/tally.ts'), async (original) => {
  const real = await original()
  return { ...real, tally: (ask, ballots) => real.tally(ask, wrong.tally ? ballots.slice(1) : ballots) }
})

afterEach(() => {
  Object.assign(wrong, { sees: false, marks: false, tally: false })
  vi.restoreAllMocks()
})

/** Plays the first seeds until the judge of this fault cries, in its own words: another's cry does not stand in for it. */
async function caught(meant: RegExp, spoils: Spoils = {}): Promise<void> {
  let cried = ''
  for (let seed = 1; seed <= 12 && !meant.test(cried); seed++) {
    const { wrongs } = await run(seed, { length: 60, spoils })
    cried += wrongs.map((wrong) => `${wrong}\n`).join('')
  }
  expect(cried).toMatch(meant)
}

it('[S1] cries when views show what is private', async () => {
  wrong.sees = true
  await caught(/\[S1\] reads a note/)
}, 60_000)

it('[V1] cries when a ballot beyond its rules is taken', async () => {
  wrong.marks = true
  await caught(/^\[V1\] (?:beyond the budget|a mark beyond the cap|too many on one’s own idea): .* was accepted$/m)
}, 60_000)

it('[V1] cries when a ballot is left out of the count', async () => {
  wrong.tally = true
  await caught(/^\[V1\] \S+ is counted .*, by hand /m)
}, 60_000)

it('[T4] cries when a note that was acknowledged is lost', async () => {
  const without = (commit: Commit): Commit => ({
    ...commit,
    facts: commit.facts.filter(({ noun, key }) => noun !== 'contributions' || !key.endsWith('7')),
  })
  await caught(/\[T4\] \S+ is lost/, { commit: without })
}, 60_000)

it('cries when what was said once is done twice', async () => {
  vi.spyOn(Outcomes.prototype, 'get').mockReturnValue(undefined)
  await caught(/again was answered otherwise/)
}, 60_000)
