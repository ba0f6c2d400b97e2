import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ResetPassword } from '../../../shared/api/office/account.ts'
import type { Refusal } from '../../../shared/api/refusals.ts'
import { postJson } from '../../link/request.ts'
import { rememberOffice } from '../known.ts'
import { useWords } from '../office.ts'
import { Gate } from '../parts/gate.tsx'
import { PasswordField } from '../parts/password-field.tsx'

/** A new password by a link that works once. */
export function NewPassword() {
  const { t, why } = useWords()
  const [, go] = useLocation()
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<{ refusal: Refusal | null } | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const body: ResetPassword = { token: location.hash.slice(1), password }
    const outcome = await postJson('/api/passwords', body)
    setBusy(false)
    if (outcome.kind !== 'done') return setFailed(outcome)
    const { handle } = outcome.result as { handle: string }
    rememberOffice(handle)
    go(`/office/${handle}`, { replace: true })
  }

  return (
    <Gate title={t.account.reset} lead={t.account.resetLead}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <PasswordField fresh label={t.account.next} value={password} change={setPassword} />
        {failed && (
          <p className="error" role="alert">
            {why(failed.refusal)}
          </p>
        )}
        <button type="submit" className="primary" disabled={busy}>
          {t.join.submit}
        </button>
        <Link href="/office" className="quiet">
          {t.signIn.submit}
        </Link>
      </form>
    </Gate>
  )
}
