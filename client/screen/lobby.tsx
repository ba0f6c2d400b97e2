import { useMemo } from 'react'
import { markOf } from '../../shared/people/marks.ts'
import { qrSvg } from '../ui/qr.ts'
import { formatDay, formatHour } from '../words/format.ts'
import { keysOf, sizeOf, tablesOf } from './look.ts'
import { useView, useWords } from './room.ts'
import { TableSign } from './table-sign.tsx'

/** Most marks drawn one by one; beyond, each table says its number. */
const mostMarks = 48

/** While people arrive: the question, what their part will serve to, and the way in. */
export function Lobby() {
  const { lang, of } = useWords()
  const { centre, when, title, promise } = useView((view) => view.workshop)
  const at = when === null ? Number.NaN : Date.parse(when)
  return (
    <div className="lobby">
      <section>
        <p className="place">
          <bdi>{centre}</bdi>
          {!Number.isNaN(at) && (
            <>
              {' · '}
              <bdi>{`${formatDay(lang, at)}, ${formatHour(lang, at)}`}</bdi>
            </>
          )}
        </p>
        <h1 className={sizeOf(of(title))} dir="auto">
          {of(title)}
        </h1>
        <p className="serve" dir="auto">
          {of(promise)}
        </p>
        <Arrivals />
      </section>
      <WayIn />
    </div>
  )
}

function Arrivals() {
  const { t } = useWords()
  const seated = useView((view) => view.seated)
  const tables = tablesOf(useView((view) => view.tables))
  const people = Object.values(seated).reduce((sum, n) => sum + n, 0)
  return (
    <div className="here">
      <p>
        <b>{people}</b> <span>{t.arrived(people)}</span>
      </p>
      {people > 0 && (
        <ul aria-hidden="true">
          {people <= mostMarks
            ? tables.flatMap(({ id, index }) =>
                keysOf(id, seated[id] ?? 0).map((key) => (
                  <li key={key} className={`avatar ${markOf(index).colour}`}>
                    <TableSign index={index} />
                  </li>
                )),
              )
            : tables.map(({ id, index }) => (
                <li key={id} className={`chip ${markOf(index).colour}`}>
                  <TableSign index={index} /> {seated[id] ?? 0}
                </li>
              ))}
        </ul>
      )}
    </div>
  )
}

/** A Wi-Fi QR's text, with its special characters escaped. */
const wifiText = ({ ssid, password }: { ssid: string; password: string }): string => {
  const plain = (text: string): string => text.replaceAll(/[\\;,:"]/g, (sign) => `\\${sign}`)
  return `WIFI:T:${password ? 'WPA' : 'nopass'};S:${plain(ssid)};P:${plain(password)};;`
}

/** A QR code as a picture's address. */
const picture = (text: string): string => `data:image/svg+xml,${encodeURIComponent(qrSvg(text, ''))}`

function WayIn() {
  const { t } = useWords()
  const { code, wifi } = useView((view) => view.join)
  const locked = useView((view) => view.workshop.locked)
  const join = useMemo(() => picture(`${location.origin}/j/${code}`), [code])
  const net = useMemo(() => (wifi ? picture(wifiText(wifi)) : null), [wifi])
  if (locked) {
    return (
      <aside>
        <p className="how">{t.locked}</p>
      </aside>
    )
  }
  return (
    <aside>
      <p className="how">{t.scan}</p>
      <img className="qr" src={join} alt={t.joinQr} />
      <p className="code" dir="ltr">
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <p className="how" dir="ltr">
        {location.host}
      </p>
      {wifi && net && (
        <div className="wifi">
          <img src={net} alt={t.wifiQr} />
          <p>
            {t.wifi} <b dir="auto">{wifi.ssid}</b>
            {wifi.password && <span dir="ltr">{wifi.password}</span>}
          </p>
        </div>
      )}
    </aside>
  )
}
