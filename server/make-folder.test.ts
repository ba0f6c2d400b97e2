import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'
import { emptyFolder } from './store/folder.ts'

test('makes a folder and those above it, for its owner alone, and leaves one that is there', async () => {
  const folder = join(await emptyFolder(), 'a', 'b')
  makeFolder(folder)
  makeFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('says no where no folder can be made, /proc included, instead of trying for ever', async () => {
  const file = join(await emptyFolder(), 'file')
  writeFileSync(file, '')
  expect(() => makeFolder(join(file, 'data'))).toThrow(/ENOTDIR/)
  expect(() => makeFolder('/proc/gommette/data')).toThrow()
})
