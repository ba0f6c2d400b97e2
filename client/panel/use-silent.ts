import { tablesOf } from './gauges.ts'
import { useView } from './room.ts'
import { type Silent, silentTables } from './silent.ts'
import { useNow } from './use-now.ts'

/** Tables that nobody has heard from, while people may write. */
export function useSilent(): Silent[] {
  const now = useNow(10_000)
  const tables = useView((view) => view.tables)
  const seated = useView((view) => view.seated)
  const gauges = useView((view) => view.gauges)
  const stage = useView((view) => view.stage)
  const begun = useView((view) => view.plan.begun)
  const since = begun.find(({ phase }) => phase === stage.phase?.id)?.at
  const writing = stage.phase && stage.phase.moment.rights.add.length > 0 && !stage.frozen && stage.attention === null
  if (!writing || since === undefined || stage.clock?.endsAt === null) return []
  return silentTables({ tables: tablesOf(tables).map(({ id }) => id), seated, gauges, since }, now)
}
