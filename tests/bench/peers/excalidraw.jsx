import '@excalidraw/excalidraw/index.css'
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import { createRoot } from 'react-dom/client'
import { benchBounds, benchNotes } from '../canvas/matter.ts'
import { framesOf, pause } from '../canvas/motion.ts'

const fills = ['#fbdcd3', '#fde9b4', '#d5eedb', '#d3e8f6', '#e6dcf5', '#f8d8e7']
const view = { w: innerWidth, h: innerHeight }
let api
let whole

const look = (x, y, scale) =>
  api.updateScene({
    appState: { scrollX: view.w / 2 / scale - x, scrollY: view.h / 2 / scale - y, zoom: { value: scale } },
  })

/** A rectangle with its text bound to it, as people draw notes there. */
const elementOf = ({ id, x, y, w, h, text, table }) => ({
  type: 'rectangle',
  id,
  x,
  y,
  width: w,
  height: h,
  backgroundColor: fills[table],
  fillStyle: 'solid',
  roughness: 0,
  strokeWidth: 1,
  label: { text, fontSize: 16, fontFamily: 2 },
})

async function show(count) {
  const elements = convertToExcalidrawElements(benchNotes(count).map(elementOf))
  whole = { count, ...benchBounds(count) }
  const began = performance.now()
  api.updateScene({ elements })
  look(whole.w / 2, whole.h / 2, Math.min(view.w / whole.w, view.h / whole.h) * 0.96)
  await pause(3)
  return performance.now() - began
}

async function move(scale, seconds) {
  const fit = Math.min(view.w / whole.w, view.h / whole.h) * 0.96
  const motion = { x: whole.w / 2, y: whole.h / 2, scale: scale || fit, seconds }
  look(motion.x, motion.y, motion.scale)
  await pause(60)
  return framesOf({ look }, motion)
}

const ready = (given) => {
  api = given
  Object.assign(globalThis, { bench: { show, move } })
}
createRoot(document.getElementById('app')).render(<Excalidraw excalidrawAPI={ready} langCode="fr-FR" />)
