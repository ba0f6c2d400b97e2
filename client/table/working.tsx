import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { RefusalCode } from '../../shared/api/refusals.ts'
import { langOf, say } from '../../shared/kernel/text.ts'
import type { Point } from '../../shared/walls/matter/geometry.ts'
import { useFace } from '../activities/walls.ts'
import { newId } from '../link/ids.ts'
import type { RefusedAct } from '../link/wall.ts'
import { labelWrites } from '../wall/acts.ts'
import { NameForm, type NoteCommands } from '../wall/note-actions.tsx'
import { SpokenNews } from '../wall/spoken-news.tsx'
import { useStore } from '../wall/use-store.ts'
import { WallList } from '../wall/wall-list.tsx'
import { type OpenWall, OpenWallView, useWall } from '../wall/wall-pane.tsx'
import { directionOf } from '../words/lang.ts'
import { type Adding, useAdding, useUndo } from './add-notes.ts'
import { AddSheet } from './add-sheet.tsx'
import { Clipboard } from './clipboard.tsx'
import { Foot, type Sheet, type Shown } from './foot.tsx'
import { Head } from './head.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { Notice } from './notice.tsx'
import { PassSheet } from './pass-sheet.tsx'
import { PeopleSheet } from './people-sheet.tsx'
import { hasLevels } from './phase.ts'
import { useRoom } from './room.ts'
import { ScriptSheet } from './script-sheet.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { Toolbar } from './toolbar.tsx'
import { UndoRow } from './undo-row.tsx'

/** A running phase on the table's tablet: its wall (or its list, or its result), and the host's tools around it. */
export function Working(): ReactNode {
  const room = useRoom()
  const { view, handle, lang, words, cut } = room
  const phase = view.stage.phase
  const face = useFace(phase?.kind ?? null)
  const overRoom = view.wall ? (face?.overRoom?.(view.wall.template) ?? null) : null
  // A restitution shows the wall of an earlier phase, and the plenary's wall is the staff's: they are looked at.
  const own = view.wall !== null && phase !== null && view.wall.id.startsWith(`${phase.id}_`)
  const open = useWall(handle, view.wall, own && view.wall?.table !== null ? 'edit' : 'read', overRoom)
  const resulting = phase?.moment.shows.screen === 'result' && face?.Result !== undefined
  const at = `${phase?.id}/${phase?.moment.id}`
  const [chosen, choose] = useState<{ readonly at: string; readonly shown: Shown } | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [label, setLabel] = useState<Point | null>(null)
  const adding = useAdding(open, own)
  const commands = useCommands(adding)
  const undo = useUndo(open)
  useUndoKeys(open, undo)
  useEffect(() => {
    if (!open) return
    const tools = 84
    open.board.clear = directionOf(lang) === 'rtl' ? { left: tools, right: 0 } : { left: 0, right: tools }
    open.board.begin()
  }, [open, lang])

  const faceProps = { view, template: view.wall?.template ?? null, lang, words: words.w }
  // What the host chose to see holds for this moment, the next one begins with what it is about; a list stays a list.
  const now: Shown = chosen?.at === at || chosen?.shown === 'list' ? chosen.shown : resulting ? 'result' : 'wall'
  const selected = open && [...open.board.selected.get()][0]
  return (
    <div className="working">
      <Head />
      <div className="strips" role="status">
        {cut && (
          <p>
            <g-icon name="wifiOff" />
            {words.s.network.offline}
          </p>
        )}
        {!cut && view.storage && (
          <p>
            <g-icon name="serverOff" />
            {view.storage === 'slow' ? words.s.storage.slow : words.s.storage.stuck}
          </p>
        )}
        {view.stage.frozen && <p>{words.t.frozen}</p>}
      </div>
      <main className="board">
        {now === 'result' && face?.Result && <face.Result {...faceProps} />}
        {now !== 'result' && !view.wall && (face?.Result ? <face.Result {...faceProps} /> : <Instruction />)}
        {now === 'wall' && open && (
          <>
            <OpenWallView
              open={open}
              handle={handle}
              lang={lang}
              words={words.w}
              over={face?.Over && <face.Over {...faceProps} />}
              placeLabel={setLabel}
            />
            <EmptyWall open={open} />
            <Toolbar open={open} undo={undo} help={() => setSheet('keys')} />
            <SelectionBar open={open} commands={commands} />
          </>
        )}
        {now === 'list' && open && (
          <div className="scroll dotted">
            <UndoRow open={open} undo={undo} />
            <WallList board={open.board} lang={lang} words={words.w} shared={words.s} commands={commands} />
          </div>
        )}
        {open && now !== 'result' && <Clipboard open={open} adding={adding} undo={undo} />}
      </main>
      <Foot
        open={open}
        adds={own}
        shown={now}
        hasResult={resulting}
        show={(shown) => choose({ at, shown })}
        ask={setSheet}
      />
      {open && <SpokenNews open={open} lang={lang} words={words.w} />}
      {open && <Refused open={open} />}
      {sheet === 'add' && (
        <AddSheet from={(selected && open.board.matter.records.get(selected)) || null} onClose={() => setSheet(null)} />
      )}
      {sheet === 'script' && <ScriptSheet onClose={() => setSheet(null)} />}
      {sheet === 'keys' && <KeysSheet onClose={() => setSheet(null)} />}
      {sheet === 'people' && <PeopleSheet onClose={() => setSheet(null)} />}
      {sheet === 'pass' && <PassSheet onClose={() => setSheet(null)} />}
      {label && open && (
        <SheetDialog title={words.w.labelText} onClose={() => setLabel(null)}>
          <NameForm
            label={words.w.labelText}
            done={words.s.actions.add}
            start=""
            onDone={(text) => {
              if (text) open.board.act(labelWrites(newId(), label, text))
              open.board.tool.set('move')
              setLabel(null)
            }}
          />
        </SheetDialog>
      )}
    </div>
  )
}

