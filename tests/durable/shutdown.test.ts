import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { WallWriter } from '../campaign/wall-writer.ts'
import { noteOf, openHall, rawFeed, said } from './hall.ts'

const patient = { timeout: 120_000 }

it(
  '[DESIGN 1.6] SIGTERM under load: all that was confirmed is there, every device was told its own moment, it ends by itself',
  patient,
  async () => {
    const hall = await openHall()
    const phones = await Promise.all(Array.from({ length: 24 }, () => hall.phone()))
    const feeds = phones.map((phone) => rawFeed(phone))
    await Promise.all(feeds.map(({ begun }) => begun))
    const wall = await WallWriter.open(hall.panel, 'ideas_t1')
    onTestFinished(() => wall.leave())

    // Connections that hold on: one that asked for nothing, one in the middle of its request, one that reads nothing.
    const { port } = new URL(hall.server.base)
    for (const words of ['', 'POST /api/sessions HTTP/1.1\r\ncontent-length: 50\r\nhost: x\r\n\r\n{', '']) {
      const line = connect(Number(port), '127.0.0.1', () => line.write(words))
      line.on('error', () => undefined)
      if (words === '') line.pause()
      onTestFinished(() => void line.destroy())
    }
    const deaf = phones[0]
    const line = connect(Number(port), '127.0.0.1', () =>
      line.write(`GET /api/s/${deaf?.handle}/feed HTTP/1.1\r\nhost: x\r\ncookie: ${deaf?.cookie}\r\n\r\n`),
    )
    line.on('error', () => undefined).pause()
    onTestFinished(() => void line.destroy())

    const confirmed = new Set<string>()
    let ending = false
    const writing = phones.map(async (phone, n) => {
      while (!ending) {
        const note = noteOf(`idée ${n}`)
        const reply = await said(phone, note)
        if (reply?.ok) confirmed.add(note.contribution)
        if (reply === null) return
      }
    })
    const edits = Array.from({ length: 5 }, (_, n) => wall.edit((records) => records.set(`frame-${n}.kind`, 'frame')))
    await edits[0]
    const heardEnough = async () => {
      while (confirmed.size < 60) await new Promise((done) => setTimeout(done, 5))
    }
    await heardEnough()
    await hall.server.end('SIGTERM')
    ending = true
    await Promise.all(writing)
    expect(await hall.server.gone).toBe(0)

    const byes = await Promise.all(
      feeds.map(async ({ ended }) =>
        Number(/event: bye\ndata: \{"inMs":(\d+),"why":"restart"\}/.exec(await ended)?.[1]),
      ),
    )
    expect(byes.filter(Number.isFinite)).toHaveLength(phones.length)
    expect(new Set(byes).size).toBe(phones.length)
    expect(wall.closed?.code).toBe(1012)

    const db = new DatabaseSync(join(hall.spot.dataDir, 'gommette.sqlite'), { readOnly: true })
    const stored = new Set(
      db
        .prepare(`SELECT key FROM facts WHERE noun = 'contributions'`)
        .all()
        .map(({ key }) => key),
    )
    db.close()
    expect([...confirmed].filter((id) => !stored.has(id))).toEqual([])
  },
)
