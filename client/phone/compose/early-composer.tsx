/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { maxNote } from '../../../shared/contributions/limits.ts'
import type { Outbox } from '../../link/outbox.ts'
import { plainCode } from '../../link/session.ts'
import { openDoorOutbox } from '../../link/session-outbox.ts'
import { store } from '../../link/store.ts'
import { clock } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { useStore } from '../use-store.ts'
import { earlyNote } from './early.ts'

defineIcons({ clock })

const nothing = store<ReturnType<Outbox['state']['get']>>({
  items: [],
  saved: [],
  cut: false,
  stuck: false,
  parked: false,
})

/** While the network is away at the door: one may write already, it waits in the outbox. */
export function Early({ words, code }: { words: PhoneWords; code: string }) {
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  const [text, setText] = useState('')
  const { items } = useStore(outbox?.state ?? nothing)
  useEffect(() => void openDoorOutbox(plainCode(code)).then(setOutbox), [code])
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!text.trim()) return
    await outbox?.add(earlyNote(text))
    setText('')
  }
  return (
    <form class="stack" onSubmit={(event) => void keep(event)}>
      <label for="early">{words.door.early}</label>
      <textarea
        id="early"
        dir="auto"
        rows={2}
        maxLength={maxNote}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="secondary" disabled={!text.trim() || !outbox}>
        {words.door.keep}
      </button>
      {items.length > 0 && (
        <p class="state" role="status">
          <g-icon name="clock" /> {words.door.kept} · {words.shared.count.ideas(items.length)}
        </p>
      )}
    </form>
  )
}
