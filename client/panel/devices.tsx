import { useState } from 'react'
import type { DeviceView } from '../../shared/api/view.ts'
import { tableName } from '../words/names.ts'
import { act } from './act.ts'
import { useView, useWords } from './room.ts'

/** Devices of staff: who has the line, and kiosks that wait for their place. */
export function Devices() {
  const { t } = useWords()
  const devices = Object.values(useView((view) => view.devices))
  if (devices.length === 0) return null
  return (
    <section>
      <h3>{t.device.heading}</h3>
      <ul className="lines sheet">
        {devices.map((device) => (
          <Device key={device.id} device={device} />
        ))}
      </ul>
    </section>
  )
}

function Device({ device }: { device: DeviceView }) {
  const { t, s, lang } = useWords()
  const table = useView((view) => (device.table ? view.tables[device.table] : undefined))
  const place = useView((view) => (device.place ? view.places[device.place] : undefined))
  const where = [device.label, table && tableName(s, lang, table), place?.name, device.here ? '' : t.person.away]
  const [open, setOpen] = useState(false)
  const waits = device.role === 'kiosk' && !device.place
  return (
    <li className="person">
      <button type="button" className="who" aria-expanded={open} onClick={() => setOpen(!open)}>
        <i className={`presence${device.here ? ' here' : ''}`} />
        <span className="fill" dir="auto">
          {t.device.roles[device.role]}
          <small>{where.filter(Boolean).join(' · ')}</small>
        </span>
        <g-icon name={open ? 'up' : 'down'} />
      </button>
      {waits && <Pair session={device.id} />}
      {open && <SendOut session={device.id} />}
    </li>
  )
}

/** Sends a device out at the second press; its words say what that means. One's own panel refuses to go. */
function SendOut({ session }: { session: string }) {
  const { t } = useWords()
  const [sure, setSure] = useState(false)
  return (
    <div className="actions stack">
      {sure && <p className="soft">{t.device.removeWhat}</p>}
      <div className="cluster">
        <button
          type="button"
          className="secondary"
          onClick={() => (sure ? void act({ type: 'device/remove', session }) : setSure(true))}
        >
          <g-icon name="logOut" /> {sure ? t.person.removeSure : t.person.remove}
        </button>
      </div>
    </div>
  )
}

function Pair({ session }: { session: string }) {
  const { t } = useWords()
  const places = Object.values(useView((view) => view.places))
  return (
    <div className="actions stack">
      <p className="soft">{places.length > 0 ? t.device.pair : t.device.noPlace}</p>
      <div className="cluster">
        {places.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="secondary"
            dir="auto"
            onClick={() => void act({ type: 'kiosk/pair', session, place: id })}
          >
            <g-icon name="mapPin" /> {name}
          </button>
        ))}
      </div>
    </div>
  )
}
