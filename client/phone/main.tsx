/** @jsxImportSource preact */
import { render } from 'preact'
import { applyTextSize, textSize } from '../ui/text-size.ts'
import '../ui/icons.ts'
import '../ui/listen.ts'
import '../ui/time-disc.ts'
import { App } from './app.tsx'
import { fetchFaces } from './faces.ts'
import { readFirst } from './first.ts'
import { speaking } from './speaking.ts'

applyTextSize(textSize())
const first = readFirst()
// An invite, or a voter card, must not stay in the address, nor in the history; where it leads on its page may follow.
const [invite = '', at = ''] = location.hash.slice(1).split('/')
const { pathname } = location
if (first.card) history.replaceState(null, '', '/c')
else if ((pathname === '/i' || pathname === '/c') && invite) history.replaceState(null, '', pathname)

// While the door is drawn, the line is free.
if (first.view) void fetchFaces().catch(() => null)
await speaking.begin()
const root = document.getElementById('app')
if (root) render(<App path={pathname} first={first} invite={invite} at={at} />, root)
