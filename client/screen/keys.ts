import { speakNext } from './speak.ts'

/** Fills the projector, or leaves it; a browser that will not is left as it is. */
export function toggleFullscreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  done.catch(() => {})
}

/** L: the next language. F: full screen. Nothing is typed on a projection. Returns the way to stop. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (event.key.toLowerCase() === 'l') void speakNext()
    if (event.key.toLowerCase() === 'f') toggleFullscreen()
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}
