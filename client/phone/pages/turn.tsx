/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import * as pictures from '../../ui/pictures.ts'
import { check } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { personName } from '../../words/names.ts'
import type { Inside } from '../inside.ts'
import { Workshop } from './workshop.tsx'

const { pictureNames, ...drawings } = pictures
defineIcons({ ...drawings, check })

/** A turn on a shared tablet: the picture code to remember, the phone's own faces, and "J'ai fini". Nothing of it stays. */
export function Turn({ inside }: { inside: Inside }) {
  const { words, you, outbox, waiting } = inside
  const [begun, setBegun] = useState(false)
  const [leaving, setLeaving] = useState<'no' | 'sending' | 'sent'>('no')
  const leave = async (): Promise<void> => {
    setLeaving('sending')
    for (const item of waiting.items.filter((each) => each.refused)) await outbox.drop(item)
    // Behind everything that this person wrote: it must arrive while the turn is still theirs.
    await outbox.add({ type: 'turn/done' })
    setLeaving('sent')
  }
  useEffect(() => {
    if (leaving === 'sent' && waiting.items.length === 0) location.replace(`/t/${inside.handle}`)
  }, [leaving, waiting.items])
  if (leaving !== 'no') return <main class="plain"><h1>{words.turn.leaving}</h1>{waiting.cut && <p role="status">{words.turn.leavingOffline}</p>}</main>
  if (!begun) return <Remember inside={inside} onBegin={() => setBegun(true)} />
  return (
    <>
      <Workshop key={you.participant?.id} inside={inside} />
      <button type="button" class="attention turn-done" onClick={() => void leave()}><g-icon name="check" /> {words.turn.done}</button>
    </>
  )
}

/** The animal and the three pictures that give somebody their seat again. */
function Remember({ inside: { words, you }, onBegin }: { inside: Inside; onBegin: () => void }) {
  const code = (you.participant?.code ?? '').split('-').flatMap((digit) => pictureNames[Number(digit)] ?? [])
  useEffect(() => {
    if (!you.participant?.code) onBegin()
  }, [])
  return (
    <main class="plain">
      <h1>{words.turn.hello}</h1>
      {you.participant && <p class="big-name">{personName(words.shared, you.participant)}</p>}
      <ul class="row pictures">
        {code.map((name, i) => (
          <li key={`${i}.${name}`} class="sheet">
            <g-icon name={name} />
            <span>{words.shared.pictures[name]}</span>
          </li>
        ))}
      </ul>
      <p>{words.turn.remember}</p>
      <button type="button" class="primary" onClick={onBegin}>{words.turn.start}</button>
    </main>
  )
}
