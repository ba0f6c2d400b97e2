import '../../../client/ui/base.css'
import '../../../client/ui/fonts.css'
import { createRoot, type Root } from 'react-dom/client'
import { Board, type Held, type Mode } from '../../../client/wall/board.ts'
import { type Camera, toView } from '../../../client/wall/engine/camera.ts'
import type { WallCanvas } from '../../../client/wall/engine/canvas.ts'
import { WallList } from '../../../client/wall/list/wall-list.tsx'
import { loadWallWords } from '../../../client/wall/load-words.ts'
import { WallView } from '../../../client/wall/wall-view.tsx'
import { words as shared } from '../../../client/words/shared.fr.ts'
import { activityOf } from '../../../shared/activities/registry.ts'
import { must } from '../../../shared/kernel/assert.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { type KeySet, WallRecords } from '../../../shared/walls/matter/records.ts'
import type { Template } from '../../../shared/walls/template.ts'

/** A wall to be opened: the paper of an activity, what lies on it, who looks. */
export interface Order {
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
  readonly sets: readonly KeySet[]
  readonly mode: Mode
  readonly lang: Lang
}

interface Open {
  readonly order: Order
  readonly root: Root
  readonly records: WallRecords
  readonly board: Board
  readonly canvas: WallCanvas
}
let open: Open | null = null

const templateOf = ({ kind, options }: Order): Template => {
  const prepared = must(activityOf(kind), 'a kind').prepare(options)
  if (!prepared.ok) throw new Error(`options of ${kind} cannot be read`)
  return must(prepared.value.template, 'a wall')
}

async function mount(order: Order, records: WallRecords, camera: Camera | null): Promise<void> {
  open?.root.unmount()
  open?.board.close()
  const board = new Board(records, templateOf(order), order.mode)
  const words = await loadWallWords(order.lang)
  const root = createRoot(must(document.getElementById('app'), 'a page with an #app'))
  const canvas = await new Promise<WallCanvas>((resolve) => {
    const given = (it: WallCanvas | null): void => {
      if (it) resolve(it)
    }
    root.render(<WallView board={board} handle="test" lang={order.lang} words={words} onCanvas={given} />)
  })
  while (board.view.get().w === 0) await new Promise((resolve) => requestAnimationFrame(resolve))
  if (camera) board.steer(camera)
  open = { order, root, records, board, canvas }
  await canvas.settled()
}

const opened = (): Open => must(open, 'an open wall')

/** What is drawn beneath the hands' layer, pixel by pixel; on it for `above`. */
function pixels(above = false): ImageData {
  const canvas = must(document.querySelectorAll('canvas')[above ? 1 : 0], 'a drawn wall')
  return must(canvas.getContext('2d'), 'a 2D canvas').getImageData(0, 0, canvas.width, canvas.height)
}

const page = {
  async show(order: Order): Promise<void> {
    const records = new WallRecords()
    records.write(order.sets)
    await mount(order, records, null)
  },
  /** The open wall as a list, in the canvas's place. */
  async list(): Promise<void> {
    const { board, order, root } = opened()
    const words = await loadWallWords(order.lang)
    const commands = { hide: () => {}, mark: null, marks: 'table', add: null, levels: false } as const
    root.render(
      <div style={{ blockSize: '100vh', overflow: 'auto' }}>
        <WallList {...{ board, words, shared, commands }} lang={order.lang} underway={new Map()} end={() => {}} />
      </div>,
    )
    await page.frames(2)
  },
  choose: (...ids: string[]): void => opened().board.select(ids),
  /** Whether the view shows the whole of a thing, or will once the canvas is there again. */
  sees(id: string): boolean {
    const { matter, camera, view } = opened().board
    const box = must(matter.box(id), 'something that lies on the wall')
    const [{ x, y }, end] = [toView(camera.get(), box), toView(camera.get(), { x: box.x + box.w, y: box.y + box.h })]
    return x >= 0 && y >= 0 && end.x <= view.get().w && end.y <= view.get().h
  },
  chosen: (): string[] => [...opened().board.selected.get()],
  write: (sets: readonly KeySet[]): void => opened().records.write(sets),
  camera: (): Camera => opened().board.camera.get(),
  look: (camera: Camera): void => opened().board.steer(camera),
  hold: (held: readonly { ids: readonly string[]; dx: number; dy: number }[]): void =>
    opened().board.others.set(held.map((one): Held => ({ ...one, ids: new Set(one.ids) }))),
  settled: (ahead = false): Promise<void> => opened().canvas.settled(ahead),
  frames: async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
  },
  /** Where the view was from now on, a frame each, until it has moved and come to rest. */
  async travels(): Promise<Camera[]> {
    const way = [page.camera()]
    for (let still = 0; way.length < 2 || still < 3; still++) {
      await page.frames(1)
      const now = page.camera()
      if (now === way.at(-1)) continue
      way.push(now)
      still = 0
    }
    return way
  },
  /** The colour of a point of the view, on the wall or above it: `rgba` in hexadecimal. */
  colour(x: number, y: number, above: boolean): string {
    const { data, width } = pixels(above)
    const [at, ratio] = [(y * width + x) * 4, devicePixelRatio]
    if (ratio !== 1) throw new Error('colours are told for screens of one device pixel to a CSS pixel')
    return [...data.slice(at, at + 4)].map((part) => part.toString(16).padStart(2, '0')).join('')
  },
  /** Looks from one place after the other, a frame each; the most pixels of bare paper that any of these frames showed. */
  async barest(cameras: readonly Camera[]): Promise<number> {
    let most = 0
    for (const camera of cameras) {
      opened().board.steer(camera)
      await page.frames(1)
      const { data } = pixels()
      let bare = 0
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === 0xf7 && data[i + 1] === 0xf1 && data[i + 2] === 0xe5) bare++
      most = Math.max(most, bare)
    }
    return most
  },
  /** Draws the same records from nothing at the same place, and counts the pixels that come out otherwise. */
  async unlikeFresh(): Promise<{ unlike: number; of: number; inks: number }> {
    const { order, records, board, canvas } = opened()
    await canvas.settled()
    const ours = pixels()
    await mount(order, records, board.camera.get())
    const fresh = pixels()
    const [a, b] = [new Uint32Array(ours.data.buffer), new Uint32Array(fresh.data.buffer)]
    let unlike = Math.abs(a.length - b.length)
    for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) unlike++
    return { unlike, of: b.length, inks: new Set(b).size }
  },
}
export type WallPage = typeof page
Object.assign(globalThis, { wall: page })
