import { openFeed, seat } from '../crowd.ts'
import { type Case, lineOf, median, quantile } from '../line.ts'
import { advance, openRoom, toPhase } from '../room.ts'

/** `stage/advance` to 2,000 devices: from the tap on the panel to the last phone that hears of it. */
export const moment: Case = async ({ devices, runs }) => {
  const count = devices || 2_000
  const room = await openRoom(6)
  try {
    const crowd = await seat(room.server.base, room.code, count)
    const heard: number[] = []
    let listening = false
    const hear = (text: string): void => {
      if (listening && text.includes('"stage"')) heard.push(performance.now())
    }
    for (let i = 0; i < crowd.length; i += 100)
      await Promise.all(crowd.slice(i, i + 100).map((phone) => openFeed(room.server.base, phone, hear)))
    await toPhase(room.panel, 'ideas')
    const last: number[] = []
    const all: number[] = []
    for (let run = 0; run < (runs || 7); run++) {
      await new Promise((done) => setTimeout(done, 1_500))
      heard.length = 0
      listening = true
      const revision = room.panel.view?.stage.revision ?? 0
      const tapped = performance.now()
      await (run % 2 ? room.panel.wish({ type: 'stage/back', revision }) : advance(room.panel, 'moment'))
      for (let waited = 0; heard.length < count && waited < 500; waited++)
        await new Promise((done) => setTimeout(done, 10))
      listening = false
      const times = heard.map((at) => at - tapped)
      all.push(...times)
      last.push(heard.length < count ? Number.POSITIVE_INFINITY : Math.max(...times))
    }
    for (const phone of crowd) phone.feed?.destroy()
    return lineOf(
      'moment',
      { devices: count, runs: last.length },
      { lastP50: median(last), deviceP50: quantile(all, 0.5), deviceP99: quantile(all, 0.99) },
      { deviceP99: 300 },
    )
  } finally {
    room.panel.leave()
    await room.server.stop()
  }
}
