import type { ReactNode } from 'react'
import type { IconName } from '../ui/icons.ts'
import type { Tool } from '../wall/board.ts'
import { useStore } from '../wall/use-store.ts'
import type { OpenWall } from '../wall/wall-pane.tsx'
import { useRoom } from './room.ts'

const tools: readonly {
  readonly tool: Tool
  readonly icon: IconName
  readonly word: 'move' | 'lasso' | 'ink' | 'words'
}[] = [
  { tool: 'move', icon: 'hand', word: 'move' },
  { tool: 'lasso', icon: 'lasso', word: 'lasso' },
  { tool: 'ink', icon: 'pencil', word: 'ink' },
  { tool: 'label', icon: 'text', word: 'words' },
]

/** What a hand does on the wall, undo and redo of one's own acts, and a look at everything. */
export function Toolbar({ open }: { open: OpenWall }): ReactNode {
  const { words } = useRoom()
  const { tools: t } = words.t
  const tool = useStore(open.board.tool)
  const { canUndo, canRedo } = useStore(open.link.state)
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
    <div className="toolbar" role="toolbar" aria-label={t.label} aria-orientation="vertical">
      {open.board.mode === 'edit' &&
        tools.map((one) =>
          button(t[one.word], one.icon, () => open.board.tool.set(one.tool), { pressed: tool === one.tool }),
        )}
      {open.board.mode === 'edit' && (
        <>
          <hr />
          {button(t.undo, 'undo', () => open.link.undo(), { disabled: !canUndo })}
          {button(t.redo, 'redo', () => open.link.redo(), { disabled: !canRedo })}
        </>
      )}
      {button(t.fit, 'fit', () => open.board.fit())}
    </div>
  )
}
