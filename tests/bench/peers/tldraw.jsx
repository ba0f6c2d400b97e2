import 'tldraw/tldraw.css'
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText } from 'tldraw'
import { benchBounds, benchNotes } from '../canvas/matter.ts'
import { framesOf, pause } from '../canvas/motion.ts'

const fills = ['light-red', 'yellow', 'light-green', 'light-blue', 'light-violet', 'violet']
const view = { w: innerWidth, h: innerHeight }
let editor
let whole

const look = (x, y, scale) =>
  editor.setCamera({ x: view.w / 2 / scale - x, y: view.h / 2 / scale - y, z: scale }, { immediate: true })

/** A filled rectangle with its text, as people draw notes there. */
const shapeOf = ({ id, x, y, w, h, text, table }) => ({
  id: createShapeId(id),
  type: 'geo',
  x,
  y,
  props: {
    geo: 'rectangle',
    w,
    h,
    fill: 'solid',
    color: fills[table],
    dash: 'solid',
    size: 's',
    richText: toRichText(text),
  },
})

async function show(count) {
  const shapes = benchNotes(count).map(shapeOf)
  whole = { count, ...benchBounds(count) }
  const began = performance.now()
  editor.createShapes(shapes)
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
  editor = given
  Object.assign(globalThis, { bench: { show, move } })
}
createRoot(document.getElementById('app')).render(<Tldraw onMount={ready} />)
