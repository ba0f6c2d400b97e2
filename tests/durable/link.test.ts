import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import { send } from '../../server/rehearsal/device.ts'
import { freshSpot, launch } from '../../server/rehearsal/start-server.ts'
import { command } from './command.ts'

const linkIn = (out: string): { page: string; token: string } => {
  const [, page = '', token = ''] = /\/office\/(\w+)#([A-Za-z0-9_-]+)/.exec(out) ?? []
  return { page, token }
}
/** A server on a fresh folder. */
async function running() {
  const spot = await freshSpot()
  const server = launch(spot)
  onTestFinished(async () => {
    await server.end('SIGKILL')
    await rm(spot.dataDir, { recursive: true })
  })
  return { dataDir: spot.dataDir, server, token: await server.listening }
}

const account = (email: string, centre: string) => ({ email, password: 'une phrase longue', centre })

it('whoever runs the server founds one more centre and helps a sole administrator to a new password, while it runs or not', async () => {
  const { dataDir, server, token: founder } = await running()
  const post = async (path: string, body: object): Promise<unknown> =>
    (await send(`${server.base}/api/${path}`, { body })).body
  expect(await post('accounts', { token: founder, ...account('nadia@example.org', 'Un') })).toMatchObject({
    ok: true,
  })

  const made = await command(dataDir, 'link', 'centre')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toContain(server.base)
  const centre = linkIn(made.out)
  expect(centre.page).toBe('start')
  const other = { token: centre.token, ...account('omar@example.org', 'Deux') }
  expect(await post('accounts', other)).toMatchObject({ ok: true })
  expect(await post('accounts', other)).toMatchObject({ refusal: { code: 'invite/unknown' } })

  const { token } = linkIn((await command(dataDir, 'link', 'password', 'NADIA@example.org')).out)
  expect(await post('passwords', { token, password: 'une phrase neuve' })).toMatchObject({ ok: true })
  expect(await command(dataDir, 'link', 'password', 'nobody@example.org')).toMatchObject({
    code: 1,
    err: 'No account has the e-mail nobody@example.org.\n',
  })
  expect((await command(dataDir, 'link')).err).toContain('npm run link -- centre')
}, 120_000)

it('without a server the links are made in the folder itself', async () => {
  const { dataDir, server, token } = await running()
  await send(`${server.base}/api/accounts`, { body: { token, ...account('nadia@example.org', 'Un') } })
  await server.end('SIGTERM')
  const made = await command(dataDir, 'link', 'password', 'nadia@example.org')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(linkIn(made.out).page).toBe('password')
}, 120_000)
