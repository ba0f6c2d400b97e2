import { type FormEvent, useId, useState } from 'react'
import type { InviteLine, InviteMade, MakeInvite } from '../../../shared/api/office/invite.ts'
import { as } from '../../../shared/kernel/ids.ts'
import { useAct, useLoad } from '../api.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { Failed } from '../parts/failed.tsx'
import { LinkCard } from '../parts/link-card.tsx'

type Invited = MakeInvite['role']
const roles: readonly Invited[] = ['host', 'staff', 'screen', 'kiosk', 'observer']

/** Links for the team and its devices; each works once and can be taken back. */
export function Invites({ detail }: TabProps) {
  const { t, of, table: nameOf } = useWords()
  const act = useAct()
  const list = useLoad<InviteLine[]>(`workshops/${detail.id}/invites`)
  const [made, setMade] = useState<(InviteMade & { title: string }) | null>(null)
  if (!list.data) return list.failed && <Failed refusal={list.failed.refusal} retry={list.reload} />

  const titleOf = ({ role, table, place, label }: Pick<InviteLine, 'role' | 'table' | 'place' | 'label'>): string => {
    const seat = detail.tables.find((one) => one.id === table)
    const spot = detail.places.find((one) => one.id === place)
    return [t.invites.roles[role], seat ? nameOf(seat) : null, spot?.name ?? null, label].filter(Boolean).join(' · ')
  }
  const make = async (order: MakeInvite): Promise<boolean> => {
    const answer = await act<InviteMade>('POST', `workshops/${detail.id}/invites`, order)
    if (!answer) return false
    setMade({ ...answer.result, title: titleOf(order) })
    await list.reload()
    return true
  }
  const revoke = async (line: InviteLine): Promise<void> => {
    if (!(await act('DELETE', `workshops/${detail.id}/invites/${line.id}`))) return
    if (made?.id === line.id) setMade(null)
    tell({ text: line.used ? t.invites.sentOut : t.invites.revoked })
    await list.reload()
  }

  return (
    <div className="columns">
      <div className="stack">
        <InviteForm detail={detail} make={make} />
        {made && (
          <div className="sheet print-me">
            <p className="print-only" dir="auto">
              {of(detail.workshop.title)}
            </p>
            <LinkCard link={made.link} title={made.title} />
          </div>
        )}
      </div>
      <section className="sheet stack">
        <h2>{t.invites.list}</h2>
        {list.data.length === 0 && <p className="soft">{t.invites.none}</p>}
        <ul className="lines">
          {list.data.map((line) => (
            <li key={line.id} className="line">
              <div className="fill">
                <b dir="auto">{titleOf(line)}</b>
                <p className="soft">{line.used ? t.invites.used : t.invites.unused}</p>
              </div>
              <button
                type="button"
                className="quiet"
                aria-label={`${t.invites.revoke} : ${titleOf(line)}`}
                onClick={() => void revoke(line)}
              >
                <g-icon name="x" />
                {t.invites.revoke}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function InviteForm({ detail, make }: Pick<TabProps, 'detail'> & { make: (order: MakeInvite) => Promise<boolean> }) {
  const { t, table: nameOf } = useWords()
  const id = useId()
  const [role, setRole] = useState<Invited>('host')
  const [table, setTable] = useState('')
  const [place, setPlace] = useState('')
  const [label, setLabel] = useState('')
  const seat = table || (detail.tables[0]?.id ?? '')
  const spot = place || (detail.places[0]?.id ?? '')
  const impossible = role === 'kiosk' && !spot

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const done = await make({
      role,
      table: role === 'host' && seat ? as(seat) : null,
      place: role === 'kiosk' && spot ? as(spot) : null,
      label: label.trim() || null,
    })
    if (done) setLabel('')
  }

  return (
    <form className="sheet stack" onSubmit={(event) => void submit(event)}>
      <h2>{t.invites.title}</h2>
      <fieldset className="stack tight">
        <legend className="visually-hidden">{t.team.role}</legend>
        {roles.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-role`} checked={role === one} onChange={() => setRole(one)} />
            <span>
              <b>{t.invites.roles[one]}</b>
              <span className="hint block">{t.invites.roleHints[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {role === 'host' && detail.tables.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-table`}>{t.invites.table}</label>
          <select id={`${id}-table`} value={seat} onChange={(event) => setTable(event.target.value)}>
            {detail.tables.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      {role === 'kiosk' && detail.places.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-place`}>{t.invites.place}</label>
          <select id={`${id}-place`} value={spot} onChange={(event) => setPlace(event.target.value)}>
            {detail.places.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {impossible && <p className="say">{t.invites.noPlace}</p>}
      <div className="field">
        <label htmlFor={`${id}-label`}>{t.invites.label}</label>
        <p className="hint" id={`${id}-hint`}>
          {t.invites.labelHint}
        </p>
        <input
          id={`${id}-label`}
          dir="auto"
          maxLength={80}
          aria-describedby={`${id}-hint`}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </div>
      <div className="cluster">
        <button type="submit" className="primary" disabled={impossible}>
          <g-icon name="link" />
          {t.invites.make}
        </button>
      </div>
    </form>
  )
}
