/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { unanswered } from '../asked/unanswered.ts'
import type { Inside } from '../inside.ts'
import { useFaces } from '../use-faces.ts'
import { Aside } from './aside.tsx'

/** Questions about oneself in place of the lobby, or asked for in the menu; leaving them is always one touch away. */
export function AskedAside({ inside, fresh, onDone }: { inside: Inside; fresh: boolean; onDone: () => void }) {
  const Asked = useFaces(inside)?.Asked
  const [asked] = useState(() => unanswered(inside, fresh))
  return (
    <Aside back={inside.words.asked.later} onBack={onDone}>
      {Asked && <Asked inside={inside} asked={asked} onDone={onDone} />}
    </Aside>
  )
}
