import { useState } from 'react'
import type { ColleagueRole, Colleagues } from '../../../shared/api/office/account.ts'
import { useAct } from '../api.ts'
import { tell, useWords } from '../office.ts'
import { LinkCard } from '../parts/link-card.tsx'

interface Props {
  readonly account: Colleagues['accounts'][number]
  /** Whether the reader administers the centre. */
  readonly admin: boolean
  readonly reload: () => Promise<void>
}

/** A colleague; what an administrator may do about their account opens beneath. */
export function ColleagueLine({ account, admin, reload }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <li className="line">
      <div className="fill">
        <b dir="ltr">{account.email}</b>
        <p className="soft">
          {t.team.roles[account.role]}
          {account.you && ` · ${t.team.you}`}
        </p>
      </div>
      {admin && !account.you && (
        <button
          type="button"
          className="quiet"
          aria-expanded={open}
          aria-label={`${t.team.manage} : ${account.email}`}
          onClick={() => setOpen(!open)}
        >
          <g-icon name={open ? 'up' : 'down'} />
          {t.team.manage}
        </button>
      )}
      {open && <Manage account={account} reload={reload} />}
    </li>
  )
}

function Manage({ account, reload }: Omit<Props, 'admin'>) {
  const { t } = useWords()
  const act = useAct()
  const [link, setLink] = useState<string | null>(null)
  const path = `colleagues/${account.id}`
  const other = account.role === 'admin' ? 'staff' : 'admin'
  const done = async (said: string): Promise<void> => {
    tell({ text: said })
    await reload()
  }
  const give = async (): Promise<void> => {
    if (await act('PATCH', path, { role: other } satisfies ColleagueRole)) await done(t.team.roleGiven)
  }
  const signOut = async (): Promise<void> => {
    if (await act('DELETE', `${path}/sessions`)) await done(t.team.signedOut)
  }
  const remove = async (): Promise<void> => {
    if (await act('DELETE', path)) await done(t.team.removed)
  }
  const reset = async (): Promise<void> => {
    const made = await act<{ link: string }>('POST', `${path}/password`)
    if (made) setLink(made.result.link)
  }
  return (
    <div className="stack manage">
      <div className="cluster">
        <button type="button" className="secondary" onClick={() => void give()}>
          {t.team.giveRole[other]}
        </button>
        <button type="button" className="secondary" onClick={() => void reset()}>
          <g-icon name="link" />
          {t.team.reset}
        </button>
        <button type="button" className="secondary" onClick={() => void signOut()}>
          <g-icon name="logOut" />
          {t.account.everywhere}
        </button>
        <button type="button" className="secondary" onClick={() => void remove()}>
          <g-icon name="trash" />
          {t.team.remove}
        </button>
      </div>
      {link && <LinkCard link={link} title={t.team.resetFor(account.email)} />}
    </div>
  )
}
