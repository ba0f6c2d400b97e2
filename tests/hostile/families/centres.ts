import { draw } from '../../../server/rehearsal/device.ts'
import type { Hall } from '../hall.ts'
import { office } from '../houses.ts'
import { ask, enter, get } from '../people.ts'
import { type Family, held } from '../script.ts'

/** A route of the office that names something, and a body with which it would do something of its own centre. */
export interface NamingRoute {
  readonly route: string
  readonly body?: unknown
  /** With which it would be answered. */
  readonly query?: string
}

/** Every route of the office that names something (a test holds it to the server's own routes). */
export const namingRoutes: readonly NamingRoute[] = [
  { route: 'GET /workshops/:workshop' },
  { route: 'PATCH /workshops/:workshop', body: { archived: true } },
  { route: 'DELETE /workshops/:workshop' },
  { route: 'POST /workshops/:workshop/duplicate', body: {} },
  { route: 'POST /workshops/:workshop/plan', body: { id: draw(), type: 'plan/remove', revision: 0, phase: 'closing' } },
  { route: 'GET /workshops/:workshop/invites' },
  { route: 'POST /workshops/:workshop/invites', body: { role: 'staff', table: null, place: null, label: null } },
  { route: 'DELETE /workshops/:workshop/invites/:invite' },
  { route: 'POST /workshops/:workshop/conduct', body: { face: 'panel' } },
  { route: 'POST /workshops/:workshop/rehearse', body: { residents: 0, speed: 1, conductedBy: 'me' } },
  { route: 'GET /workshops/:workshop/attendance' },
  { route: 'PUT /workshops/:workshop/attendance/paper', body: { people: 9, counts: {} } },
  { route: 'GET /workshops/:workshop/attendance/map' },
  { route: 'PUT /workshops/:workshop/attendance/map', body: {} },
  { route: 'DELETE /workshops/:workshop/attendance/map' },
  { route: 'GET /workshops/:workshop/sheets' },
  { route: 'POST /workshops/:workshop/sheets', body: { phase: 'smartvote', place: 'maison', count: 5 } },
  { route: 'DELETE /workshops/:workshop/sheets/:sheet' },
  { route: 'GET /workshops/:workshop/contributions' },
  { route: 'DELETE /workshops/:workshop/contributions/:contribution' },
  { route: 'GET /workshops/:workshop/media/:media' },
  { route: 'GET /workshops/:workshop/briefs' },
  { route: 'GET /workshops/:workshop/walls' },
  { route: 'GET /workshops/:workshop/walls/:wall/ideas' },
  { route: 'GET /workshops/:workshop/walls/:wall/file', query: '?form=csv' },
  { route: 'POST /workshops/:workshop/walls/:wall/file', body: { form: 'csv', only: ['x'] } },
  { route: 'POST /workshops/:workshop/walls/:wall/notes', body: {} },
  { route: 'POST /workshops/:workshop/briefs', body: { contribution: 'x', lang: 'fr' } },
  { route: 'GET /briefs/:brief' },
  { route: 'PUT /briefs/:brief', body: { version: 1, words: {} } },
  { route: 'DELETE /briefs/:brief' },
  { route: 'GET /briefs/:brief/walls' },
  { route: 'GET /briefs/:brief/walls/:phase' },
  { route: 'GET /briefs/:brief/media/:media' },
  { route: 'PUT /briefs/:brief/picture', body: {} },
  { route: 'GET /briefs/:brief/picture' },
  { route: 'GET /briefs/:brief/docx' },
  { route: 'DELETE /kits/:kit' },
  { route: 'PATCH /colleagues/:id', body: { role: 'staff' } },
  { route: 'DELETE /colleagues/:id/sessions' },
  { route: 'POST /colleagues/:id/password', body: {} },
  { route: 'DELETE /colleagues/:id' },
]

/** Things of the honest centre, by the name that routes give them. */
async function things({ staff, workshop, treasure, phase, sheet }: Hall): Promise<Readonly<Record<string, string>>> {
  const invites = await office<{ id: string }[]>(staff, 'GET', `/workshops/${workshop}/invites`)
  const kept = { workshop, name: { fr: 'Notre méthode' }, about: { fr: '' } }
  const { id: kit } = await office<{ id: string }>(staff, 'POST', '/kits', kept)
  const { accounts } = await office<{ accounts: { id: string }[] }>(staff, 'GET', '/colleagues')
  return {
    workshop,
    phase,
    wall: `${phase}_t1`,
    kit,
    brief: treasure.brief,
    media: treasure.picture,
    contribution: treasure.notes.plenary,
    sheet,
    invite: invites[0]?.id ?? '',
    id: accounts[0]?.id ?? '',
  }
}

