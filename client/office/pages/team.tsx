import { useId, useState } from 'react'
import type { Colleagues, Me } from '../../../shared/api/office/account.ts'
import { formatDay } from '../../words/format.ts'
import { useAct, useLoad } from '../api.ts'
import { tell, useWords } from '../office.ts'
import { Failed } from '../parts/failed.tsx'
import { LinkCard } from '../parts/link-card.tsx'
import { ColleagueLine } from './colleague-line.tsx'

/** Colleagues of the centre; an administrator lets others in and takes accounts back. */
export function Team() {
  const { t, lang } = useWords()
  const act = useAct()
  const me = useLoad<Me>('me')
  const team = useLoad<Colleagues>('colleagues')
  const [role, setRole] = useState<'staff' | 'admin'>('staff')
  const [link, setLink] = useState<string | null>(null)
  const id = useId()
  if (!team.data) return team.failed && <Failed refusal={team.failed.refusal} retry={team.reload} />
  const admin = me.data?.role === 'admin'

  const invite = async (): Promise<void> => {
    const made = await act<{ link: string }>('POST', 'colleagues', { role })
    if (!made) return
    setLink(made.result.link)
    await team.reload()
  }
  const revoke = async (open: string): Promise<void> => {
    if (!(await act('DELETE', `colleagues/${open}`))) return
    tell({ text: t.invites.revoked })
    await team.reload()
  }

  return (
    <section className="stack list-page">
      <h1>{t.team.title}</h1>
      <ul className="lines sheet">
        {team.data.accounts.map((account) => (
          <ColleagueLine key={account.id} account={account} admin={admin} reload={team.reload} />
        ))}
        {team.data.links.map((open) => (
          <li key={open.id} className="line">
            <div className="fill">
              <b>{t.team.waiting}</b>
              <p className="soft">
                {t.team.roles[open.role]} · {formatDay(lang, open.createdAt)}
              </p>
            </div>
            <button type="button" className="quiet" onClick={() => void revoke(open.id)}>
              <g-icon name="x" />
              {t.invites.revoke}
            </button>
          </li>
        ))}
      </ul>
      {admin && (
        <div className="sheet stack">
          <h2>{t.team.invite}</h2>
          <div className="cluster">
            <label htmlFor={`${id}-role`}>{t.team.role}</label>
            <select
              id={`${id}-role`}
              className="auto"
              value={role}
              onChange={(event) => setRole(event.target.value as 'staff' | 'admin')}
            >
              <option value="staff">{t.team.roles.staff}</option>
              <option value="admin">{t.team.roles.admin}</option>
            </select>
            <button type="button" className="primary" onClick={() => void invite()}>
              {t.team.make}
            </button>
          </div>
          {link && <LinkCard link={link} title={t.team.waiting} />}
        </div>
      )}
      {!admin && <p className="hint">{t.team.onlyAdmins}</p>}
    </section>
  )
}
