import type { ReactNode } from 'react'
import type { IconName } from '../../ui/icons.ts'
import type { Tool } from '../board.ts'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'
import { useNarrow } from './room-for-tools.ts'
import type { Undoing } from './undo.ts'

const tools: readonly {
  readonly tool: Tool
  readonly icon: IconName
  readonly word: 'move' | 'lasso' | 'ink' | 'erase' | 'join' | 'words' | 'point'
}[] = [
  { tool: 'move', icon: 'hand', word: 'move' },
  { tool: 'laser', icon: 'finger', word: 'point' },
  { tool: 'lasso', icon: 'lasso', word: 'lasso' },
  { tool: 'ink', icon: 'pencil', word: 'ink' },
  { tool: 'erase', icon: 'eraser', word: 'erase' },
  { tool: 'link', icon: 'arrow', word: 'join' },
  { tool: 'label', icon: 'text', word: 'words' },
]

/** What a hand does on the wall, undo and redo of one's own acts, and a look at everything. */
export function Toolbar({
  open,
  undoing,
  help,
  search,
}: {
  open: OpenWall
  undoing: Undoing
  help: () => void
  search: () => void
}): ReactNode {
  const { words, points } = useDesk()
  const narrow = useNarrow()
  const { tools: t } = words.w.desk
  const tool = useStore(open.board.tool)
  const { canUndo, canRedo } = useStore(open.board.history.state)
  const button = (
    label: string,
    icon: IconName,
    onClick: () => void,
    more: { disabled?: boolean; pressed?: boolean } = {},
  ): ReactNode => (
    <button
      key={label}
      type="button"
      className={more.pressed ? 'icon on' : 'icon'}
      aria-label={label}
      title={label}
      aria-pressed={more.pressed}
      disabled={more.disabled}
      onClick={onClick}
    >
      <g-icon name={icon} />
    </button>
  )
  return (
    <div className="toolbar" role="toolbar" aria-label={t.label} aria-orientation={narrow ? 'horizontal' : 'vertical'}>
      {open.board.mode === 'edit' &&
        tools.map(
          (one) =>
            (one.tool !== 'laser' || points) &&
            button(
              one.word === 'erase' || one.word === 'join' ? words.w.hands[one.word] : t[one.word],
              one.icon,
              () => open.board.tool.set(one.tool),
              { pressed: tool === one.tool },
            ),
        )}
      {open.board.mode === 'edit' && (
        <>
          <hr />
          {button(t.undo, 'undo', undoing.undo, { disabled: !canUndo })}
          {button(t.redo, 'redo', undoing.redo, { disabled: !canRedo })}
        </>
      )}
      {button(words.w.ways.find.open, 'search', search)}
      {button(t.fit, 'fit', () => open.board.fit())}
      {open.board.mode === 'edit' && button(words.w.hands.help.title, 'help', help)}
    </div>
  )
}
