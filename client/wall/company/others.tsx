import { type ReactNode, useEffect, useRef } from 'react'
import { markOf } from '../../../shared/people/marks.ts'
import type { Board } from '../board.ts'
import { type Camera, toView } from '../engine/camera.ts'
import type { WallCanvas } from '../engine/canvas.ts'
import { glideMs, Way } from '../hands/way.ts'
import { useDesk } from '../tools/desk.ts'
import { useStore } from '../use-store.ts'
import { keepUp } from './keep-up.ts'
import { namesOf } from './naming.ts'
import type { Person } from './person.ts'

/** The name beside a pointer goes once it rests for so long, and the pointer itself much later, ms. */
const namedMs = 4000
const shownMs = 60_000

/** The others on the canvas: their pointers, and a frame around the view while it goes with that of one of them. */
export function Others({ board, canvas }: { board: Board; canvas: WallCanvas }): ReactNode {
  const followed = useStore(board.company.followed)
  useEffect(() => {
    const stop = keepUp(board)
    return () => {
      stop()
      board.company.stop()
    }
  }, [board])
  return (
    <>
      <Cursors board={board} canvas={canvas} />
      {followed && <div className={`follow-frame ${markOf(followed.mark).colour}`} aria-hidden="true" />}
    </>
  )
}

/**
 * Others' pointers above the wall, each with a name in the colour and shape of its person. They glide between the places
 * told, follow the wall's own frames, and ask for a frame only while one is on its way.
 */
function Cursors({ board, canvas }: { board: Board; canvas: WallCanvas }): ReactNode {
  const { words } = useDesk()
  const layer = useRef<HTMLDivElement>(null)
  const { company } = words.w.ways
  useEffect(() => {
    const cursors = new Map<number, Cursor>()
    const lag = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : glideMs
    let frame = 0
    let rest: ReturnType<typeof setTimeout> | undefined
    const draw = (): void => {
      const now = performance.now()
      const camera = canvas.shown.get()
      const waits = [...cursors.values()].map((cursor) => cursor.draw(camera, now))
      clearTimeout(rest)
      const next = Math.min(...waits)
      if (next <= 0) frame ||= requestAnimationFrame(turn)
      else if (next < Infinity) rest = setTimeout(draw, next)
    }
    const turn = (): void => {
      frame = 0
      draw()
    }
    const hear = (): void => {
      const now = performance.now()
      const names = namesOf(board.company.here.get(), company)
      const seen = new Set<number>()
      for (const person of board.company.moves.get()) {
        if (!person.at || !layer.current) continue
        const cursor = cursors.get(person.client) ?? new Cursor(layer.current, lag)
        cursors.set(person.client, cursor)
        seen.add(person.client)
        cursor.is(person, names.get(person.who) ?? '')
        cursor.way.hear(person.at, now)
      }
      for (const [client, cursor] of cursors)
        if (!seen.has(client)) {
          cursor.remove()
          cursors.delete(client)
        }
      if (cursors.size > 0) draw()
    }
    hear()
    const stops = [board.company.moves.subscribe(hear), canvas.shown.subscribe(draw)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
      clearTimeout(rest)
      for (const cursor of cursors.values()) cursor.remove()
    }
  }, [board, canvas, company])
  return <div ref={layer} className="wall-cursors" aria-hidden="true" />
}

/** One pointer on the page. */
class Cursor {
  readonly way: Way
  readonly #element = document.createElement('div')
  #is = ''

  constructor(layer: HTMLElement, lagMs: number) {
    this.way = new Way(lagMs)
    layer.append(this.#element)
  }

  is({ mark }: Person, name: string): void {
    if (this.#is === `${mark} ${name}`) return
    this.#is = `${mark} ${name}`
    const { colour } = markOf(mark)
    this.#element.className = `wall-cursor ${colour}`
    this.#element.innerHTML =
      '<svg viewBox="0 0 20 24"><path d="M2 2v17.2l4.7-4.2 3 6.6 3.4-1.6-3-6.4H16z"/></svg><b><i class="mark"></i><span dir="auto"></span></b>'
    const said = this.#element.querySelector('span')
    if (said) said.textContent = name
  }

  /** Draws it where it is now; in how many ms it will look different by itself: 0 while it glides, never for what rests hidden. */
  draw(camera: Camera, now: number): number {
    const place = this.way.place(now)
    if (!place) return Infinity
    const { x, y } = toView(camera, place)
    const still = this.way.still(now)
    this.#element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
    this.#element.toggleAttribute('data-still', still >= namedMs)
    this.#element.hidden = still >= shownMs
    return still < 0 ? 0 : still < namedMs ? namedMs - still : still < shownMs ? shownMs - still : Infinity
  }

  remove(): void {
    this.#element.remove()
  }
}
