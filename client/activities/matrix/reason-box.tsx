/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { AskView } from '../../../shared/api/view.ts'
import { maxNote } from '../../../shared/contributions/limits.ts'
import { newId } from '../../link/ids.ts'
import type { Inside } from '../../phone/inside.ts'
import { still } from '../../phone/inside.ts'
import { keepReasons, ownReasons, reasonCommand } from './reasons.ts'

/** "Why?": words without a name, which only this device can take back. */
export function ReasonBox({ inside, ask, choice }: { inside: Inside; ask: AskView; choice: string }) {
  const { words, keep, outbox, you } = inside
  const [reasons, setReasons] = useState(() => ownReasons(keep, ask.id))
  const [text, setText] = useState('')
  const here = reasons.filter((reason) => reason.choice === choice)
  const give = (): void => {
    const reason = { id: newId(), choice, text: text.trim(), token: newId() }
    setReasons(keepReasons(keep, ask.id, [...reasons, reason]))
    setText('')
    void outbox.add(reasonCommand(reason, ask.phase, ask.id, you.table))
  }
  const takeBack = (id: string, token: string): void => {
    setReasons(
      keepReasons(
        keep,
        ask.id,
        reasons.filter((reason) => reason.id !== id),
      ),
    )
    void outbox.add({ type: 'contribution/withdraw', contribution: id, token })
  }
  return (
    <section class="stack reason">
      <label for={`why-${choice}`}>{words.matrix.why}</label>
      <textarea
        id={`why-${choice}`}
        dir="auto"
        rows={2}
        maxLength={maxNote}
        value={text}
        aria-describedby={`hint-${choice}`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="hint" id={`hint-${choice}`}>
        {words.matrix.whyHint}
      </p>
      <button type="button" class="secondary" disabled={!text.trim() || still(inside)} onClick={give}>
        {words.matrix.sendReason}
      </button>
      {here.length > 0 && <h3>{words.matrix.reasons}</h3>}
      <ul class="stack">
        {here.map(({ id, text: given, token }) => (
          <li key={id} class="row sheet">
            <p class="fill typed" dir="auto">
              {given}
            </p>
            <button type="button" class="quiet" onClick={() => takeBack(id, token)}>
              {words.shared.actions.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
