import { useMemo } from 'react'
import { qrSvg } from '../ui/qr.ts'
import { useView, useWords } from './room.ts'

/** The join code in two groups of four, its address, and its QR for a phone held out. */
export function JoinCard() {
  const { t } = useWords()
  const { code } = useView((view) => view.join)
  const qr = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(qrSvg(`${location.origin}/j/${code}`, ''))}`,
    [code],
  )
  return (
    <div className="join">
      <img className="qr" src={qr} alt={t.lobby.qr} />
      <p>
        <b className="big">
          <bdi dir="ltr">
            {code.slice(0, 4)} {code.slice(4)}
          </bdi>
        </b>
        <bdi className="soft" dir="ltr">
          {location.host}
        </bdi>
      </p>
    </div>
  )
}
