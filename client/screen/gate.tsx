import { useRoom } from './room.ts'
import { Screen } from './screen.tsx'

/** Calm paper until there is something to show; a sentence when this screen may no more. */
export function Gate() {
  const view = useRoom((room) => room.view !== null)
  const over = useRoom((room) => room.over)
  const words = useRoom((room) => room.words)
  const shared = useRoom((room) => room.shared)
  if (!words || !shared) return null
  if (view && over === null) return <Screen />
  return (
    <main className="cover dotted waiting">
      <h1>{over === null ? shared.network.connecting : words.over}</h1>
    </main>
  )
}
