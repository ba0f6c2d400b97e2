import { useWords } from '../office.ts'

/** Save, or take back what was typed. */
export function SaveBar({ changed, busy = false, discard }: { changed: boolean; busy?: boolean; discard: () => void }) {
  const { t, s } = useWords()
  return (
    <div className="cluster save-bar" data-changed={changed || undefined}>
      <button type="submit" className="primary" disabled={!changed || busy}>
        {s.actions.save}
      </button>
      {changed && (
        <>
          <button type="button" className="secondary" onClick={discard}>
            {t.discard}
          </button>
          <span className="soft">{t.unsaved}</span>
        </>
      )}
    </div>
  )
}
