import { Link } from 'wouter'
import type { Refusal } from '../../../shared/api/refusals.ts'
import { useWords } from '../office.ts'

/** A page that could not be read: why, and what to do about it. */
export function Failed({ refusal, retry }: { refusal: Refusal | null; retry: () => Promise<void> }) {
  const { t, s, why } = useWords()
  return (
    <div className="stack sheet narrow" role="alert">
      <p>{refusal?.code === 'unauthorised' ? t.signedOut : why(refusal)}</p>
      {refusal?.code === 'unauthorised' ? (
        <Link href="/office" className="primary">
          {t.signIn.submit}
        </Link>
      ) : (
        <button type="button" className="secondary" onClick={() => void retry()}>
          {s.actions.retry}
        </button>
      )}
    </div>
  )
}
