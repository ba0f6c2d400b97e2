/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { check } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import * as pictures from '../../ui/pictures.ts'
import { personName } from '../../words/names.ts'
import type { Inside } from '../inside.ts'
import { useChange } from '../use-change.ts'
import { Workshop } from './workshop.tsx'

const { pictureNames, ...drawings } = pictures
defineIcons({ ...drawings, check })

/** A turn on a shared tablet: the picture code to remember, the phone's own faces, and "J'ai fini". Nothing of it stays. */
export function Turn({ inside }: { inside: Inside }) {
  const { words, you, outbox, waiting } = inside
  const [begun, setBegun] = useState(false)
  const [leaving, setLeaving] = useState<'no' | 'sending' | 'sent'>('no')
  const finish = async (): Promise<void> => {
    await outbox.add({ type: 'turn/done' })
    setLeaving('sent')
  }
  // What was refused, be it in these last instants, is forgotten with the turn.
  useChange([leaving, waiting.items], () => {
    if (leaving !== 'sent') return
    for (const item of waiting.items) if (item.refused) void outbox.drop(item)
    if (waiting.items.length === 0) location.replace(`/t/${inside.handle}`)
  })
  // Once the faces are gone and have handed in what they held, and behind everything that this person wrote: all of it
  // must arrive while the turn is still theirs.
  useChange([leaving], () => {
    if (leaving === 'sending') void finish()
  })
  if (leaving !== 'no')
    return (
      <main class="plain">
        <h1>{words.turn.leaving}</h1>
        {waiting.cut && <p role="status">{words.turn.leavingLate}</p>}
      </main>
    )
  if (!begun) return <Remember inside={inside} onBegin={() => setBegun(true)} />
  return (
    <div class="turn">
      <div class="turn-bar">
        <button type="button" class="attention" onClick={() => setLeaving('sending')}>
          <g-icon name="check" /> {words.turn.done}
        </button>
      </div>
      <Workshop key={you.participant?.id} inside={inside} />
    </div>
  )
}

/** The animal and the three pictures that give somebody their seat again. */
function Remember({ inside: { words, you }, onBegin }: { inside: Inside; onBegin: () => void }) {
  const code = (you.participant?.code ?? '').split('-').flatMap((digit) => pictureNames[Number(digit)] ?? [])
  useChange([], () => {
    if (!you.participant?.code) onBegin()
  })
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
      <button type="button" class="primary" onClick={onBegin}>
        {words.turn.start}
      </button>
    </main>
  )
}
