import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { ChangePassword, Me } from '../../../shared/api/office/account.ts'
import { useAct, useLoad } from '../api.ts'
import { forgetOffice, rememberOffice } from '../known.ts'
import { tell, useWords } from '../office.ts'
import { PasswordField } from '../parts/password-field.tsx'

/** One's own account: another password, and out of every browser at once. */
export function AccountPage() {
  const { t } = useWords()
  const me = useLoad<Me>('me')
  return (
    <section className="stack list-page">
      <h1>{t.account.title}</h1>
      {me.data && (
        <p className="soft">
          <bdi dir="ltr">{me.data.email}</bdi> · {t.team.roles[me.data.role]}
        </p>
      )}
      <ChangeIt />
      <Everywhere />
    </section>
  )
}

function ChangeIt() {
  const { t } = useWords()
  const act = useAct()
  const [, go] = useLocation()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const changed = await act<{ handle: string }>('POST', 'password', { current, next } satisfies ChangePassword)
    if (!changed) return
    rememberOffice(changed.result.handle)
    tell({ text: t.account.changed })
    go(`/office/${changed.result.handle}/account`, { replace: true })
    setCurrent('')
    setNext('')
  }
  return (
    <form className="sheet stack" onSubmit={(event) => void submit(event)}>
      <h2>{t.account.change}</h2>
      <PasswordField label={t.account.current} value={current} change={setCurrent} />
      <PasswordField fresh label={t.account.next} value={next} change={setNext} />
      <div className="cluster">
        <button type="submit" className="primary">
          {t.account.change}
        </button>
      </div>
    </form>
  )
}

function Everywhere() {
  const { t } = useWords()
  const act = useAct()
  const [, go] = useLocation()
  const leave = async (): Promise<void> => {
    if (!(await act('DELETE', 'sessions'))) return
    await forgetOffice()
    go('/office')
  }
  return (
    <div className="sheet stack">
      <h2>{t.account.everywhere}</h2>
      <p className="soft">{t.account.everywhereLead}</p>
      <div className="cluster">
        <button type="button" className="secondary" onClick={() => void leave()}>
          <g-icon name="logOut" />
          {t.account.everywhere}
        </button>
      </div>
    </div>
  )
}
