import '../ui/base.css'
import '../ui/fonts.css'
import './look.css'
import '../ui/icons.ts'
import '../ui/listen.ts'
import { createRoot } from 'react-dom/client'
import type { ParticipantView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { openFeed } from '../link/feed.ts'
import { applyTextSize, textSize } from '../ui/text-size.ts'
import { applyLang, deviceLang } from '../words/lang.ts'
import { App } from './app.tsx'
import { loadAllWords } from './load-words.ts'

/** Opens the wall that the phone of this session may look at. */
async function start(): Promise<void> {
  const handle = must(location.pathname.split('/')[2], 'a look without its handle')
  applyTextSize(textSize())
  const feed = openFeed<ParticipantView>(handle, 'own')
  const lang = deviceLang()
  const words = await loadAllWords(lang)
  applyLang(lang)
  document.title = words.t.title
  createRoot(must(document.getElementById('app'), 'a page with an #app')).render(
    <App handle={handle} feed={feed} lang={lang} words={words} />,
  )
}

void start()
