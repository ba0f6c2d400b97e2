import { type ReactNode, useState } from 'react'
import { levels } from '../../../shared/activities/levels.ts'
import { type ContributionKind, maxNote, maxText } from '../../../shared/contributions/contribution.ts'
import { say } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { newId } from '../../link/ids.ts'
import { asMedia, redraw } from '../../link/media.ts'
import type { OutboxMedia } from '../../link/outbox-item.ts'
import { sheetKey } from '../../link/wall-shelf.ts'
import { recall, remember } from '../../ui/remember.ts'
import { nameOf } from '../list/groups.ts'
import { useDesk } from './desk.ts'
import { hasLevels } from './levels.ts'
import { SheetDialog } from './sheet-dialog.tsx'

type Picture = Omit<OutboxMedia, 'sent'>

/** Writes for somebody, or as the table: words or a photo, where they go, from which idea they were born. */
export function AddSheet({ from, onClose }: { from: WallRecord | null; onClose: () => void }): ReactNode {
  const { view, handle, lang, words, outbox } = useDesk()
  const { add } = words.w.desk
  const phase = view.stage.phase
  const zones = view.wall?.template.zones ?? []
  const draft = sheetKey(handle)
  const [text, setText] = useState(recall(draft) ?? '')
  const [zone, setZone] = useState(from?.at?.zone ?? view.wall?.template.defaultZone ?? '')
  const [level, setLevel] = useState('')
  const [helper, setHelper] = useState(true)
  const [born, setBorn] = useState(from !== null && (phase?.moment.rights.rebound ?? false))
  const [picture, setPicture] = useState<Picture | null>(null)
  const [bad, setBad] = useState(false)
  const takes = zones.find(({ id }) => id === zone)?.takes
  const frozen = view.stage.frozen || view.stage.attention !== null

  const write = (next: string): void => {
    setText(next)
    remember(draft, next)
  }
  const choosePhoto = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const drawn = await redraw(file)
    setPicture(drawn ? asMedia(drawn) : null)
    setBad(!drawn)
  }
  const kind: ContributionKind = picture ? 'photo' : takes === 'text' ? 'text' : 'note'
  const submit = async (): Promise<void> => {
    if (!phase || frozen || (!text.trim() && !picture)) return
    await outbox.add(
      {
        type: 'contribution/add',
        contribution: newId(),
        phase: phase.id,
        kind,
        text: text.trim(),
        media: null,
        parent: born && from ? from.id : null,
        zone: zone || null,
        level: level || null,
        channel: helper ? 'helper' : 'tablet',
        table: view.table,
        reason: null,
      },
      picture ? { media: picture } : {},
    )
    write('')
    onClose()
  }

  return (
    <SheetDialog title={add.title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {helper && <p className="soft">{add.about}</p>}
        <label className="field">
          <span>{add.text}</span>
          <textarea
            rows={takes === 'text' ? 8 : 4}
            dir="auto"
            maxLength={takes === 'text' ? maxText : maxNote}
            value={text}
            data-first
            onChange={(event) => write(event.currentTarget.value)}
          />
        </label>
        <div className="fields">
          {zones.length > 1 && (
            <label className="field">
              <span>{add.zone}</span>
              <select value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
                {zones.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label, lang)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {hasLevels(view) && (
            <label className="field">
              <span>{add.level}</span>
              <select value={level} onChange={(event) => setLevel(event.currentTarget.value)}>
                <option value="">{add.noLevel}</option>
                {levels.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label, lang)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        <div className="cluster">
          <label className="secondary button photo">
            <g-icon name="camera" />
            {add.photo}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              className="visually-hidden"
              onChange={(event) => void choosePhoto(event.currentTarget.files?.[0])}
            />
          </label>
          {picture && (
            <span className="cluster" role="status">
              <img className="thumb" alt="" src={`data:${picture.type};base64,${picture.data}`} />
              {add.photoReady}
              <button type="button" className="quiet" onClick={() => setPicture(null)}>
                {add.noPhoto}
              </button>
            </span>
          )}
          {bad && (
            <span className="error" role="alert">
              {add.photoBad}
            </span>
          )}
        </div>
        {from && phase?.moment.rights.rebound && (
          <label>
            <input type="checkbox" checked={born} onChange={() => setBorn(!born)} />
            <span dir="auto">{add.parent(nameOf(from, words.w))}</span>
          </label>
        )}
        <div className="row">
          <label className="fill">
            <input type="checkbox" checked={helper} onChange={() => setHelper(!helper)} />
            {add.helper}
          </label>
          <button type="submit" className="primary" disabled={frozen || (!text.trim() && !picture)}>
            {add.send}
          </button>
        </div>
        {frozen && <p className="state">{add.frozen}</p>}
      </form>
    </SheetDialog>
  )
}
