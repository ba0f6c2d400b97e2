import { draw } from '../../../server/rehearsal/device.ts'
import type { Hall } from '../hall.ts'
import { office } from '../houses.ts'
import { ask, enter, get } from '../people.ts'
import { type Family, held } from '../script.ts'

/** Every route of the office that names something, filled with things of the other centre. */
async function routes({ staff, workshop, treasure, panel }: Hall): Promise<(readonly [string, string, unknown])[]> {
  const invites = await office<{ id: string }[]>(staff, 'GET', `/workshops/${workshop}/invites`)
  const { id: kit } = await office<{ id: string }>(staff, 'POST', '/kits', {
    workshop,
    name: { fr: 'Notre méthode' },
    about: { fr: '' },
  })
  const { accounts } = await office<{ accounts: { id: string }[] }>(staff, 'GET', '/colleagues')
  const { brief, picture } = treasure
  const phases = panel.view?.plan.phases ?? []
  const revision = panel.view?.plan.revision ?? 0
  return [
    ['GET', `/workshops/${workshop}`, undefined],
    ['PATCH', `/workshops/${workshop}`, { archived: true }],
    ['DELETE', `/workshops/${workshop}`, undefined],
    ['POST', `/workshops/${workshop}/duplicate`, {}],
    ['POST', `/workshops/${workshop}/plan`, { id: draw(), type: 'plan/remove', revision, phase: phases.at(-1)?.id }],
    ['GET', `/workshops/${workshop}/invites`, undefined],
    ['POST', `/workshops/${workshop}/invites`, { role: 'staff', table: null, place: null, label: null }],
    ['DELETE', `/workshops/${workshop}/invites/${invites[0]?.id}`, undefined],
    ['POST', `/workshops/${workshop}/conduct`, { face: 'panel' }],
    ['POST', `/workshops/${workshop}/conduct`, { face: 'phone' }],
    ['POST', `/workshops/${workshop}/rehearse`, { residents: 0, speed: 1, conductedBy: 'me' }],
    ['POST', '/kits', { workshop, name: { fr: 'Volé' }, about: { fr: '' } }],
    ['POST', '/workshops', { kit }],
    ['DELETE', `/kits/${kit}`, undefined],
    ['GET', `/workshops/${workshop}/briefs`, undefined],
    ['POST', `/workshops/${workshop}/briefs`, { contribution: treasure.notes.plenary, lang: 'fr' }],
    ['GET', `/briefs/${brief}`, undefined],
    ['PUT', `/briefs/${brief}`, { version: 1, words: {} }],
    ['DELETE', `/briefs/${brief}`, undefined],
    ['GET', `/briefs/${brief}/walls`, undefined],
    ['GET', `/briefs/${brief}/walls/ideas`, undefined],
    ['GET', `/briefs/${brief}/media/${picture}`, undefined],
    ['PUT', `/briefs/${brief}/picture`, {}],
    ['GET', `/briefs/${brief}/picture`, undefined],
    ['GET', `/briefs/${brief}-picture`, undefined],
    ['GET', `/briefs/${brief}/docx`, undefined],
    ['DELETE', `/colleagues/${accounts[0]?.id}`, undefined],
  ]
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
        for (const [method, path, body] of await routes(hall)) {
          const theirs = await ask(hall.hostile.rival, method, `/office${path}`, body)
          held(theirs.code === 'not-found', `${method} ${path} was answered ${theirs.code}`)
        }
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
