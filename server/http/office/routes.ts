import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refusal } from '../../../shared/api/refusals.ts'
import { maxJson, refuse } from '../answer.ts'
import { accounts } from './accounts.ts'
import { atOnce } from './at-once.ts'
import { attendance } from './attendance.ts'
import { briefWalls } from './brief-walls.ts'
import { briefs } from './briefs.ts'
import { colleagues } from './colleagues.ts'
import { contributions } from './contributions.ts'
import { tellsDamage } from './damaged.ts'
import { exports } from './exports.ts'
import { guard } from './guard.ts'
import { invites } from './invites.ts'
import { kits } from './kits.ts'
import { me } from './me.ts'
import { plan } from './plan.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { rehearse } from './rehearse.ts'
import { sheets } from './sheets.ts'
import { streetsMap } from './streets-map.ts'
import { walls } from './walls.ts'
import { workshops } from './workshops.ts'

/** Most requests of one browser at once: several times what its pages ask for together. */
const mostAtOnce = 64

/** Everything of the office: accounts by one-time links, and what signed-in staff do under their own handle. */
export function officeRoutes(deps: OfficeDeps): Hono {
  const office = new Hono<OfficeEnv>()
    .use(tellsDamage, atOnce(mostAtOnce), guard(deps))
    .route('/', exports(deps))
    .route('/', streetsMap(deps))
    .route('/', walls(deps))
    .use(bodyLimit({ maxSize: maxJson, onError: (context) => refuse(context, refusal('too-large', 'too large')) }))
  for (const part of [
    me,
    colleagues,
    workshops,
    plan,
    invites,
    sheets,
    rehearse,
    kits,
    briefs,
    briefWalls,
    attendance,
    contributions,
  ])
    office.route('/', part(deps))
  return new Hono().route('/', accounts(deps)).route('/api/s/:handle/office', office)
}
