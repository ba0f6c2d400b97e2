/** @jsxImportSource preact */
import { render } from 'preact'
import { applyTextSize, textSize } from '../ui/text-size.ts'
import '../ui/icons.ts'
import '../ui/listen.ts'
import '../ui/time-disc.ts'
import { App } from './app.tsx'
import { readFirst } from './first.ts'
import { speaking } from './speaking.ts'

applyTextSize(textSize())
const first = readFirst()
// An invite must not stay in the address, nor in the history.
const invite = location.hash.slice(1)
if (location.pathname === '/i' && invite) history.replaceState(null, '', '/i')

await speaking.begin()
const root = document.getElementById('app')
if (root) render(<App path={location.pathname} first={first} invite={invite} />, root)
