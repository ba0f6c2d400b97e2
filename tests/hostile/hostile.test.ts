import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { campaign } from './campaign.ts'
import { namingRoutes } from './families/centres.ts'
import { families } from './families.ts'

const scripts = families.flatMap((family) => family.scripts)

test('every script has a name of its own, and says what it tries and what stops it', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(40)
  expect(new Set(scripts.map(({ name }) => name)).size).toBe(scripts.length)
  for (const { name, tries, stops } of scripts) {
    expect(name).toMatch(/^[a-z][a-z0-9-]+$/)
    for (const sentence of [tries, stops]) expect(sentence, name).toMatch(/^[A-ZÉÀ`].*[^.|]$/)
  }
})

test('docs/security.md lists the same scripts, with the same words', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8')
  const listed = page.split('\n').filter((line) => /^\| `[a-z0-9-]+` \|/.test(line))
  expect(listed).toEqual(scripts.map(({ name, tries, stops }) => `| \`${name}\` | ${tries} | ${stops} |`))
})

test('another centre’s ids are tried on every route of the office that takes one', () => {
  const folder = join(import.meta.dirname, '../../server/http/office')
  const sources = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const named = sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\.(get|post|put|patch|delete)\(\s*'(\/[^']*:[^']*)'/g)].map(
      ([, verb = '', path = '']) => `${verb.toUpperCase()} ${path}`,
    ),
  )
  // A route may be named twice: what bounds its body stands before what answers it.
  const routes = [...new Set(named)]
  expect(routes.length).toBeGreaterThan(25)
  expect(namingRoutes.map(({ route }) => route).toSorted()).toEqual(routes.toSorted())
})

test('a hall with a few honest people in it holds against everything that is tried in short', async () => {
  const { fallen } = await campaign({ devices: 10, paceMs: 2_000, quietMs: 0, short: true, only: [], told: () => {} })
  expect(fallen).toEqual([])
}, 240_000)
