import { useMemo } from 'react'
import { markOf } from '../ui/marks.ts'
import { qrSvg } from '../ui/qr.ts'
import { formatDay, formatHour } from '../words/format.ts'
import { useView, useWords } from './room.ts'
import { sizeOf, tablesOf } from './look.ts'

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
        <p className="place" dir="auto">
          {centre}
          {!Number.isNaN(at) && <> · {`${formatDay(lang, at)}, ${formatHour(lang, at)}`}</>}
        </p>
        <h1 className={sizeOf(of(title))} dir="auto">{of(title)}</h1>
        <p className="serve" dir="auto">{of(promise)}</p>
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
                Array.from({ length: seated[id] ?? 0 }, (_, i) => (
                  <li key={`${id}-${i}`} className={`avatar ${markOf(index).colour}`}>
                    <i className="mark" />
                  </li>
                )),
              )
            : tables.map(({ id, index }) => (
                <li key={id} className={`chip ${markOf(index).colour}`}>
                  <i className="mark" /> {seated[id] ?? 0}
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

function WayIn() {
  const { t } = useWords()
  const { code, wifi } = useView((view) => view.join)
  const locked = useView((view) => view.workshop.locked)
  const join = useMemo(() => qrSvg(`${location.origin}/j/${code}`, t.joinQr), [code, t])
  const net = useMemo(() => (wifi ? qrSvg(wifiText(wifi), t.wifiQr) : null), [wifi, t])
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
      <div className="qr" dangerouslySetInnerHTML={{ __html: join }} />
      <p className="code" dir="ltr">
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <p className="how" dir="ltr">{location.host}</p>
      {wifi && net && (
        <div className="wifi">
          <div dangerouslySetInnerHTML={{ __html: net }} />
          <p>
            {t.wifi} <b dir="auto">{wifi.ssid}</b>
            {wifi.password && (
              <span dir="ltr">{wifi.password}</span>
            )}
          </p>
        </div>
      )}
    </aside>
  )
}
