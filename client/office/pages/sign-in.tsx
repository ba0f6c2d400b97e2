import { type FormEvent, useEffect, useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { Refusal } from '../../../shared/api/refusals.ts'
import { signIn } from '../../link/session.ts'
import { ask } from '../api.ts'
import { knownOffice, rememberOffice } from '../known.ts'
import { useWords } from '../office.ts'
import { Gate } from '../parts/gate.tsx'
import { PasswordField } from '../parts/password-field.tsx'

/** Staff come in; a browser that is still signed in goes straight through. */
export function SignIn() {
  const { t, why } = useWords()
  const [, go] = useLocation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<{ refusal: Refusal | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()

  useEffect(() => {
    const handle = knownOffice()
    if (!handle) return
    void ask(handle, 'GET', 'me').then((answer) => answer.ok && go(`/office/${handle}`, { replace: true }))
  }, [go])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const opening = await signIn(email, password)
    setBusy(false)
    if (!opening.ok) return setFailed(opening)
    rememberOffice(opening.opened.handle)
    go(opening.opened.page)
  }

  return (
    <Gate title={t.signIn.title} lead={t.signIn.lead}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <div className="field">
          <label htmlFor={`${id}-email`}>{t.signIn.email}</label>
          <input
            id={`${id}-email`}
            type="email"
            autoComplete="username"
            required
            dir="ltr"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
        <PasswordField label={t.signIn.password} value={password} change={setPassword} />
        {failed && (
          <p className="error" role="alert">
            {why(failed.refusal)}
          </p>
        )}
        <button type="submit" className="primary" disabled={busy}>
          {t.signIn.submit}
        </button>
      </form>
    </Gate>
  )
}
