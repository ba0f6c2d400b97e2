import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Me } from '../../../shared/api/office/account.ts'
import { ask, useHandle, useLoad } from '../api.ts'
import { forgetOffice } from '../known.ts'
import { useWords } from '../office.ts'
import { Brand } from './brand.tsx'
import { Failed } from './failed.tsx'
import { LangChoice } from './lang-choice.tsx'

/** What stands around every page of a signed-in office. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const handle = useHandle()
  const [path, go] = useLocation()
  const { data: me, failed, reload } = useLoad<Me>('me')
  const home = `/office/${handle}`
  const signOut = async (): Promise<void> => {
    await ask(handle, 'DELETE', 'session')
    await forgetOffice()
    go('/office')
  }
  return (
    <div className="office">
      <header className="top no-print">
        <Link href={home} className="brand-link">
          <Brand />
        </Link>
        {me && (
          <>
            <span className="centre" dir="auto">
              {me.centre}
            </span>
            <nav className="row" aria-label={t.nav.label}>
              <Link href={home} className="quiet" aria-current={path === home ? 'page' : undefined}>
                {t.nav.workshops}
              </Link>
              <Link
                href={`${home}/presence`}
                className="quiet"
                aria-current={path === `${home}/presence` ? 'page' : undefined}
              >
                {t.tabs.presence}
              </Link>
              <Link href={`${home}/team`} className="quiet" aria-current={path === `${home}/team` ? 'page' : undefined}>
                {t.nav.team}
              </Link>
              <Link
                href={`${home}/account`}
                className="quiet"
                aria-current={path === `${home}/account` ? 'page' : undefined}
              >
                {t.nav.account}
              </Link>
            </nav>
          </>
        )}
        <span className="fill" />
        <LangChoice />
        <button type="button" className="quiet" onClick={() => void signOut()}>
          <g-icon name="logOut" />
          {t.nav.signOut}
        </button>
      </header>
      <main>{failed && !me ? <Failed refusal={failed.refusal} retry={reload} /> : me && children}</main>
    </div>
  )
}
