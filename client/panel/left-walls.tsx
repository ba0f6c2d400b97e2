import { heard, type Left, leftWalls } from '../link/walls-left.ts'
import { wallLoaders } from '../wall/load-words.ts'
import { saidOfLeft } from '../wall/tools/refusals.ts'
import { useStore } from '../wall/use-store.ts'
import { useLateWords } from '../words/late-words.ts'
import { tableName } from '../words/names.ts'
import { HintLine } from './hint-line.tsx'
import { goTo, useView, useWords } from './room.ts'
import { wallsOf } from './walls.ts'

/** What was done here on walls that are not open any more, and is not saved: what waits, with the way to its wall, and what is lost. */
export function LeftWalls() {
  const left = useStore(leftWalls)
  return left.length > 0 && <Lines left={left} />
}

function Lines({ left }: { left: readonly Left[] }) {
  const { t, s, lang, of } = useWords()
  const w = useLateWords(wallLoaders, lang)
  const walls = useView((view) => view.walls)
  const plan = useView((view) => view.plan)
  const tables = useView((view) => view.tables)
  if (!w) return null
  const known = new Map(wallsOf({ walls, plan, tables }).map((wall) => [wall.id, wall]))
  return left.map((one, n) => {
    const wall = known.get(one.wall)
    const name = wall && `${of(wall.phase.title)}, ${wall.table ? tableName(s, lang, wall.table) : t.walls.all}`
    const said = saidOfLeft(one, name ?? null, { s, w })
    const words = one.lost?.words
    return one.lost ? (
      <HintLine
        key={n}
        text={words ? `${said} ${w.typed(words)}` : said}
        label={s.actions.close}
        press={() => heard(one)}
      />
    ) : (
      <HintLine key={one.wall} text={said} label={t.hints.see} press={() => goTo({ wall: one.wall })} />
    )
  })
}
