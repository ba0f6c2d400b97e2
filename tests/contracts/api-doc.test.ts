import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeCodes } from '../../server/walls/close-codes.ts'
import { commandSchema } from '../../shared/api/command.ts'
import { refusalCodes } from '../../shared/api/refusals.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/api.md'), 'utf8')

/** The part of the page under a heading of the second level. */
const section = (title: string): string => {
  const start = page.indexOf(`\n## ${title}\n`)
  expect(start, `the page has a section "${title}"`).toBeGreaterThan(0)
  const end = page.indexOf('\n## ', start + 1)
  return page.slice(start, end < 0 ? undefined : end)
}

/** Rows of a section's tables, by their first cell. */
const rows = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('| '))

/** Routes that a folder declares, as `METHOD /path`. */
function routesIn(folder: string): string[] {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return files.flatMap((name) => {
    const text = readFileSync(join(root, folder, name), 'utf8')
    return [...text.matchAll(/\.(get|post|put|patch|delete)\(\s*'(\/[^']*)'/g)].map(
      ([, verb = '', path = '']) => `${verb.toUpperCase()} ${path}`,
    )
  })
}

describe('docs/api.md is complete enough to write another client from: it names', () => {
  const commands = section('Commands')
  const types = commandSchema.options.map((option) => option.entries.type.literal)

  test.each(types)('the command %s, with each of its fields', (type) => {
    const row = rows(commands).find((line) => line.startsWith(`| \`${type}\` |`))
    expect(row, `a row for ${type}`).toBeDefined()
    const fields = Object.keys(
      commandSchema.options.find((option) => option.entries.type.literal === type)?.entries ?? {},
    )
    // `contribution/add` has a table of its own.
    const where = type === 'contribution/add' ? commands : (row ?? '')
    for (const field of fields) if (field !== 'id' && field !== 'type') expect(where).toContain(`\`${field}\``)
  })

  test.each(refusalCodes)('the refusal %s', (code) => {
    expect(rows(section('Refusals')).some((line) => line.startsWith(`| \`${code}\` |`))).toBe(true)
  })

  test.each(Object.entries(closeCodes))('why a wall closes: %s', (reason, { code }) => {
    const line = rows(section('Walls')).find((row) => row.startsWith(`| ${code} |`))
    expect(line, `a row for ${code}`).toBeDefined()
    if (reason !== 'refused') expect(line).toContain(`\`${reason}\``)
  })

  test('every route of the office', () => {
    const routes = routesIn('server/http/office')
    expect(routes.length).toBeGreaterThan(25)
    const office = section('The office')
    expect(routes.filter((route) => !office.includes(`\`${route}\``))).toEqual([])
  })

  test('no route of the office that is not there', () => {
    const routes = new Set(routesIn('server/http/office'))
    const told = [...section('The office').matchAll(/^\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)`/gm)].map(
      ([, route = '']) => route,
    )
    expect(told.filter((route) => !routes.has(route))).toEqual([])
  })
})
