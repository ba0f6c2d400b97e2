import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localBox, memoryBox } from './box-memory.ts'
import type { NewCommand } from './commands.ts'
import { Outbox, type OutboxWorld } from './outbox.ts'
import { type Box, type OutboxItem, ownerOf, stillToSend } from './outbox-item.ts'
import type { Outcome } from './request.ts'

const handle = 'handle'

const note = (text: string): NewCommand => ({
  type: 'contribution/add',
  contribution: `${text.padEnd(22, '-')}`,
  phase: 'p',
  kind: 'note',
  text,
  media: null,
  parent: null,
  zone: null,
  level: null,
  channel: 'phone',
  table: null,
  reason: null,
})
const textOf = (item: OutboxItem): string => (item.command.type === 'contribution/add' ? item.command.text : '?')

/** What the network does to one sending. */
type Weather = 'arrives' | 'lost' | 'reply-lost' | 'too-fast' | 'unavailable'

/** A server as the contract draws it: the same id has the same outcome again and no second effect. */
function server(refuses: (text: string) => boolean) {
  const outcomes = new Map<string, Outcome>()
  const applied: string[] = []
  const judge = (item: OutboxItem): Outcome => {
    const known = outcomes.get(item.command.id)
    if (known) return known
    const text = textOf(item)
    const outcome: Outcome = refuses(text)
      ? { kind: 'refused', refusal: { code: 'contribution/not-now', message: '' } }
      : { kind: 'done', result: {} }
    if (outcome.kind === 'done') applied.push(text)
    outcomes.set(item.command.id, outcome)
    return outcome
  }
  return { applied, judge }
}

const later = (code?: 'too-fast' | 'unavailable'): Outcome => ({
  kind: 'later',
  refusal: code ? { code, message: '' } : null,
})

function worldOf(box: Box, judge: (item: OutboxItem) => Outcome, weather: () => Weather): OutboxWorld {
  return {
    box,
    async deliver(item) {
      await Promise.resolve()
      switch (weather()) {
        case 'lost':
          return later()
        case 'too-fast':
          return later('too-fast')
        case 'unavailable':
          return later('unavailable')
        case 'reply-lost':
          judge(item)
          return later()
        case 'arrives':
          return judge(item)
      }
    },
    pause: () => ({ over: new Promise((resolve) => setTimeout(resolve, 0)), wake() {} }),
  }
}

