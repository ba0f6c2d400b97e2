import { useView, useWords } from './room.ts'

/** While the server cannot save: what is wrong, what to do about it, and that nothing is lost. Before that, in a calmer voice, that room is short. It goes when it is over. */
export function StorageLine() {
  const { t } = useWords()
  const storage = useView((view) => view.storage)
  const low = useView((view) => view.low)
  return (
    <div className="alarm">
      <div role="alert">
        {storage && (
          <div>
            <g-icon name="serverOff" />
            <p>
              <b>{t.storage[storage].what}</b> {t.storage[storage].todo} {t.storage.kept}
            </p>
          </div>
        )}
      </div>
      <p className="low" role="status">
        {low && !storage && t.storage.low}
      </p>
    </div>
  )
}