function useCommands(adding: Adding | null): NoteCommands {
  const { view, command } = useRoom()
  const mayMark = view.stage.phase?.moment.rights.mark ?? false
  const levels = hasLevels(view)
  return useMemo(
    () => ({
      hide: (contribution) => void command({ type: 'contribution/hide', contribution }),
      mark: mayMark
        ? (contribution, chosen) => void command({ type: 'choice/mark', contribution, chosen: chosen ? 'table' : null })
        : null,
      add: adding?.notes ?? null,
      levels,
    }),
    [command, mayMark, levels, adding],
  )
}

/** Ctrl+Z and its return, anywhere on the page but in a field. */
function useUndoKeys(open: OpenWall | null, undo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches('textarea, input:not([type="checkbox"], [type="radio"])')
      if (!open || typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      if (event.shiftKey) open.link.redo()
      else undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open, undo])
}

/** What the room was asked, on a wall where nothing lies yet. */
function EmptyWall({ open }: { open: OpenWall }): ReactNode {
  const { view, lang } = useRoom()
  useStore(open.board.version)
  const phase = view.stage.phase
  if (!phase || open.board.matter.index.size > 0 || open.board.template.background !== 'free') return null
  return (
    <div className="empty-wall">
      <p className="said" lang={langOf(phase.instruction, lang)} dir="auto">
        {say(phase.instruction, lang)}
      </p>
      <p lang={langOf(phase.moment.hint, lang)} dir="auto">
        {say(phase.moment.hint, lang)}
      </p>
    </div>
  )
}

/** A phase without a wall: what the room was asked, in large. */
function Instruction(): ReactNode {
  const { view, lang, words } = useRoom()
  const phase = view.stage.phase
  if (!phase) return null
  const text = say(phase.instruction, lang)
  return (
    <div className="instruction dotted">
      <p className="said" lang={langOf(phase.instruction, lang)} dir="auto">
        {text}
      </p>
      <p className="soft" lang={langOf(phase.moment.hint, lang)} dir="auto">
        {say(phase.moment.hint, lang)}
      </p>
      <g-listen text={text} voice={langOf(phase.instruction, lang)} label={words.s.actions.listen} />
    </div>
  )
}

/** A gesture that the wall did not take: said once, what it moved lies again where it was, what was typed is given back. */
function Refused({ open }: { open: OpenWall }): ReactNode {
  const { words } = useRoom()
  const { refused } = useStore(open.link.state)
  const [closed, setClosed] = useState<RefusedAct | null>(null)
  if (!refused || closed === refused) return null
  const { why } = refused
  const said =
    why === 'gone' ? words.w.gone : why in words.s.refusals ? words.s.refusals[why as RefusalCode] : words.w.refused
  return <Notice text={said} typed={refused.words} onClose={() => setClosed(refused)} />
}
