import { type ReactNode, useId, useState } from 'react'
import { around, centreOf } from '../../../shared/walls/matter/geometry.ts'
import type { KeySet } from '../../../shared/walls/matter/records.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { IconName } from '../../ui/icons.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import { moving } from '../acts/acts.ts'
import {
  alignWrites,
  distributeWrites,
  edges,
  gridWrites,
  lockWrites,
  orderWrites,
  resizeWrites,
  stackWrites,
} from '../acts/arrange.ts'
import { arrowsOf, join, removeArrows } from '../acts/arrows.ts'
import type { Board } from '../board.ts'
import { resizable } from '../hands/handles.ts'
import type { Why } from '../told.ts'
import { useStore } from '../use-store.ts'
import { wallOnPage } from './wall-on-page.ts'

interface Props {
  readonly board: Board
  readonly records: readonly WallRecord[]
  readonly words: WallWords
  /** Null where nothing of the kind can be copied now. */
  readonly duplicate: (() => void) | null
  readonly say: (done: string) => void
}

const step = 1.25

/** How things lie: lined up, spread, gathered, above or beneath, fixed, joined, larger. One level down from what is done most often. */
export function ArrangeMenu({ board, records, words, duplicate, say }: Props): ReactNode {
  const [open, setOpen] = useState(false)
  const menu = useId()
  const snaps = useStore(board.snaps)
  const { hands } = words
  const { matter, template } = board
  const ids = records.map(({ id }) => id)
  const many = records.length > 1
  const locked = records.every((record) => record.locked)
  const arrows = arrowsOf(board, ids)
  const sizes = records.filter((record) => resizable(record, template))
  const does = (writes: readonly KeySet[], why: Why, meant: Iterable<string> = []): void => {
    board.tryTo(writes, why, meant)
    if (writes.length > 0) say(hands.done)
  }
  const moves = (writes: readonly KeySet[], why: Why = 'locked'): void => does(writes, why, moving(matter, ids))
  const scaled = (by: number): KeySet[] =>
    sizes.flatMap((record) => {
      const box = matter.box(record.id)
      if (!box) return []
      const { x, y } = centreOf(box)
      const size = { w: box.w * by, h: box.h * by }
      return resizeWrites(matter, template, record.id, { x: x - size.w / 2, y: y - size.h / 2, ...size })
    })
  const button = (label: string, icon: IconName, onClick: () => void, key = label): ReactNode => (
    <button key={key} type="button" className="secondary" onClick={onClick}>
      <g-icon name={icon} />
      {label}
    </button>
  )
  const sign = (label: string, icon: IconName, onClick: () => void): ReactNode => (
    <button key={label} type="button" className="icon" aria-label={label} title={label} onClick={onClick}>
      <g-icon name={icon} />
    </button>
  )
  const [first, second] = ids
  return (
    <>
      <button
        type="button"
        className="secondary"
        aria-expanded={open}
        aria-controls={menu}
        onClick={() => setOpen(!open)}
      >
        <g-icon name="more" />
        {hands.arrange}
      </button>
      <div id={menu} className="arrange" hidden={!open}>
        {open && (
          <div className="cluster">
            {duplicate && button(hands.duplicate, 'copy', duplicate)}
            {many && button(hands.grid, 'grid', () => moves(gridWrites(matter, template, ids)))}
            {many && button(hands.stack, 'stack', () => moves(stackWrites(matter, template, ids)))}
            {ids.length === 2 && first && second && button(hands.join, 'arrow', () => join(board, first, second))}
            {ids.length === 1 &&
              button(hands.join, 'arrow', () => {
                board.tool.set('link')
                board.told.set({ why: 'other' })
                wallOnPage()?.focus()
              })}
            {arrows.length > 0 && button(hands.part, 'x', () => removeArrows(board, arrows))}
            {button(
              locked ? hands.unlock : hands.lock,
              locked ? 'unlock' : 'lock',
              () => does(lockWrites(ids, !locked), 'nothing'),
              // One button whose word changes: whoever pressed it keeps the focus.
              'lock',
            )}
            {button(hands.look, 'fit', () => {
              const rect = around(ids.flatMap((id) => matter.box(id) ?? []))
              if (rect) board.lookAt(rect)
            })}
          </div>
        )}
        {open && (
          <div className="cluster">
            {many && (
              <Signs name={hands.align}>
                {edges.map((edge) => sign(hands[edge], edge, () => moves(alignWrites(matter, template, ids, edge))))}
              </Signs>
            )}
            {many && (
              <Signs name={hands.spread}>
                {(['across', 'down'] as const).map((axis) =>
                  sign(hands[axis], axis === 'across' ? 'spreadAcross' : 'spreadDown', () =>
                    moves(distributeWrites(matter, template, ids, axis), ids.length < 3 ? 'three' : 'locked'),
                  ),
                )}
              </Signs>
            )}
            <Signs name={hands.order}>
              {sign(hands.front, 'front', () => does(orderWrites(matter, ids, 'front'), 'nothing'))}
              {sign(hands.back, 'behind', () => does(orderWrites(matter, ids, 'back'), 'nothing'))}
            </Signs>
            {sizes.length > 0 && (
              <Signs name={hands.size}>
                {sign(hands.larger, 'zoomIn', () => does(scaled(step), 'locked', ids))}
                {sign(hands.smaller, 'zoomOut', () => does(scaled(1 / step), 'locked', ids))}
              </Signs>
            )}
            <button type="button" className="secondary" aria-pressed={snaps} onClick={() => board.snaps.set(!snaps)}>
              <g-icon name={snaps ? 'check' : 'magnet'} />
              {hands.snap}
            </button>
          </div>
        )}
      </div>
    </>
  )
}

/** Ways to do one thing, told apart by their signs, under its name. */
function Signs({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className="signs">
      <legend>{name}</legend>
      {children}
    </fieldset>
  )
}
