import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pause } from '../../server/rehearsal/device.ts'
import { freshSpot, launch } from '../../server/rehearsal/start-server.ts'
import { freezableDisk, mayMount, remount, smallDisk } from './disks.ts'
import { type Hall, noteOf, openHall, said } from './hall.ts'
import { upload } from './load.ts'
import { limitFiles } from './run.ts'

const patient = { timeout: 120_000 }
const unavailable = { ok: false, refusal: { code: 'unavailable' } }
type Phone = Awaited<ReturnType<Hall['phone']>>

/** Nothing is saved: a phone is told so in words, so is the panel, the server lives, and the same thing sent again is saved once. */
async function breaks(hall: Hall, trouble: 'full' | 'unwritable', spoil: () => void, mend: () => void): Promise<void> {
  const phone = await hall.phone()
  const before = noteOf('avant')
  expect(await said(phone, before)).toMatchObject({ ok: true })
  spoil()
  const kept = noteOf('pendant')
  expect(await said(phone, kept)).toMatchObject(unavailable)
  await told(hall, phone, trouble)
  expect(await upload(phone)).toEqual({ refused: 'unavailable' })
  expect((await fetch(`${phone.base}/readyz`)).status).toBe(503)
  expect(await (await fetch(`${phone.base}/healthz`)).text()).toBe('ok')
  const begun = hall.log.length
  // A hall that sends again: nothing is said to be saved, and the log does not grow with it.
  const replies = await Promise.all(Array.from({ length: 30 }, () => said(phone, noteOf('encore'))))
  expect(replies.filter((reply) => reply?.ok)).toEqual([])
  expect(hall.log.length - begun).toBeLessThan(5)
  expect(Object.keys(phone.you?.mine ?? {})).toEqual([before.contribution])
  mend()
  await told(hall, phone, null)
  expect(await again(phone, kept)).toMatchObject({ ok: true })
  expect(await said(phone, kept)).toMatchObject({ ok: true })
  await phone.until((_, you) => you !== null && kept.contribution in you.mine, 20_000, 'what was sent again')
  expect(Object.keys(phone.you?.mine ?? {}).sort()).toEqual([before.contribution, kept.contribution].sort())
}

const told = async (hall: Hall, phone: Phone, trouble: string | null): Promise<void> => {
  await phone.until((view) => view.storage === trouble, 30_000, `the phone to hear: ${trouble}`)
  await hall.panel.until((view) => view.storage === trouble, 30_000, `the panel to hear: ${trouble}`)
}

/** Sends until it is neither too fast nor too early. */
async function again(phone: Phone, command: object) {
  for (;;) {
    const reply = await said(phone, command)
    if (reply?.ok || (reply && !['unavailable', 'too-fast'].includes(reply.refusal.code))) return reply
    await pause(300)
  }
}

it.skipIf(!mayMount)(
  '[F1] a full disk: no false "saved", everyone is told, and room is all that it takes',
  patient,
  async () => {
    const dataDir = await smallDisk(6_000)
    const hall = await openHall({ dataDir })
    const ballast = join(dataDir, 'ballast')
    await breaks(
      hall,
      'full',
      () => {
        // To the last byte: what the log of the database has reserved is used up by the notes that follow.
        for (let size = 1 << 20; size >= 1024; size /= 2)
          for (let n = 0; ; n++) {
            try {
              writeFileSync(`${ballast}-${size}-${n}`, Buffer.alloc(size))
            } catch {
              rmSync(`${ballast}-${size}-${n}`, { force: true })
              break
            }
          }
      },
      () => {
        for (const name of readdirSync(dataDir)) if (name.startsWith('ballast')) rmSync(join(dataDir, name))
      },
    )
    expect(
      readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part')),
    ).toEqual([])
  },
)

