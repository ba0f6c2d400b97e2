import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wantedLang, wordsAhead } from './words-ahead.ts'

test('a browser is spoken to in the first of its languages that is ours, else in French', () => {
  expect(['ar-MA,fr;q=0.8', 'de,en-GB;q=0.7', 'zh', '', undefined].map(wantedLang)).toEqual([
    'ar',
    'en',
    'fr',
    'fr',
    'fr',
  ])
})

test('one language is named in the page, with what it imports; nothing without a build', async () => {
  const client = await mkdtemp(join(tmpdir(), 'build-'))
  expect((await wordsAhead(client))('fr')).toBe('')
  await mkdir(join(client, '.vite'))
  await writeFile(
    join(client, '.vite/phone-manifest.json'),
    JSON.stringify({
      'words/phone.ar.ts': { file: 'assets/ar.js', imports: ['_c.js'] },
      '_c.js': { file: 'assets/c.js' },
    }),
  )
  expect((await wordsAhead(client))('ar')).toBe(
    '<link rel="modulepreload" href="/assets/ar.js"><link rel="modulepreload" href="/assets/c.js">',
  )
})
