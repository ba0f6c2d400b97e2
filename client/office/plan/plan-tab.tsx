import { useLocation } from 'wouter'
import { durationOf } from '../../../shared/kits/kit.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { useHandle } from '../api.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { AddPhase } from './add-phase.tsx'
import { PhaseForm } from './phase-form.tsx'
import { PhaseList } from './phase-list.tsx'
import { after, useReplan } from './replan.ts'

/** The sequence: phases in order on one side, the one in hand on the other. */
export function PlanTab({ detail, reload, open }: TabProps & { open: string | null }) {
  const { t, of } = useWords()
  const handle = useHandle()
  const [, go] = useLocation()
  const replan = useReplan(detail, reload)
  const { phases } = detail
  const home = `/office/${handle}/w/${detail.id}/plan`
  const current = phases.find((phase) => phase.id === open)

  const remove = async (phase: Phase): Promise<void> => {
    const before = after(phases, phase.id)
    if (!(await replan({ type: 'plan/remove', phase: phase.id }))) return
    if (open === phase.id) go(home)
    tell({ text: t.plan.removed(of(phase.title)), undo: () => void replan({ type: 'plan/insert', phase, before }) })
  }
  const insert = async (phase: Phase): Promise<void> => {
    if (await replan({ type: 'plan/insert', phase, before: null })) go(`${home}/${phase.id}`)
  }

  return (
    <div className="columns plan" data-open={current ? 'phase' : 'list'}>
      <div className="stack plan-list">
        <div className="sheet stack">
          <div className="cluster between">
            <h2>{t.tabs.plan}</h2>
            <span className="soft">{t.duration(durationOf(phases))}</span>
          </div>
          {phases.length === 0 && <p className="soft">{t.plan.empty}</p>}
          <PhaseList
            detail={detail}
            open={open}
            home={home}
            move={(phase, before) => void replan({ type: 'plan/move', phase, before })}
            remove={(phase) => void remove(phase)}
          />
        </div>
        <AddPhase phases={phases} insert={insert} />
      </div>
      {current ? (
        <PhaseForm
          key={current.id}
          detail={detail}
          phase={current}
          home={home}
          save={async (phase) => {
            const saved = await replan({ type: 'plan/edit', phase })
            if (saved) tell({ text: t.plan.saved })
            return saved
          }}
        />
      ) : (
        phases.length > 0 && <p className="soft plan-hint">{t.plan.choose}</p>
      )}
    </div>
  )
}