it(
  '[F1] a folder that takes nothing any more: no false "saved", everyone is told, and it goes on by itself',
  patient,
  async ({ skip }) => {
    const hall = await openHall()
    if (!limitFiles(hall.server.pid, 'unlimited')) return skip()
    await breaks(
      hall,
      'unwritable',
      () => limitFiles(hall.server.pid, 1),
      () => limitFiles(hall.server.pid, 'unlimited'),
    )
  },
)

it.skipIf(!mayMount)(
  '[F1] a disk that does not answer for five seconds: what was sent is saved when it does, and said to be then',
  patient,
  async ({ skip }) => {
    const disk = await freezableDisk()
    if (!disk) return skip()
    const hall = await openHall({ dataDir: disk.place })
    const phone = await hall.phone()
    disk.freeze()
    const kept = noteOf('pendant que le disque dort')
    let answered = false
    const reply = said(phone, kept).finally(() => {
      answered = true
    })
    await told(hall, phone, 'slow')
    const began = Date.now()
    while (Date.now() - began < 5_000) {
      // The room goes on: what needs no disk is answered at once.
      expect(await (await fetch(`${phone.base}/healthz`)).text()).toBe('ok')
      expect((await phone.get('/media/none')).status).toBe(409)
      await pause(100)
    }
    expect([answered, Object.keys(phone.you?.mine ?? {})]).toEqual([false, []])
    disk.thaw()
    expect(await reply).toMatchObject({ ok: true })
    await told(hall, phone, null)
    await phone.until((_, you) => you !== null && kept.contribution in you.mine, 20_000, 'the note')
  },
)

it.skipIf(!mayMount)(
  '[F1] a start on a disk for reading alone, a full one, or under /proc ends with one sentence',
  patient,
  async () => {
    const start = async (dataDir: string): Promise<{ code: number | null; log: string }> => {
      let log = ''
      const server = launch({
        ...(await freshSpot()),
        dataDir,
        log: (text) => {
          log += text
        },
      })
      const code = await server.gone
      return { code, log: log.trim() }
    }
    const place = await smallDisk(4_000)
    expect(remount(place, 'ro')).toBe(true)
    expect(await start(place)).toEqual({ code: 1, log: expect.stringMatching(/^The data(base file| folder)[^\n]*\.$/) })
    expect(await start(await smallDisk(16))).toEqual({
      code: 1,
      log: expect.stringMatching(/^The disk is full[^\n]*\.$/),
    })
    expect(await start('/proc/gommette')).toEqual({ code: 1, log: expect.stringMatching(/^The data folder [^\n]*\.$/) })
  },
)

/** Sets the clock of a process: 3 h forward at one signal, 6 h back at another. */
const settable = `
  const real = Date.now
  let by = 0
  Date.now = () => real() + by
  process.on('SIGUSR2', () => { by += 3 * 3600000 })
  process.on('SIGWINCH', () => { by -= 6 * 3600000 })`

it(
  'a clock that is set by hours, forward and back: phases keep their time, and whatever is sent is saved and seen',
  patient,
  async () => {
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(settable)}` }
    const hall = await openHall({ env })
    const phone = await hall.phone()
    const serverTime = async () => ((await (await fetch(`${phone.base}/api/time`)).json()) as { now: number }).now
    const left = async () => (hall.panel.view?.stage.clock?.endsAt ?? 0) - (await serverTime())
    const before = await left()
    expect(before).toBeGreaterThan(60_000)
    for (const signal of ['SIGUSR2', 'SIGWINCH'] as const) {
      process.kill(hall.server.pid, signal)
      await pause(50)
      const note = noteOf(`après ${signal}`)
      expect(await said(phone, note)).toMatchObject({ ok: true })
      await phone.until((_, you) => you?.mine[note.contribution]?.state === 'kept', 20_000, 'the note, in time')
      const now = await left()
      expect(now).toBeLessThanOrEqual(before)
      expect(now).toBeGreaterThan(before - 60_000)
      expect(hall.panel.view?.stage.rang).toBe(false)
    }
    expect(hall.log.filter((line) => line.includes('clock was set'))).not.toEqual([])
  },
)