export const centres: Family = {
  name: 'several centres on one server',
  scripts: [
    {
      name: 'another-centres-ids',
      tries:
        'Asks every route of the office, as another centre’s administrator, for workshops, invites, kits, briefs, pictures and colleagues of this one',
      stops: 'Each thing is looked up under the centre of who asks; another’s is answered exactly like none',
      async run(hall) {
        const named = await things(hall)
        for (const { route, body, query = '' } of namingRoutes) {
          const [method = '', pattern = ''] = route.split(' ')
          const path = pattern.replace(/:(\w+)/g, (_, name: string) => named[name] ?? '') + query
          const { code } = await ask(hall.hostile.rival, method, `/office${path}`, body)
          held(code === 'not-found', `${method} ${path} was answered ${code}`)
        }
        for (const [path, body] of [
          ['/kits', { workshop: hall.workshop, name: { fr: 'Volé' }, about: { fr: '' } }],
          ['/workshops', { kit: named.kit }],
        ] as const) {
          const { code } = await ask(hall.hostile.rival, 'POST', `/office${path}`, body)
          held(code === 'not-found', `making ${path} of what is another’s was answered ${code}`)
        }
        const { code } = await get(hall.hostile.rival, `/office/briefs/${named.brief}-picture`)
        held(code === 'not-found', `a brief’s picture by its own id was answered ${code}`)
        const kits = await office<{ id: string; own: boolean }[]>(hall.staff, 'GET', '/kits')
        for (const { id, own } of kits) if (own) await office(hall.staff, 'DELETE', `/kits/${id}`)
      },
    },
    {
      name: 'lists-of-others',
      tries: 'Searches one’s own lists of workshops, kits and colleagues for anything of the other centre',
      stops: 'Lists are read by centre',
      async run({ hostile, workshop, otherWorkshop }) {
        for (const path of ['/workshops', '/kits', '/colleagues', '/me']) {
          const heard = JSON.stringify((await get(hostile.rival, `/office${path}`)).body)
          held(!heard.includes(workshop) && !heard.includes(otherWorkshop), `${path} tells of the other centre`)
          held(!heard.includes('Arbrisseau'), `${path} names the other centre`)
        }
      },
    },
    {
      name: 'a-panel-of-another-workshop',
      tries: 'Conducts, reads and opens walls of this workshop with the panel of another',
      stops: 'A session belongs to its workshop: its handle begins with it, and its commands go there and nowhere else',
      async run({ base, workshop, hostile, treasure }) {
        const forged = `${workshop}${hostile.rivalPanel.handle.slice(12)}`
        const by = { base, handle: forged, cookie: hostile.rivalPanel.cookie }
        for (const path of ['/feed', '/walls/ideas_t1/state', `/media/${treasure.picture}`]) {
          const { status } = await get(by, path)
          held(status === 401, `${path} was answered ${status}`)
        }
        const { code } = await ask(hostile.rivalPanel, 'POST', '/commands', {
          id: draw(),
          type: 'contribution/erase',
          contribution: treasure.notes.plenary,
        })
        held(code === 'contribution/unknown', `erasing from elsewhere was answered ${code}`)
      },
    },
    {
      name: 'office-and-workshop-handles',
      tries:
        'Uses an office’s cookie in a workshop, a panel’s cookie in the office, and ids of one as handles of the other',
      stops: 'The office’s handles and a workshop’s are different things, found in different places',
      async run({ base, staff, panel, hostile }) {
        const office401 = await get({ ...staff }, '/feed')
        held(office401.status === 401, `an office’s session heard a feed: ${office401.status}`)
        const eyes = { base, handle: panel.handle, cookie: panel.cookie ?? '' }
        for (const by of [eyes, hostile.phone]) {
          const { status } = await get(by, '/office/workshops')
          held(status === 401, `a workshop’s session opened the office: ${status}`)
        }
        const { status } = await get({ base, handle: staff.handle, cookie: panel.cookie ?? '' }, '/office/me')
        held(status === 401, `a panel’s cookie opened the office: ${status}`)
      },
    },
    {
      name: 'invite-into-anothers-workshop',
      tries:
        'Comes in by its own centre’s invites and looks for the other workshop, and invites itself to tables and places that do not exist',
      stops:
        'An invite names its workshop, role, table and place, all stored with it; what does not exist gives no right',
      async run({ hostile, rivalWorkshop, treasure }) {
        const { path } = await office<{ path: string }>(hostile.rival, 'POST', `/workshops/${rivalWorkshop}/invites`, {
          role: 'kiosk',
          table: null,
          place: 'nowhere',
          label: null,
        })
        const kiosk = await enter(hostile.rival.base, { invite: path.slice(path.indexOf('#') + 1), device: draw() })
        held(
          (await get(kiosk, `/media/${treasure.picture}`)).code === 'media/unknown',
          'a kiosk of nowhere saw a picture',
        )
        for (const place of ['__proto__', 'constructor', 'toString']) {
          const { code } = await ask(hostile.rival, 'POST', `/office/workshops/${rivalWorkshop}/invites`, {
            role: 'kiosk',
            table: null,
            place,
            label: null,
          })
          held(code === 'bad-request', `a place called ${place} was answered ${code}`)
        }
      },
    },
  ],
}
