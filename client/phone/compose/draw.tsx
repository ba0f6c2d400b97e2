/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { asMedia } from '../../link/media.ts'
import { arrowLeft, check, trash, undo } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import type { Picture } from './draft.ts'
import { drawnPart, paint, pointAt, type Stroke, sheet } from './strokes.ts'

defineIcons({ arrowLeft, check, trash, undo })

const pens = { ink: '#201c17', red: '#c8371f', blue: '#1a6296', green: '#1f7a45' } as const
type Pen = keyof typeof pens

/** A part of a drawing as a picture of its own. */
function cut(board: HTMLCanvasElement, { x, y, width, height }: ReturnType<typeof drawnPart>): HTMLCanvasElement {
  const part = document.createElement('canvas')
  Object.assign(part, { width, height })
  part.getContext('2d')?.drawImage(board, -x, -y)
  return part
}

/** A sheet of paper to draw on with a finger: four pens, undo, start over. */
export function Draw({
  words,
  onReady,
  onClose,
}: {
  words: PhoneWords
  onReady: (picture: Picture) => void
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [pen, setPen] = useState<Pen>('ink')
  const drawing = useRef(false)

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    const board = canvas.current?.getContext('2d')
    if (board) paint(board, strokes)
  }, [strokes])

  const at = (event: PointerEvent) => pointAt(event, (canvas.current as HTMLCanvasElement).getBoundingClientRect())
  const down = (event: PointerEvent): void => {
    drawing.current = true
    canvas.current?.setPointerCapture(event.pointerId)
    const point = at(event)
    setStrokes((all) => [...all, { colour: pens[pen], points: [point] }])
  }
  const move = (event: PointerEvent): void => {
    if (!drawing.current) return
    const point = at(event)
    setStrokes((all) =>
      all.map((stroke, i) => (i === all.length - 1 ? { ...stroke, points: [...stroke.points, point] } : stroke)),
    )
  }
  const ready = (): void => {
    if (canvas.current) onReady({ kind: 'drawing', ...asMedia(cut(canvas.current, drawnPart(strokes))) })
  }

  return (
    <dialog ref={dialog} class="full draw" onClose={onClose} aria-label={words.draw.title}>
      <div class="row">
        <button type="button" class="secondary icon" aria-label={words.shared.actions.back} onClick={onClose}>
          <g-icon name="arrowLeft" />
        </button>
        <h2 class="fill">{words.draw.title}</h2>
      </div>
      <canvas
        ref={canvas}
        width={sheet.width}
        height={sheet.height}
        role="img"
        aria-label={words.draw.title}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={() => void (drawing.current = false)}
        onPointerCancel={() => void (drawing.current = false)}
      />
      <div class="row pens" role="radiogroup" aria-label={words.compose.drawing}>
        {(Object.keys(pens) as Pen[]).map((name) => (
          <label key={name} class={`pen ${name}`}>
            <input
              type="radio"
              name="pen"
              checked={pen === name}
              onChange={() => setPen(name)}
              aria-label={words.draw.colours[name]}
            />
          </label>
        ))}
        <span class="fill" />
        <button
          type="button"
          class="secondary icon"
          aria-label={words.shared.actions.undo}
          disabled={strokes.length === 0}
          onClick={() => setStrokes((all) => all.slice(0, -1))}
        >
          <g-icon name="undo" />
        </button>
        <button
          type="button"
          class="secondary icon"
          aria-label={words.draw.clear}
          disabled={strokes.length === 0}
          onClick={() => setStrokes([])}
        >
          <g-icon name="trash" />
        </button>
      </div>
      <button type="button" class="primary" disabled={strokes.length === 0} onClick={ready}>
        <g-icon name="check" /> {words.draw.ready}
      </button>
    </dialog>
  )
}
