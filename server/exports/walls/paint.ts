import { printedWords } from '../../../shared/walls/paint/printed-words.ts'
import { loadFonts, look, picturesOf } from './canvas.ts'
import type { Order } from './order.ts'
import { cards, onePage, tiled } from './pages.ts'
import { png, svg } from './picture.ts'
import { sceneOf } from './scene.ts'

/** Paints a wall as ordered: the same order gives the same bytes' picture, wherever it is painted. */
export async function painted(order: Order): Promise<Uint8Array> {
  loadFonts()
  const images = await picturesOf(order.pictures)
  const work = { ...sceneOf(order), pen: { look, images, words: printedWords(order.lang) } }
  if (order.form === 'png') return png(work, order.px)
  if (order.form === 'svg') return svg(work)
  if (order.form === 'notes') return cards(work, order.title)
  return order.tiled ? tiled(work, order.paper, order.title) : onePage(work, order.paper, order.title)
}