const untilEmpty = async (outbox: Outbox, box: Box): Promise<void> => {
  while ((await box.list(handle)).some((item) => item.refused === null)) {
    outbox.run()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

const weathers = fc.array(fc.constantFrom<Weather>('arrives', 'lost', 'reply-lost', 'too-fast', 'unavailable'), {
  maxLength: 40,
})
const steps = fc.array(fc.constantFrom('add', 'reload', 'second-tab', 'breathe'), { minLength: 1, maxLength: 25 })

describe('[T4] nothing typed is lost', () => {
  test('whatever fails, reloads or runs twice: each thing once in effect, in order, refused ones kept with their words', async () => {
    await fc.assert(
      fc.asyncProperty(weathers, steps, fc.integer({ min: 2, max: 7 }), async (sky, plan, every) => {
        const box = memoryBox()
        const refuses = (text: string): boolean => Number(text.slice(1)) % every === 0
        const { applied, judge } = server(refuses)
        let turn = 0
        const world = (): OutboxWorld => worldOf(box, judge, () => sky[turn++] ?? 'arrives')
        let outbox = new Outbox(handle, world())
        const written: string[] = []
        for (const step of plan) {
          if (step === 'add') {
            const text = `n${written.length}`
            written.push(text)
            await outbox.add(note(text))
          } else if (step === 'reload') {
            outbox.stop()
            outbox = new Outbox(handle, world())
          } else if (step === 'second-tab') new Outbox(handle, world()).run()
          else await new Promise((resolve) => setTimeout(resolve, 0))
        }
        await untilEmpty(outbox, box)
        expect(applied).toEqual(written.filter((text) => !refuses(text)))
        expect((await box.list(handle)).map(textOf)).toEqual(written.filter(refuses))
      }),
      { numRuns: 150 },
    )
  })

  test('what is retried keeps its id', async () => {
    const box = memoryBox()
    const seen: string[] = []
    let fails = 3
    const outbox = new Outbox(handle, {
      ...worldOf(box, server(() => false).judge, () => 'arrives'),
      async deliver(item) {
        seen.push(item.command.id)
        return fails-- > 0 ? later() : { kind: 'done', result: {} }
      },
    })
    await outbox.add(note('a'))
    await untilEmpty(outbox, box)
    expect(seen).toHaveLength(4)
    expect(new Set(seen).size).toBe(1)
  })

  test('a session that is no longer known keeps everything and sends nothing more', async () => {
    const box = memoryBox()
    let sent = 0
    const outbox = new Outbox(handle, {
      ...worldOf(box, server(() => false).judge, () => 'arrives'),
      async deliver() {
        sent++
        return { kind: 'refused', refusal: { code: 'unauthorised', message: '' } }
      },
    })
    await outbox.add(note('a'))
    while (!outbox.state.get().parked) await new Promise((resolve) => setTimeout(resolve, 0))
    expect(sent).toBe(1)
    expect((await box.list(handle)).map((item) => [textOf(item), item.refused])).toEqual([['a', null]])
  })

  test('a ballot given again replaces the one that nobody has heard of, and follows the one that was sent', async () => {
    const box = memoryBox()
    const closed = new Outbox(
      handle,
      worldOf(box, server(() => false).judge, () => 'lost'),
    )
    closed.stop()
    await closed.add(note('first'), { key: 'vote' })
    await closed.add(note('second'), { key: 'vote' })
    expect((await box.list(handle)).map(textOf)).toEqual(['second'])
    const [tried] = await box.list(handle)
    if (tried) await box.put({ ...tried, tried: true })
    await closed.add(note('third'), { key: 'vote' })
    expect((await box.list(handle)).map(textOf)).toEqual(['second', 'third'])
  })

  test('what was written at the door is taken over in its order', async () => {
    const box = memoryBox()
    const { applied, judge } = server(() => false)
    const door = new Outbox(
      'door:ABCD',
      worldOf(box, judge, () => 'lost'),
    )
    door.stop()
    await door.add(note('one'))
    await door.add(note('two'))
    const outbox = new Outbox(
      handle,
      worldOf(box, judge, () => 'arrives'),
    )
    await outbox.adopt('door:ABCD', (command) => command)
    await untilEmpty(outbox, box)
    expect(applied).toEqual(['one', 'two'])
    expect(await box.list('door:ABCD')).toEqual([])
  })
})

describe('[S6] a tablet that is passed on', () => {
  const idle = async (outbox: Outbox): Promise<void> => {
    while (stillToSend(outbox.state.get().items).length > 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }

  test('keeps what was refused in a turn from whoever comes next, and theirs from that turn', async () => {
    const box = memoryBox()
    const { applied, judge } = server((text) => text.endsWith('refused'))
    const opened = (guest: string | null) =>
      new Outbox(
        ownerOf(handle, guest),
        worldOf(box, judge, () => 'arrives'),
      )
    const shown = (outbox: Outbox) => outbox.state.get().items.map(textOf)
    const holders = ['a child', 'another', null]
    for (const guest of holders) {
      const outbox = opened(guest)
      await outbox.add(note(`${guest} refused`))
      await outbox.add(note(`${guest} kept`))
      await idle(outbox)
      expect(shown(outbox)).toEqual([`${guest} refused`])
    }
    expect(applied).toEqual(holders.map((guest) => `${guest} kept`))
  })

  test('sends in a turn nothing that its host still had to send', async () => {
    const box = memoryBox()
    const { applied, judge } = server(() => false)
    const hosts = new Outbox(
      handle,
      worldOf(box, judge, () => 'lost'),
    )
    await hosts.add(note('of the host'))
    expect(stillToSend(hosts.state.get().items).map(textOf)).toEqual(['of the host'])
    hosts.stop()
    const childs = new Outbox(
      ownerOf(handle, 'a child'),
      worldOf(box, judge, () => 'arrives'),
    )
    await childs.add(note('of the child'))
    await idle(childs)
    expect(applied).toEqual(['of the child'])
    const again = new Outbox(
      handle,
      worldOf(box, judge, () => 'arrives'),
    )
    again.run()
    await untilEmpty(again, box)
    expect(applied).toEqual(['of the child', 'of the host'])
  })
})

describe('a device without IndexedDB', () => {
  const item = {
    owner: handle,
    command: { id: 'x', type: 'turn/done' },
    media: null,
    key: null,
    tried: false,
    refused: null,
  } as const

  test('keeps its items in localStorage, for the next page too', async () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    const first = await localBox(storage).add(item)
    const second = await localBox(storage).add(item)
    expect((await localBox(storage).list(handle)).map(({ seq }) => seq)).toEqual([first.seq, second.seq])
  })

  test('keeps in memory what a full storage refuses', async () => {
    const box = localBox({
      getItem: () => null,
      setItem() {
        throw new Error('full')
      },
    })
    const { seq } = await box.add(item)
    expect((await box.list(handle)).map((kept) => kept.seq)).toEqual([seq])
  })
})
