import type { ReactNode } from 'react'
import { langOf, say } from '../../shared/kernel/text.ts'
import { SheetDialog } from '../wall/tools/sheet-dialog.tsx'
import { Languages } from './languages.tsx'
import { useRoom } from './room.ts'

/** What the host says in this phase, with the room's instruction. */
export function ScriptSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { view, lang, words } = useRoom()
  const { phase } = view.stage
  const script = view.script ? say(view.script, lang) : ''
  return (
    <SheetDialog title={words.t.script.title} onClose={onClose} side>
      {phase && (
        <p className="lead" lang={langOf(phase.instruction, lang)} dir="auto">
          {say(phase.instruction, lang)}
        </p>
      )}
      {phase && say(phase.moment.hint, lang) && (
        <p className="soft" lang={langOf(phase.moment.hint, lang)} dir="auto">
          {say(phase.moment.hint, lang)}
        </p>
      )}
      <p className="say typed" dir="auto" lang={view.script ? langOf(view.script, lang) : lang}>
        {script || words.t.script.nothing}
      </p>
      {script && (
        <g-listen text={script} voice={view.script ? langOf(view.script, lang) : lang} label={words.s.actions.listen} />
      )}
      <Languages />
    </SheetDialog>
  )
}
