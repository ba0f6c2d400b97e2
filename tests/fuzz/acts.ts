import type { Ballot } from '../../shared/answers/ballot.ts'
import type { Command } from '../../shared/api/command.ts'
import { as, type TableId } from '../../shared/kernel/ids.ts'
import { pick } from '../../shared/testing/cast.ts'
import { doers } from '../../shared/testing/doers.ts'
import { only } from '../../shared/workshop/state.ts'
import { cardActs } from './at-cards.ts'
import { wallActs } from './at-walls.ts'
import { Chance } from './chance.ts'
import { type Device, json, replyIn } from './device.ts'
import { pictureOf } from './pictures.ts'
import type { Play } from './play.ts'
import { code, stranger, workshop } from './room.ts'
import { type Saying, sayAll, sayingOf } from './sayings.ts'
import type { Happening, Step } from './story.ts'

/** What happens, and a few words of it for whoever reads the story; null when nothing could. */
export type Act = (play: Play, step: Step) => Promise<string | null>

const device = ({ room }: Play, n: number): Device | undefined => pick(room.devices, n)
const hours = [60, 700, 5_000, 60_000, 600_000] as const

const acts: Readonly<Record<Happening, Act>> = {
  async time(play, { how }) {
    const ms = hours[how % hours.length] ?? 0
    await play.pass(ms)
    return `${ms} ms pass`
  },

  async come(play, { what, how }) {
    const { tables } = play.model.world.state
    const phone = await play.wait(play.room.join(how % 4 === 0 ? null : (pick(tables.values(), what)?.id ?? null)))
    phone?.listen(true)
    await play.pass(5)
    return phone ? `${phone.name} comes in` : 'somebody is turned away'
  },

  /** Some phases pass, each with something from everybody: there is something to vote on. */
  async 'go-on'(play, { how }) {
    const phones = play.room.cast().phones.length
    for (let phase = how % 8; phase > 0; phase--) {
      if (play.model.world.stage.phase === 'ideas')
        for (let who = 0; who < phones; who++) await act(play, { does: 'add', who, what: who, how: 1 })
      await act(play, { does: 'advance', who: 0, what: 0, how: 0 })
    }
    return `${how % 8} phases pass`
  },

  async newcomer(play, { who, what, how }) {
    const { state } = play.model.world
    if (play.room.devices.length > 28) return null
    const role = (['observer', 'kiosk', 'host', 'staff'] as const)[how % 4] ?? 'observer'
    const table = role === 'host' ? (pick(state.tables.values(), what)?.id ?? null) : null
    const place = role === 'kiosk' && who % 2 ? (pick(state.places.values(), what)?.id ?? null) : null
    const came = await play.wait(play.room.invite(role, table, place))
    came?.listen(true)
    await play.pass(5)
    return came && `${came.name} comes in`
  },

  async listen(play, { who, how }) {
    const by = device(play, who)
    if (!by?.online) return null
    // Now and then with an id that it was never given.
    if (how % 5 === 4) by.pretend(device(play, how))
    by.listen(how % 3 === 0)
    await play.pass(5)
    return `${by.name} listens${how % 3 === 0 ? ' afresh' : ''}`
  },

  async 'hang-up'(play, { who }) {
    const by = device(play, who)
    by?.hangUp()
    await play.pass(5)
    return by ? `${by.name} hangs up` : null
  },

  async away(play, { who }) {
    const by = device(play, who)
    if (!by?.online) return null
    by.hangUp()
    by.online = false
    await play.pass(5)
    return `${by.name} loses its network`
  },

  /** Somebody says something as the network goes. */
  async lose(play, { who, what, how }) {
    const saying = sayingOf(play, (['add', 'give', 'turn', 'hand', 'advance'] as const)[what % 5] ?? 'add', {
      who,
      what,
      how,
    })
    if (!saying?.by.online) return null
    const { by, command } = saying
    void by.say(command)
    // The request is under way, in the queue, on the disk, or answered.
    await play.pass([0, 1, 4, 5][how % 4] ?? 0)
    by.lose()
    await play.pass(5)
    return `${by.name} says ${command.type} and loses its network`
  },

  async home(play, { who, how }) {
    const by = pick(
      play.room.devices.filter(({ online }) => !online),
      who,
    )
    if (!by) return null
    by.online = true
    const waiting = how % 4 === 1 ? by.outbox.toReversed() : [...by.outbox]
    by.listen(how % 5 === 0)
    const sent = how % 4 === 2 ? [...waiting, ...waiting] : waiting
    if (how % 4 === 3) for (const command of sent) await play.wait(by.deliver(command))
    else await play.wait(Promise.all(sent.map((command) => by.deliver(command))))
    return `${by.name} is back and sends ${sent.map(({ type }) => type).join(', ') || 'nothing'}`
  },

  async again(play, { who, what }) {
    const by = device(play, who)
    const command = by && pick(by.said, what)
    if (!by?.online || !command) return null
    await play.wait(by.deliver(command))
    return `${by.name} says ${command.type} again`
  },

  async burst(play, step) {
    const chance = new Chance(step.who * 1_000_000 + step.what * 1_000 + step.how)
    const kinds = Object.keys(doers) as (keyof typeof doers)[]
    const sayings: Saying[] = []
    for (let left = 2 + chance.below(5); left > 0; left--) {
      const numbers = { who: chance.below(1_000), what: chance.below(1_000), how: chance.below(1_000) }
      const saying = sayingOf(
        play,
        chance.below(3) ? chance.one(['add', 'give', 'reason', 'advance'] as const) : chance.one(kinds),
        numbers,
      )
      if (saying) sayings.push(saying)
    }
    return `at once: ${await sayAll(play, sayings, step.how % 3 === 0)}`
  },

  async garbage(play, { who, what, how }) {
    const by = device(play, who)
    const other = device(play, what)
    if (!by?.online || !other) return null
    const id = play.model.world.id()
    const bodies = [
      '{',
      'null',
      '[]',
      JSON.stringify({ id, type: 'stage/explode' }),
      JSON.stringify({ id: 'short', type: 'hand/raise' }),
      JSON.stringify({ id, type: 'hand/raise', more: true }),
      JSON.stringify({ id, type: 'contribution/add', text: 'x'.repeat(40_000) }),
      JSON.stringify({ id, type: 'answer/give', ask: 'a', ballot: id, marks: { __proto__: { dot: 1 } }, tookMs: -1 }),
    ]
    const body = bodies[how % bodies.length] ?? ''
    const cookies = [by.cookie, by.cookie, other.cookie, stranger(), null]
    const cookie = cookies[what % cookies.length] ?? null
    const answer = await play.wait(by.ask({ ...json(by.path('/commands'), null), body, cookie }))
    const reply = answer && replyIn(answer)
    if (reply?.ok) play.problems.push(`[F2] ${body.slice(0, 80)} was accepted`)
    return `${by.name} sends ${body.slice(0, 40)}`
  },

  async picture(play, { who }) {
    const by = device(play, who)
    if (!by?.online) return null
    const word = play.canaries.make('picture', '')
    const path = by.path('/media')
    const answer = await play.wait(by.ask({ method: 'POST', path, body: pictureOf(word) }))
    const reply = answer && replyIn(answer)
    const media = reply?.ok ? (reply.result as { media: string }).media : null
    if (media) {
      by.picture = media
      play.pictures.push(media)
      play.canaries.settle(word, media)
      play.judge.made()
    }
    return `${by.name} sends a picture${media ? '' : ', in vain'}`
  },

  async look(play, { who, what }) {
    const [by, media] = [device(play, who), pick(play.pictures, what)]
    if (!by?.online || !media) return null
    const answer = await play.wait(by.ask({ method: 'GET', path: by.path(`/media/${media}`) }, 'picture'))
    return `${by.name} looks at a picture: ${answer?.status}`
  },

  /** All phones vote at once, some of them twice. */
  async poll(play, { how }) {
    const sayings = play.room
      .cast()
      .phones.flatMap((_, i) => sayingOf(play, 'give', { who: i, what: how, how: 6 * (how + i) + 1 }) ?? [])
    return sayings.length > 0 ? `all vote: ${await sayAll(play, sayings, how % 4 === 0)}` : null
  },

  /** Staff close a question, with or without a drain, and show what came of it. */
  async count(play, { what, how }) {
    const about = pick(
      [...play.model.world.state.asks.values()].filter(({ status }) => status !== 'revealed'),
      what,
    )
    const staff = device(play, 0)
    if (!about || !staff?.online) return null
    const close = {
      type: 'ask/close',
      ask: about.id,
      booth: null,
      force: how % 2 === 0,
      id: play.model.world.id(),
    } as Command
    const reveal = { type: 'ask/reveal', ask: about.id, id: play.model.world.id() } as Command
    const closed = await sayAll(play, [{ by: staff, command: close }], false)
    await play.pass(how % 2 ? 5_100 : 10)
    return `${closed}, ${await sayAll(play, [{ by: staff, command: reveal }], false)}`
  },

  async ballots(play, { who, what }) {
    const asks = [...play.model.world.state.asks.values()]
    const shown = asks.filter(({ status }) => status === 'revealed')
    const [by, about] = [device(play, who), pick(what % 3 && shown.length > 0 ? shown : asks, what)]
    if (!by?.online || !about) return null
    const answer = await play.wait(by.ask({ method: 'GET', path: by.path(`/asks/${about.id}/ballots`) }, 'ballots'))
    const reply = answer && replyIn(answer)
    if (reply?.ok) play.judge.published(by.session, about.id, reply.result as { ballots: Ballot[] })
    return `${by.name} asks for the ballots of ${about.id}: ${answer?.status}`
  },

  async door(play, { who, how }) {
    const by = device(play, who)
    if (!by?.online) return null
    if (how % 2) await play.wait(play.room.again(by))
    else await play.wait(play.room.visitor().ask({ method: 'GET', path: `/j/${how % 3 ? code : 'QQQQQQQQ'}` }))
    return how % 2 ? `${by.name} comes in again` : 'a visitor stands at the door'
  },

  /** The disk is full at the next commit, or takes its time. */
  async disk(play, step) {
    const how = step.how % 2 ? 'full' : 'stall'
    play.site.ail(how)
    const said = (await acts.burst(play, step)) ?? ''
    await play.pass(step.what % 3 ? 10 : 6_000)
    return `${said} (the disk: ${how})`
  },

  async restart(play, step) {
    const ending = (['clean', 'abrupt', 'before-commit', 'after-commit', 'soft'] as const)[step.how % 5] ?? 'clean'
    let said = ''
    if (ending.endsWith('-commit')) {
      play.site.cutAtCommit(ending as 'before-commit')
      said = (await acts.burst(play, step)) ?? ''
      if (!play.site.dead) {
        play.site.cutAtCommit(null)
        return `${said}; nothing was to be written, and the server lives on`
      }
    }
    await play.restart(play.site.dead || !ending.endsWith('-commit') ? ending : 'abrupt')
    return `${said} the server restarts: ${ending}`
  },

  /** Everybody leaves for a while, long enough for the workshop to leave memory; then some come back. */
  async exodus(play, { how }) {
    const here = play.room.devices.filter(({ listens }) => listens)
    for (const one of here) one.hangUp()
    for (const line of play.lines) line.leave()
    await play.pass(11 * 60_000 + how * 1_000)
    for (const one of here) if (one.online) one.listen(how % 4 === 0)
    await play.pass(150)
    return 'everybody leaves, and comes back'
  },

  async revoke(play, { who, how }) {
    const by = device(play, who)
    if (!by || how % 5 > 0 || by === play.room.devices[0]) return null
    await play.wait(play.site.serving.bus.system(workshop, { type: 'session/revoke', session: as(by.session) }))
    return `${by.name} is revoked`
  },

  async office(play, { what, how }) {
    const { state } = play.model.world
    const tables = [...state.tables.values()].sort((a, b) => a.index - b.index)
    const added = { id: play.model.world.id<TableId>(), index: tables.length, name: null, staff: false }
    const wifi = { ssid: 'hall', password: play.canaries.make('wifi', '') }
    const patch =
      how % 3 === 0
        ? { workshop: { title: { fr: `Question ${what}` }, wifi } }
        : how % 3 === 1
          ? { tables: tables.length < 5 ? [...tables, added] : tables.slice(0, 3) }
          : {
              workshop: {
                review: (['nothing', 'media', 'everything'] as const)[what % 3] ?? 'media',
                next: only(state, 'workshop').next,
              },
            }
    play.judge.made()
    await play.wait(play.site.serving.bus.system(workshop, { type: 'workshop/set', patch }))
    return `the office changes ${Object.keys(patch).join()}`
  },

  ...wallActs,
  ...cardActs,
}

/** Does one step of a story; what happened, for whoever reads it. */
export async function act(play: Play, step: Step): Promise<string | null> {
  if (step.does in acts) return acts[step.does as Happening](play, step)
  const saying = sayingOf(play, step.does as keyof typeof doers, step)
  return saying && sayAll(play, [saying], step.how % 11 === 0)
}
