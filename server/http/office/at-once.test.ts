import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { atOnce } from './at-once.ts'

test('[F2] beyond so many at once a handle hears too-fast, others do not, and room comes back as requests end', async () => {
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const office = new Hono().use('/:handle/*', atOnce(3)).get('/:handle/slow', async (context) => {
    await ended
    return context.text('done')
  })
  office.get('/:handle/broken', () => Promise.reject(new Error('broken')))
  office.onError((_, context) => context.text('broken', 500))
  const ask = async (path: string): Promise<number> => (await office.request(path)).status
  const first = [ask('/a/slow'), ask('/a/slow'), ask('/a/slow')]
  expect(await ask('/a/slow')).toBe(429)
  expect(await ask('/b/broken')).toBe(500)
  end()
  expect(await Promise.all(first)).toEqual([200, 200, 200])
  expect(await Promise.all([ask('/a/slow'), ask('/a/slow'), ask('/a/slow')])).toEqual([200, 200, 200])
  for (let n = 0; n < 5; n++) expect(await ask('/b/broken')).toBe(500)
})
