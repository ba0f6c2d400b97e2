import { replan } from './act.ts'
import { HintLine } from './hint-line.tsx'
import { useView, useWords } from './room.ts'
import { catchUp, slip } from './slip.ts'
import { useNow } from './use-now.ts'

/** Where lost time can be won back, and the tap that does it. */
export function CatchUp() {
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
  const shorten = (): void =>
    void replan(
      { type: 'plan/edit', phase: { ...shorter, idealMs: shorter.idealMs - offer.ms } },
      { text: t.hints.shortened(of(shorter.title), minutes) },
    )
  return <HintLine text={t.hints.catchUp(of(shorter.title), minutes)} label={t.hints.shorten} press={shorten} />
}
