import { type ReactNode, useState } from 'react'
import { animals } from '../../shared/people/animals.ts'
import { newId } from '../link/ids.ts'
import { stillToSend } from '../link/outbox-item.ts'
import { SheetDialog } from '../wall/tools/sheet-dialog.tsx'
import { useStore } from '../wall/use-store.ts'
import { CodePicker, codeOf } from './code-picker.tsx'
import { useRoom } from './room.ts'

/** Hands the tablet to somebody without a phone: a first time with a picture code, or back again with it. */
export function PassSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { handle, command, outbox, words } = useRoom()
  const { pass } = words.t
  const [again, setAgain] = useState(false)
  const [digits, setDigits] = useState<readonly number[]>([])
  const [animal, setAnimal] = useState('')
  const [number, setNumber] = useState(1)
  const code = codeOf(digits)
  // What the host wrote goes first: in somebody's turn it would be sent as theirs.
  const sending = stillToSend(useStore(outbox.state).items).length > 0
  const ready = code !== null && (!again || animal !== '') && !sending
  const names = animals.map((id) => ({ id, name: words.s.animals[id] })).sort((a, b) => a.name.localeCompare(b.name))

  const begin = async (): Promise<void> => {
    if (code === null) return
    const seated = await command({
      type: 'turn/begin',
      participant: newId(),
      back: again ? { animal, number, code } : null,
      code: again ? null : code,
    })
    if (seated) location.assign(`/p/${handle}`)
    else setDigits([])
  }

  return (
    <SheetDialog title={pass.title} onClose={onClose}>
      <p className="soft">{pass.about}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <div className="segments">
          {[false, true].map((value) => (
            <label key={String(value)}>
              <input type="radio" name="again" checked={again === value} onChange={() => setAgain(value)} />
              {value ? pass.again : pass.fresh}
            </label>
          ))}
        </div>
        {again && (
          <div className="row">
            <label className="field fill">
              <span>{pass.animal}</span>
              <select value={animal} onChange={(event) => setAnimal(event.currentTarget.value)} required>
                <option value="" disabled hidden />
                {names.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>{pass.number}</span>
              <input
                type="number"
                min={1}
                max={999}
                value={number}
                onChange={(event) => setNumber(Math.max(1, Math.floor(event.currentTarget.valueAsNumber) || 1))}
              />
            </label>
          </div>
        )}
        <CodePicker label={again ? pass.codeBack : pass.code} value={digits} onChange={setDigits} />
        <div className="row">
          <p className="soft fill" role="status">
            {sending ? pass.first : pass.eyes}
          </p>
          <button type="submit" className="primary" disabled={!ready}>
            {pass.go}
          </button>
        </div>
      </form>
    </SheetDialog>
  )
}
