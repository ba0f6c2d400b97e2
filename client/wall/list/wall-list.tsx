import { type ReactNode, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { NoteActions, type NoteCommands } from '../tools/note-actions.tsx'
import { useStore } from '../use-store.ts'
import type { WordsEnd } from '../writing/draft.ts'
import { FindRow } from './find-row.tsx'
import { groupsOf } from './groups.ts'
import { Item } from './item.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { Parts } from './parts.tsx'
import { everything, soughtIn } from './sought.ts'
import { tiesOf } from './ties.ts'

interface Props {
  readonly board: Board
  readonly lang: Lang
  readonly words: WallWords
  readonly shared: SharedWords
  readonly commands: NoteCommands
  /** New words by the id of their idea, until the wall shows them. */
  readonly underway: ReadonlyMap<string, string>
  readonly end: WordsEnd
}

/** The same wall as a list in the page: grouped, in reading order, with all that the canvas can do by buttons. */
export function WallList({ board, lang, words, shared, commands, underway, end }: Props): ReactNode {
  const version = useStore(board.version)
  const selected = useStore(board.selected)
  const writing = useStore(board.writing)
  const [said, setSaid] = useState('')
  const [sought, seek] = useState(everything)
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root, ({ id, index }) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[data-id]') ?? [])]
    const item = items.find(({ dataset }) => dataset.id === id) ?? items[Math.min(index, items.length - 1)]
    return item ? item.querySelector('input') : root.current
  })
  useScrollToChosen(root, selected)
  const looked = useDeferredValue(sought)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that records changed
  const all = useMemo(() => groupsOf(board, lang, words), [board, lang, words, version])
  const groups = useMemo(() => soughtIn(all, looked, words), [all, looked, words])
  const narrowed = looked.query !== '' || looked.place !== '' || looked.table !== ''
  const ideas = groups.reduce((sum, { records, others }) => sum + (others ? 0 : records.length), 0)
  const item = (record: WallRecord): ReactNode => (
    <Item
      key={record.id}
      {...{ record, board, lang, words, shared, commands, end }}
      {...tiesOf(board, record, lang, words)}
      coming={underway.get(record.id) ?? null}
      chosen={selected.has(record.id)}
      alone={selected.size === 1}
      writing={writing !== null && 'id' in writing && writing.id === record.id}
      say={setSaid}
    />
  )
  return (
    <section ref={root} className="wall-list" aria-label={words.list.title} tabIndex={-1}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <FindRow groups={all} {...{ sought, seek, words, shared }} />
      <p className={narrowed ? 'soft' : 'visually-hidden'} role="status">
        {narrowed && words.list.found(ideas)}
      </p>
      {selected.size > 1 && (
        <div className="sheet wall-list-many">
          <div className="row">
            <strong className="fill">{words.list.chosen(selected.size)}</strong>
            <button type="button" className="quiet" onClick={() => board.select([])}>
              {words.list.none}
            </button>
          </div>
          <NoteActions board={board} ids={[...selected]} lang={lang} words={words} commands={commands} say={setSaid} />
        </div>
      )}
      {all.length === 0 && <p className="soft">{words.list.empty}</p>}
      <Parts groups={groups} chosen={selected} words={words} item={item} />
    </section>
  )
}

/** What was chosen elsewhere, on the canvas or by somebody's search, is brought into sight; never what was chosen here. */
function useScrollToChosen(root: RefObject<HTMLElement | null>, selected: ReadonlySet<string>): void {
  useEffect(() => {
    const [only, more] = selected
    if (!only || more !== undefined || root.current?.contains(document.activeElement)) return
    root.current?.querySelector(`[data-id="${CSS.escape(only)}"]`)?.scrollIntoView({ block: 'center' })
  }, [root, selected])
}
