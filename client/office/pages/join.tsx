import { type FormEvent, useId, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { JoinCentre } from '../../../shared/api/office/account.ts'
import type { Refusal } from '../../../shared/api/refusals.ts'
import { postJson } from '../../link/request.ts'
import { rememberOffice } from '../known.ts'
import { useWords } from '../office.ts'
import { Gate } from '../parts/gate.tsx'
import { PasswordField } from '../parts/password-field.tsx'

/** An account by a link that works once: the first administrator founds a centre, a colleague joins one. */
export function Join({ founding }: { founding: boolean }) {
  const { t, why } = useWords()
  const [, go] = useLocation()
  const [centre, setCentre] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<{ refusal: Refusal | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const body: JoinCentre = { token: location.hash.slice(1), email, password, centre: founding ? centre : null }
    const outcome = await postJson('/api/accounts', body)
    setBusy(false)
    if (outcome.kind !== 'done') return setFailed(outcome)
    const { handle } = outcome.result as { handle: string }
    rememberOffice(handle)
    go(`/office/${handle}`, { replace: true })
  }

  return (
    <Gate title={founding ? t.join.found : t.join.title} lead={founding ? t.join.foundLead : t.join.lead}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {founding && (
          <div className="field">
            <label htmlFor={`${id}-centre`}>{t.join.centre}</label>
            <input
              id={`${id}-centre`}
              required
              maxLength={120}
              dir="auto"
              value={centre}
              onChange={(event) => setCentre(event.target.value)}
            />
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}-email`}>{t.signIn.email}</label>
          <input
            id={`${id}-email`}
            type="email"
            autoComplete="username"
            required
            maxLength={200}
            dir="ltr"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
        <PasswordField fresh label={t.signIn.password} value={password} change={setPassword} />
        {failed && (
          <p className="error" role="alert">
            {why(failed.refusal)}
          </p>
        )}
        <button type="submit" className="primary" disabled={busy}>
          {t.join.submit}
        </button>
        <Link href="/office" className="quiet">
          {t.join.already}
        </Link>
      </form>
    </Gate>
  )
}
