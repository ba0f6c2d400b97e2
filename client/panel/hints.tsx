import { tableName } from '../words/names.ts'
import { HintLine } from './hint-line.tsx'
import { LeftWalls } from './left-walls.tsx'
import { goTo, useView, useWords } from './room.ts'
import { useSilent } from './use-silent.ts'

/** Private hints, at most one line each: a silent table, hands up, a kiosk to install. */
export function Hints() {
  const { t, s, lang } = useWords()
  const silent = useSilent()
  const tables = useView((view) => view.tables)
  const hands = useView((view) => view.hands)
  const attention = useView((view) => view.stage.attention !== null)
  const devices = useView((view) => view.devices)
  const toPair = Object.values(devices).filter(
    ({ role, place, here }) => role === 'kiosk' && place === null && here,
  ).length
  return (
    <div className="hints">
      <LeftWalls />
      {silent.slice(0, 1).map(({ table: id, minutes }) => {
        const table = tables[id]
        return (
          table && (
            <HintLine
              key={id}
              text={t.hints.silent(tableName(s, lang, table), minutes)}
              label={t.hints.see}
              press={() => goTo({ table: id })}
            />
          )
        )
      })}
      {hands > 0 && !attention && (
        <HintLine text={t.attention.up(hands)} label={t.hints.see} press={() => goTo('people')} />
      )}
      {toPair > 0 && <HintLine text={t.hints.kiosks(toPair)} label={t.hints.pair} press={() => goTo('people')} />}
    </div>
  )
}
