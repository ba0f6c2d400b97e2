import type { ReactNode } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { mediaUrl } from '../../link/media.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { useStore } from '../use-store.ts'
import { groupsOf, nameOf } from './groups.ts'
import { Parts } from './parts.tsx'
import { colourOf, Signs, TableSign } from './signs.tsx'
import { tiesOf } from './ties.ts'

interface Props {
  readonly board: Board
  readonly handle: string
  readonly lang: Lang
  readonly words: WallWords
  readonly shared: SharedWords
}

/** A wall as a list for those who only look: grouped, in reading order, each idea whole, with its picture. */
export function ReadingList({ board, handle, lang, words, shared }: Props): ReactNode {
  useStore(board.version)
  const groups = groupsOf(board, lang, words)
  const item = (record: WallRecord): ReactNode => (
    <li key={record.id} className={`wall-item ${colourOf(record)}`} data-id={record.id}>
      <Told record={record} board={board} handle={handle} lang={lang} words={words} shared={shared} />
    </li>
  )
  return (
    <div className="wall-list">
      {groups.length === 0 && <p className="soft">{words.list.empty}</p>}
      <Parts groups={groups} words={words} item={item} />
    </div>
  )
}

/** One record told whole: its picture, its words, its table, what else is known of it. */
export function Told({
  record,
  board,
  handle,
  lang,
  words,
  shared,
}: Props & { readonly record: WallRecord }): ReactNode {
  const name = nameOf(record, words)
  return (
    <>
      {record.media && <img className="wall-item-picture" src={mediaUrl(handle, record.media)} alt={name} />}
      <p className="wall-item-head">
        <span className="typed" dir="auto">
          {name}
        </span>
        <TableSign record={record} shared={shared} />
      </p>
      <Signs record={record} ties={tiesOf(board, record, lang, words)} lang={lang} words={words} />
    </>
  )
}
