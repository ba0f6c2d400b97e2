import { afterEach, expect, it, vi } from 'vitest'
import { as, type ContributionId } from '../../shared/kernel/ids.ts'
import { PageStorage } from './fixtures.ts'

afterEach(() => vi.unstubAllGlobals())

it('whoever signs out leaves nothing of what waited; what others wrote in this browser goes on waiting', async () => {
  vi.stubGlobal('localStorage', new PageStorage())
  vi.stubGlobal('window', { addEventListener: () => {} })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const { forgetOutbox, openOutbox } = await import('./session-outbox.ts')
  for (const handle of ['panel', 'phone']) {
    const outbox = await openOutbox(handle)
    await outbox.add({ type: 'contribution/edit', contribution: as<ContributionId>('idea'), text: `from ${handle}` })
    outbox.stop()
  }
  await forgetOutbox('panel')
  const kept = JSON.stringify(localStorage)
  expect(kept).toContain('from phone')
  expect(kept).not.toContain('from panel')
})
