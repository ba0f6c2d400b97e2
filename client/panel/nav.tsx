import type { IconName } from '../ui/icons.ts'
import { goTo, type Page, useRoom, useView, useWords } from './room.ts'

const pages: readonly { page: Exclude<Page, 'home' | 'help' | object>; icon: IconName }[] = [
  { page: 'ideas', icon: 'lightbulb' },
  { page: 'walls', icon: 'grid' },
  { page: 'people', icon: 'users' },
  { page: 'plan', icon: 'list' },
  { page: 'more', icon: 'settings' },
]

/** The way one level down; the page in view leads back home. */
export function Nav() {
  const { t } = useWords()
  const current = useRoom((room) => room.page)
  const waiting = useView(
    (view) => Object.values(view.notes).filter(({ state }) => state === 'pending' || state === 'late').length,
  )
  return (
    <nav className="nav" aria-label={t.nav.label}>
      {pages.map(({ page, icon }) => (
        <button
          key={page}
          type="button"
          className="quiet"
          aria-current={current === page ? 'page' : undefined}
          onClick={() => goTo(current === page ? 'home' : page)}
        >
          <g-icon name={icon} />
          <span>{t.nav[page]}</span>
          {page === 'ideas' && waiting > 0 && <b className="count figures">{waiting}</b>}
        </button>
      ))}
    </nav>
  )
}
