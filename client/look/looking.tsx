import { type ReactNode, useState } from 'react'
import type { Lang } from '../../shared/kernel/text.ts'
import { fit, list, minus, plus, table } from '../ui/icon-set.ts'
import { defineIcons, type IconName } from '../ui/icons.ts'
import { ReadingList } from '../wall/list/reading-list.tsx'
import { type OpenWall, OpenWallView } from '../wall/wall-pane.tsx'
import { Chosen } from './chosen.tsx'
import type { Words } from './load-words.ts'

defineIcons({ fit, list, minus, plus, table })

interface Props {
  readonly open: OpenWall
  readonly handle: string
  readonly lang: Lang
  readonly words: Words
  /** SVG that the activity draws over the wall. */
  readonly over: ReactNode
  /** What stands above it: the way back. */
  readonly above: ReactNode
}

/** An open wall: the picture, to be moved about in and touched, or the same as a list. */
export function Looking({ open, handle, lang, words, over, above }: Props): ReactNode {
  const [shown, show] = useState<'wall' | 'list'>('wall')
  const { board } = open
  const tool = (label: string, icon: IconName, onClick: () => void): ReactNode => (
    <button type="button" className="quiet icon" aria-label={label} title={label} onClick={onClick}>
      <g-icon name={icon} />
    </button>
  )
  return (
    <div className={shown === 'wall' ? 'look' : 'look listing'}>
      {above}
      {shown === 'wall' ? (
        <main className="look-wall">
          <OpenWallView open={open} handle={handle} lang={lang} words={words.w} over={over} />
        </main>
      ) : (
        <main className="look-list dotted" aria-label={words.w.list.title}>
          <ReadingList board={board} handle={handle} lang={lang} words={words.w} shared={words.s} />
        </main>
      )}
      {shown === 'wall' && <Chosen board={board} handle={handle} lang={lang} words={words} />}
      <footer className="look-foot">
        <button
          type="button"
          className="secondary fill"
          onClick={() => show((now) => (now === 'wall' ? 'list' : 'wall'))}
        >
          <g-icon name={shown === 'wall' ? 'list' : 'table'} /> {shown === 'wall' ? words.t.list : words.t.wall}
        </button>
        {shown === 'wall' && (
          <>
            {tool(words.t.farther, 'minus', () => board.zoom(0.7))}
            {tool(words.t.nearer, 'plus', () => board.zoom(1.4))}
            {tool(words.w.desk.tools.fit, 'fit', () => board.fit())}
          </>
        )}
      </footer>
    </div>
  )
}
