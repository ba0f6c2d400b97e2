import { lazy, Suspense } from 'react'
import { activityPanels } from '../activities/panels.ts'
import { patiently } from '../link/patiently.ts'
import { conduct } from './act.ts'
import { useView, useWords } from './room.ts'

const tools = Object.fromEntries(
  Object.entries(activityPanels).map(([kind, load]) => [kind, lazy(() => patiently(load))]),
)

/** Controls that the running activity needs beyond those of every phase. */
export function PhaseTools() {
  const { t, s, lang } = useWords()
  const kind = useView((view) => view.stage.phase?.kind)
  const stage = useView((view) => view.stage)
  const tables = useView((view) => view.tables)
  const seated = useView((view) => view.seated)
  const Tools = kind === undefined ? undefined : tools[kind]
  if (!Tools) return null
  return (
    <Suspense>
      <Tools
        stage={stage}
        tables={tables}
        seated={seated}
        lang={lang}
        words={t}
        shared={s}
        spotlight={(wall) => void conduct({ type: 'stage/spotlight', wall })}
      />
    </Suspense>
  )
}
