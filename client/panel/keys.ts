import { recall, remember } from '../ui/remember.ts'
import { conduct } from './act.ts'
import { leaveWall } from './address.ts'
import { takeStep } from './foot.tsx'
import { nextStep } from './next-step.ts'
import { goTo, useRoom } from './room.ts'

const setting = 'panel-keys'

/** Whether single keys conduct the workshop on this device. */
export const keysOn = (): boolean => recall(setting) !== 'off'
export const setKeysOn = (on: boolean): void => remember(setting, on ? 'on' : 'off')

/** Where a key is typed, or presses what has the focus, it conducts nothing. */
const typing = 'input, textarea, select, [contenteditable="true"]'
const pressing = `${typing}, button, a, label, summary`

/** What a key does, by its name; a presenter's remote sends PageDown. */
function press(key: string): (() => void) | null {
  const { view, page } = useRoom.getState()
  if (!view) return null
  const { stage } = view
  // Keys are the open wall's; a presenter's remote still leads on.
  if (typeof page === 'object' && 'wall' in page && key !== 'PageDown' && key !== 'Escape') return null
  const running = stage.status === 'running'
  switch (key) {
    case ' ':
      return running && stage.clock
        ? () => void conduct({ type: 'stage/pause', paused: stage.clock?.endsAt !== null })
        : null
    case 'ArrowRight':
    case 'PageDown':
      return () => void takeStep(nextStep(view))
    case 'a':
      return running ? () => void conduct({ type: 'stage/attention', on: stage.attention === null }) : null
    case 'b':
      return () => void conduct({ type: 'stage/blank', on: !stage.blank })
    case '?':
      return () => goTo('help')
    case 'Escape':
      return typeof page === 'object' && 'wall' in page ? leaveWall : () => goTo('home')
    default:
      return null
  }
}

/** Listens to the keyboard: space, →, A, B, ?. Returns the way to stop. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || !keysOn()) return
    const target = event.target instanceof Element ? event.target : null
    // An open sheet takes its Escape itself.
    if (target?.closest('dialog')) return
    if (target?.closest(event.key === ' ' ? pressing : typing)) return
    const does = press(event.key.length === 1 ? event.key.toLowerCase() : event.key)
    if (!does) return
    event.preventDefault()
    does()
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}
