import { tableName } from '../words/names.ts'
import { catchUp, slip } from './slip.ts'
import { replan } from './act.ts'
import { useView, useWords } from './room.ts'
import { goTo } from './room.ts'
import { useNow } from './use-now.ts'
import { useSilent } from './use-silent.ts'

/** Private hints, at most one line each: a silent table, hands up, a kiosk to install, where lost time can be won back. */
export function Hints() {
  const { t, s, lang } = useWords()
  const silent = useSilent()
  const tables = useView((view) => view.tables)
  const hands = useView((view) => view.hands)
  const attention = useView((view) => view.stage.attention !== null)
  const devices = useView((view) => view.devices)
  const toPair = Object.values(devices).filter(({ role, place, here }) => role === 'kiosk' && place === null && here).length
  return (
    <>
      {silent.slice(0, 1).map(({ table: id, minutes }) => {
        const table = tables[id]
        return table && <Hint key={id} text={t.hints.silent(tableName(s, lang, table), minutes)} label={t.hints.see} press={() => goTo({ table: id })} />
      })}
      {hands > 0 && !attention && <Hint text={t.attention.up(hands)} label={t.hints.see} press={() => goTo('people')} />}
      {toPair > 0 && <Hint text={t.hints.kiosks(toPair)} label={t.hints.pair} press={() => goTo('people')} />}
      <CatchUp />
    </>
  )
}

function CatchUp() {
  const { t, of } = useWords()
  const now = useNow(10_000)
  const { phases, startedAt } = useView((view) => view.plan)
  const { phase, clock } = useView((view) => view.stage)
  const rehearsal = useView((view) => view.workshop.rehearsal)
  if (!phase || !clock || startedAt === null || rehearsal) return null
  const toCome = phases.slice(phases.findIndex(({ id }) => id === phase.id) + 1)
  const offer = catchUp(toCome, slip({ phases, phase: phase.id, startedAt, clock }, now))
  const shorter = toCome.find(({ id }) => id === offer?.phase)
  if (!offer || !shorter) return null
  const minutes = Math.round(offer.ms / 60_000)
  const shorten = (): void => void replan({ type: 'plan/edit', phase: { ...shorter, idealMs: shorter.idealMs - offer.ms } }, { text: t.hints.shortened(of(shorter.title), minutes) })
  return <Hint text={t.hints.catchUp(of(shorter.title), minutes)} label={t.hints.shorten} press={shorten} />
}

function Hint({ text, label, press }: { text: string; label: string; press: () => void }) {
  return (
    <div className="hint-line">
      <p dir="auto">{text}</p>
      <button type="button" className="secondary" onClick={press}>
        {label}
      </button>
    </div>
  )
}
