import { qrSvg } from '../../ui/qr.ts'
import { tell, useWords } from '../office.ts'

/** A link that is shown this once: to scan, to copy, to print. */
export function LinkCard({ link, title }: { link: string; title: string }) {
  const { t } = useWords()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link)
    tell({ text: t.invites.copied })
  }
  return (
    <div className="link-card">
      <img className="qr" src={`data:image/svg+xml,${encodeURIComponent(qrSvg(link, ''))}`} alt={t.invites.qr} />
      <div className="stack fill">
        <b dir="auto">{title}</b>
        <p className="hint">{t.invites.once}</p>
        <p className="link-text" dir="ltr">
          {link}
        </p>
        <div className="cluster no-print">
          {'clipboard' in navigator && (
            <button type="button" className="secondary" onClick={() => void copy()}>
              <g-icon name="copy" />
              {t.invites.copy}
            </button>
          )}
          <button type="button" className="secondary" onClick={() => window.print()}>
            <g-icon name="print" />
            {t.print}
          </button>
        </div>
      </div>
    </div>
  )
}
