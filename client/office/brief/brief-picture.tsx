import { useId, useState } from 'react'
import type { BriefWall, BriefWallLine } from '../../../shared/api/office/brief.ts'
import type { Brief } from '../../../shared/briefs/brief.ts'
import { ask, officeUrl, useAct, useHandle, useLoad } from '../api.ts'
import { tell, useWords } from '../office.ts'

/** The picture of the sheet: a wall of the table, drawn here and kept with the brief. */
export function BriefPicture({ brief, reload }: { brief: Brief; reload: () => Promise<void> }) {
  const { t, of, why } = useWords()
  const handle = useHandle()
  const act = useAct()
  const id = useId()
  const walls = useLoad<BriefWallLine[]>(`briefs/${brief.id}/walls`)
  const [chosen, setChosen] = useState('')
  const [busy, setBusy] = useState(false)
  const phase = chosen || (walls.data?.[0]?.phase ?? '')

  const take = async (): Promise<void> => {
    setBusy(true)
    const wall = await ask<BriefWall>(handle, 'GET', `briefs/${brief.id}/walls/${phase}`)
    if (wall.ok) {
      const { wallPicture } = await import('./wall-picture.ts')
      const mediaUrl = (media: string): string =>
        officeUrl(handle, `briefs/${brief.id}/media/${encodeURIComponent(media)}`)
      const picture = await wallPicture({
        wall: wall.result,
        lang: brief.words.lang,
        focus: brief.contribution,
        mediaUrl,
      })
      if (await act('PUT', `briefs/${brief.id}/picture`, picture)) {
        tell({ text: t.brief.pictureKept })
        await reload()
      }
    } else tell({ text: why(wall.refusal), bad: true })
    setBusy(false)
  }

  if (!walls.data?.length) return null
  return (
    <div className="sheet cluster no-print">
      <label htmlFor={id}>{t.brief.picture}</label>
      <select id={id} className="fill" value={phase} onChange={(event) => setChosen(event.target.value)}>
        {walls.data.map((line) => (
          <option key={line.phase} value={line.phase}>
            {of(line.title)}
          </option>
        ))}
      </select>
      <button type="button" className="secondary" disabled={busy} onClick={() => void take()}>
        <g-icon name="image" />
        {brief.picture ? t.brief.takeAgain : t.brief.take}
      </button>
    </div>
  )
}
