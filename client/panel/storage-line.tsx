import { useView, useWords } from './room.ts'

/** While the server cannot save: what is wrong, what to do about it, and that nothing is lost. It goes when it is over. */
export function StorageLine() {
  const { t } = useWords()
  const storage = useView((view) => view.storage)
  return (
    <div className="alarm" role="alert">
      {storage && (
        <div>
          <g-icon name="serverOff" />
          <p>
            <b>{t.storage[storage].what}</b> {t.storage[storage].todo} {t.storage.kept}
          </p>
        </div>
      )}
    </div>
  )
}
