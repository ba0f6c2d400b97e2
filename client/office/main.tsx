import '../ui/base.css'
import '../ui/fonts.css'
import './office.css'
import './folder.css'
import './sheet.css'
import './presence/presence.css'
import './walls/walls.css'
import './icons.ts'
import { createRoot } from 'react-dom/client'
import { must } from '../../shared/kernel/assert.ts'
import { applyTextSize, textSize } from '../ui/text-size.ts'
import { deviceLang } from '../words/lang.ts'
import { App } from './app.tsx'
import { speak } from './speak.ts'

applyTextSize(textSize())
await speak(deviceLang())
createRoot(must(document.getElementById('app'), 'a page with an #app')).render(<App />)
