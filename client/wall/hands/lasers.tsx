import { type ReactNode, useEffect, useRef } from 'react'
import type { Board } from '../board.ts'
import { type Camera, toView } from '../engine/camera.ts'
import type { WallCanvas } from '../engine/canvas.ts'
import { LaserTrail, ribbon, type Seen } from './laser.ts'
import { glideMs } from './way.ts'

const own = 'own'

/** What people point at, above the wall: warm dots with short tails, this device's and others'. Nothing is drawn, and no frame asked for, while nobody points. */
export function Lasers({ board, canvas }: { board: Board; canvas: WallCanvas }): ReactNode {
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const dots = new Map<string, { readonly trail: LaserTrail; readonly drawn: Dot }>()
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    let frame = 0
    const draw = (now: number): void => {
      frame = 0
      const radius = Math.max(9, board.view.get().h * (board.mode === 'calm' ? 0.02 : 0.013))
      for (const [id, { trail, drawn }] of dots) {
        const seen = trail.seen(now)
        if (seen) drawn.show(seen, canvas.shown.get(), radius, calm)
        else {
          drawn.remove()
          dots.delete(id)
        }
      }
      if (dots.size > 0) frame = requestAnimationFrame(draw)
    }
    const hear = (): void => {
      const pointed = board.pointing.get()
      const now = performance.now()
      for (const laser of [...board.lasers.get(), ...(pointed ? [{ id: own, ...pointed }] : [])]) {
        let dot = dots.get(laser.id)
        if (!dot && svg.current) {
          dot = { trail: new LaserTrail(laser.id === own ? 0 : glideMs), drawn: new Dot(svg.current) }
          dots.set(laser.id, dot)
        }
        dot?.trail.hear(laser, now)
      }
      if (dots.size > 0 && frame === 0) frame = requestAnimationFrame(draw)
    }
    const stops = [board.lasers.subscribe(hear), board.pointing.subscribe(hear)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
      for (const { drawn } of dots.values()) drawn.remove()
    }
  }, [board, canvas])
  return <svg ref={svg} className="wall-over wall-lasers" aria-hidden="true" />
}

/** Parts of the tail that lie over one another: it fades from the dot on. */
const shares = [1, 0.7, 0.4]

/** One dot on the page. */
class Dot {
  readonly #group = part('g')
  readonly #tails = shares.map(() => part('path', 'tail'))
  readonly #glow = part('circle', 'glow')
  readonly #core = part('circle', 'core')

  constructor(svg: SVGSVGElement) {
    this.#group.append(...this.#tails, this.#glow, this.#core)
    svg.append(this.#group)
  }

  /** `radius` in CSS pixels; `calm`: without a tail. */
  show({ tail, strength }: Seen, camera: Camera, radius: number, calm: boolean): void {
    const on = tail.map((p) => toView(camera, p))
    const [dot] = on
    if (!dot) return
    this.#group.setAttribute('opacity', strength.toFixed(2))
    for (const [circle, r] of [
      [this.#glow, 2.1 * radius],
      [this.#core, radius],
    ] as const) {
      circle.setAttribute('cx', dot.x.toFixed(1))
      circle.setAttribute('cy', dot.y.toFixed(1))
      circle.setAttribute('r', r.toFixed(1))
    }
    if (calm) return
    for (const [i, path] of this.#tails.entries())
      path.setAttribute('d', ribbon(on.slice(0, Math.ceil(on.length * (shares[i] ?? 1))), radius * 0.85))
  }

  remove(): void {
    this.#group.remove()
  }
}

function part(name: 'g' | 'circle' | 'path', looks?: string): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  if (looks) made.setAttribute('class', looks)
  return made
}
