import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { Brief, BriefWords } from '../../../shared/briefs/brief.ts'
import { officeUrl, useAct, useHandle, useLoad } from '../api.ts'
import { useDraft } from '../draft.ts'
import { tell, useWords } from '../office.ts'
import { Failed } from '../parts/failed.tsx'
import { SaveBar } from '../parts/save-bar.tsx'
import { BriefForm } from './brief-form.tsx'
import { BriefPicture } from './brief-picture.tsx'
import { BriefSheet } from './brief-sheet.tsx'

/** A brief: its form beside the sheet that will be printed. */
export function BriefPage() {
  const { brief } = useParams<{ brief: string }>()
  const loaded = useLoad<Brief>(`briefs/${brief}`)
  if (!loaded.data) return loaded.failed && <Failed refusal={loaded.failed.refusal} retry={loaded.reload} />
  return <Editor brief={loaded.data} reload={loaded.reload} />
}

function Editor({ brief, reload }: { brief: Brief; reload: () => Promise<void> }) {
  const { t } = useWords()
  const handle = useHandle()
  const act = useAct()
  const draft = useDraft<BriefWords>(`brief.${brief.id}`, brief.words)
  const [busy, setBusy] = useState(false)
  const shown: Brief = { ...brief, words: draft.value }

  const save = async (): Promise<void> => {
    setBusy(true)
    const words = { ...draft.value, howItWorks: draft.value.howItWorks.filter((step) => step.trim()) }
    const saved = await act<Brief>('PUT', `briefs/${brief.id}`, { version: brief.version, words })
    if (saved) {
      draft.done()
      tell({ text: t.saved })
    }
    // A stale sheet is read again; what was typed stays in the draft and is saved over the newer version at the next press.
    await reload()
    setBusy(false)
  }

  return (
    <div className="brief-page">
      <div className="cluster between no-print">
        <Link href={`/office/${handle}/w/${brief.workshop}/after`} className="quiet back-link">
          <g-icon name="arrowLeft" />
          {t.brief.back}
        </Link>
        <div className="cluster">
          <button type="button" className="secondary" onClick={() => window.print()}>
            <g-icon name="print" />
            {t.print}
          </button>
          <a
            className="secondary button"
            href={officeUrl(handle, `briefs/${brief.id}/docx`)}
            download
            aria-describedby={draft.changed ? 'docx-hint' : undefined}
          >
            <g-icon name="download" />
            {t.brief.docx}
          </a>
        </div>
      </div>
      {draft.changed && (
        <p className="hint no-print" id="docx-hint">
          {t.brief.saveFirst}
        </p>
      )}
      <div className="columns wide-second">
        <form
          className="stack no-print"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <BriefForm words={draft.value} change={draft.change} />
          <SaveBar changed={draft.changed} busy={busy} discard={draft.done} />
        </form>
        <div className="stack">
          <BriefPicture brief={brief} reload={reload} />
          <BriefSheet
            brief={shown}
            picture={
              brief.picture
                ? `${officeUrl(handle, `briefs/${brief.id}/picture`)}?v=${brief.picture.width}x${brief.picture.height}`
                : null
            }
          />
        </div>
      </div>
    </div>
  )
}
