import { expect, test } from 'vitest'
import { BadSetting, readSettings } from './config.ts'

test('a setting left empty is one that is not set: never a port drawn at random, nor data beside the code', () => {
  const empty = readSettings({ PORT: '', HOST: '', DATA_DIR: '', BASE_URL: '', TRUST_PROXY: '' })
  expect(empty).toEqual(readSettings({}))
})

test.each([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['BASE_URL', 'example.org'],
  ['BASE_URL', 'https://example.org/sub'],
  ['TRUST_PROXY', 'maybe'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const read = () => readSettings({ [name]: value })
  expect(read).toThrow(BadSetting)
  expect(read).toThrow(new RegExp(`^${name} must .*"${value}"\\.$`))
})
