import '../ui/base.css'
import '../ui/fonts.css'
import './table.css'
import './icons.ts'
import '../ui/listen.ts'
import '../ui/time-disc.ts'
import { createRoot } from 'react-dom/client'
import type { HostView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { measureOffset } from '../link/clock.ts'
import { openFeed } from '../link/feed.ts'
import { openOutbox } from '../link/session-outbox.ts'
import { store } from '../link/store.ts'
import { sendLeft } from '../link/wall.ts'
import { applyTextSize, textSize } from '../ui/text-size.ts'
import { deviceLang } from '../words/lang.ts'
import { App } from './app.tsx'
import { loadAllWords } from './load-words.ts'

/** How often the clocks are compared again, ms: a device's own drifts. */
const compareEvery = 10 * 60_000

/** Opens the tablet of the session that the address names: a host's, or a scribe's who hears what a host hears. */
async function start(): Promise<void> {
  const handle = must(location.pathname.split('/')[2], 'a tablet without its handle')
  applyTextSize(textSize())
  const feed = openFeed<HostView>(handle, 'table')
  const offset = store(0)
  const compare = async (): Promise<void> => {
    const ms = await measureOffset()
    if (ms !== null) offset.set(ms)
  }
  setInterval(() => void compare(), compareEvery)
  sendLeft(handle)
  void compare()
  const lang = deviceLang()
  const [outbox, words] = await Promise.all([openOutbox(handle), loadAllWords(lang)])
  createRoot(must(document.getElementById('app'), 'a page with an #app')).render(
    <App handle={handle} feed={feed} outbox={outbox} offset={offset} first={{ lang, words }} />,
  )
}

void start()
