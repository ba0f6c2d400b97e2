import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { joinCode } from '../../shared/api/session.ts'
import type { EdgeDeps } from './deps.ts'
import { wordsAhead } from './words-ahead.ts'

type Entrance = 'phone' | 'panel' | 'screen' | 'table' | 'office' | 'look'

/** Text that stays data inside a script element [F4]. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** A gommette, where browsers look for a sign of the site. */
const sign =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="#c8371f"/></svg>'

/** The six entrances' pages. The door `/j/:code` carries its first view, so that a phone reads the question before any other request. */
export function pages(deps: EdgeDeps): Hono {
  const { bus, client, codes } = deps
  const read = new Map<Entrance, Promise<string>>()
  const page = (entrance: Entrance): Promise<string> => {
    const html = read.get(entrance) ?? readFile(join(client, entrance, 'index.html'), 'utf8')
    read.set(entrance, html)
    return html
  }
  const ahead = wordsAhead(client)
  const phone = async (context: Context, first = ''): Promise<string> => {
    const words = (await ahead)(context.req.header('accept-language'))
    // By a function: in a text, `$&` and its like would be patterns, and a title may hold them.
    return (await page('phone')).replace('</head>', () => `${words}${first}</head>`)
  }
  const show = (entrance: Entrance) => async (context: Context) =>
    context.html(await page(entrance), 200, { 'cache-control': 'no-cache' })

  const routes = new Hono()
  routes.get('/j/:code', async (context) => {
    const code = v.safeParse(joinCode, context.req.param('code'))
    const found = code.success ? await codes.open(code.output) : null
    const view = found && 'workshop' in found ? await bus.door(found.workshop) : null
    // A card typed at the door: the page goes on by itself, as from its printed code.
    const card = found !== null && 'card' in found
    const first = `<script type="application/json" id="first">${asData({ view, card, refusal: view || card ? null : { code: 'code/unknown' } })}</script>`
    return context.html(await phone(context, first), view || card ? 200 : 404, { 'cache-control': 'no-store' })
  })
  for (const path of ['/', '/i', '/c', '/p/:handle', '/k/:handle', '/c/:handle'])
    routes.get(path, async (context) => context.html(await phone(context), 200, { 'cache-control': 'no-cache' }))
  routes.get('/favicon.ico', (context) =>
    context.body(sign, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  )
  routes.get('/panel/:handle', show('panel'))
  routes.get('/screen/:handle', show('screen'))
  routes.get('/t/:handle', show('table'))
  routes.get('/p/:handle/wall', show('look'))
  for (const path of ['/office', '/office/*']) routes.get(path, show('office'))
  return routes
}
