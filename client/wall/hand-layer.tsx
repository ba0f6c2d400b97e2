import type { ReactNode } from 'react'
import { Group, Layer, Line, Path, Rect, Shape } from 'react-konva/es/ReactKonvaCore.js'
import type { Peer } from '../link/wall.ts'
import type { Board, Held } from './board.ts'
import type { WallCanvas } from './canvas.ts'
import { grown } from './geometry.ts'
import { useStore } from './use-store.ts'

/** What others hold, as they say it; null when they say nothing that can be read. */
export function heldBy({ state }: Peer): Held | null {
  const { held } = state as { held?: { ids?: unknown; dx?: unknown; dy?: unknown } }
  if (!held || !Array.isArray(held.ids) || typeof held.dx !== 'number' || typeof held.dy !== 'number') return null
  return { ids: new Set(held.ids.filter((id): id is string => typeof id === 'string')), dx: held.dx, dy: held.dy }
}

/** What is few and lies above the wall: what is chosen, held, looped or inked, by this device and by others. */
export function HandLayer({
  board,
  canvas,
  others,
  colour,
}: {
  board: Board
  canvas: WallCanvas | null
  others: readonly Held[]
  colour: string
}): ReactNode {
  const camera = useStore(board.camera)
  const selected = useStore(board.selected)
  const held = useStore(board.held)
  const trail = useStore(board.trail)
  useStore(board.version)
  const loop = board.tool.get() !== 'ink'
  const all = held ? [...others, held] : others
  const away = (id: string): { dx: number; dy: number } => (held?.ids.has(id) ? held : { dx: 0, dy: 0 })
  return (
    <Layer listening={false}>
      {canvas &&
        all.map(({ ids, dx, dy }, i) => (
          <Shape key={i} listening={false} sceneFunc={(context) => canvas.paintLifted(context._context, ids, dx, dy)} />
        ))}
      <Group x={-camera.x * camera.scale} y={-camera.y * camera.scale} scaleX={camera.scale} scaleY={camera.scale}>
        {[...selected].map((id) => {
          const own = board.matter.box(id)
          if (!own) return null
          const box = grown({ ...own, x: own.x + away(id).dx, y: own.y + away(id).dy }, 6)
          return (
            <Rect
              key={id}
              x={box.x}
              y={box.y}
              width={box.w}
              height={box.h}
              cornerRadius={7}
              stroke={colour}
              strokeWidth={3.2 / camera.scale}
            />
          )
        })}
        {trail.length > 3 &&
          (loop ? (
            <Line
              points={trail.filter((_, i) => i % 3 !== 2)}
              closed
              stroke={colour}
              strokeWidth={2.5 / camera.scale}
              dash={[8 / camera.scale, 6 / camera.scale]}
              fill="rgb(26 98 150 / .08)"
            />
          ) : (
            <Path data={trailData(trail)} stroke="#201c17" strokeWidth={5} lineCap="round" lineJoin="round" />
          ))}
      </Group>
    </Layer>
  )
}

const trailData = (trail: readonly number[]): string => {
  let data = ''
  for (let i = 0; i + 1 < trail.length; i += 3) data += `${i === 0 ? 'M' : 'L'}${trail[i]} ${trail[i + 1]}`
  return data
}
