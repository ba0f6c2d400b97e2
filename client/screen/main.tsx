import '../ui/base.css'
import '../ui/fonts.css'
import './screen.css'
import './icons.ts'
import '../ui/time-disc.ts'
import { createRoot } from 'react-dom/client'
import type { ScreenView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { measureOffset } from '../link/clock.ts'
import { openFeed } from '../link/feed.ts'
import { deviceLang } from '../words/lang.ts'
import { Gate } from './gate.tsx'
import { useRoom } from './room.ts'
import { speak } from './speak.ts'

/** How often the clocks are compared again, ms: a device's own drifts. */
const compareEvery = 10 * 60_000

/** Opens the projection of the session that the address names, in the workshop's language. */
async function start(): Promise<void> {
  const handle = must(location.pathname.split('/')[2], 'a screen without its handle')
  useRoom.setState({ handle })
  await speak(deviceLang())
  createRoot(must(document.getElementById('app'), 'a page with an #app')).render(<Gate />)
  const feed = openFeed<ScreenView>(handle, 'own')
  const follow = (): void => {
    const { view, link, over } = feed.state.get()
    const first = useRoom.getState().view === null && view !== null
    if (first && view.workshop.lang !== useRoom.getState().lang)
      void speak(view.workshop.lang).then(() => useRoom.setState({ view: feed.state.get().view }))
    else useRoom.setState({ view })
    useRoom.setState({ link, over })
  }
  feed.state.subscribe(follow)
  const compare = async (): Promise<void> => {
    const offsetMs = await measureOffset()
    if (offsetMs !== null) useRoom.setState({ offsetMs })
  }
  setInterval(() => void compare(), compareEvery)
  await compare()
}

void start()
