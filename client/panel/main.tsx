import '../ui/base.css'
import '../ui/fonts.css'
import './panel.css'
import './icons.ts'
import '../ui/time-disc.ts'
import { createRoot } from 'react-dom/client'
import type { PanelView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { measureOffset } from '../link/clock.ts'
import { openFeed } from '../link/feed.ts'
import { forgetUnsaved } from '../link/wall-shelf.ts'
import { applyTextSize, textSize } from '../ui/text-size.ts'
import { deviceLang } from '../words/lang.ts'
import { followAddress } from './address.ts'
import { Gate } from './gate.tsx'
import { useRoom } from './room.ts'
import { speak } from './speak.ts'
import { sendWhatWaits } from './wrote.ts'

/** How often the clocks are compared again, ms: a device's own drifts. */
const compareEvery = 10 * 60_000

/** Opens the panel of the session that the address names. */
async function start(): Promise<void> {
  const handle = must(location.pathname.split('/')[2], 'a panel without its handle')
  useRoom.setState({ handle })
  applyTextSize(textSize())
  followAddress()
  await speak(deviceLang())
  const feed = openFeed<PanelView>(handle, 'own')
  const follow = (): void => {
    const { view, link, over } = feed.state.get()
    useRoom.setState({ view, link, over })
    if (over === 'removed') forgetUnsaved(handle)
  }
  feed.state.subscribe(follow)
  const compare = async (): Promise<void> => {
    const offsetMs = await measureOffset()
    if (offsetMs !== null) useRoom.setState({ offsetMs })
  }
  setInterval(() => void compare(), compareEvery)
  createRoot(must(document.getElementById('app'), 'a page with an #app')).render(<Gate />)
  void sendWhatWaits(handle)
  await compare()
}

void start()
