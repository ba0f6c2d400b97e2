/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { serverOff, wifiOff } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'
import { useChange } from '../use-change.ts'

defineIcons({ serverOff, wifiOff })

/** A cut shorter than this is not worth a word, ms. */
const patience = 2_500

/** What stands between this phone and "saved": no network, a server that cannot save, one that takes its time. */
type Trouble = 'offline' | 'stuck' | 'slow'

const troubleOf = ({ link, waiting, view }: Inside): Trouble | null => {
  if (link === 'waiting') return 'offline'
  if (waiting.stuck || view.storage === 'full' || view.storage === 'unwritable') return 'stuck'
  return view.storage === 'slow' ? 'slow' : waiting.cut ? 'offline' : null
}

/** Says in words what keeps things from being saved, that nothing is lost, and when it is over. */
export function Network({ inside }: { inside: Inside }) {
  const { words, waiting, announce } = inside
  const [shown, show] = useState<Trouble | null>(null)
  const was = useRef<Trouble | null>(null)
  const trouble = troubleOf(inside)
  useEffect(() => {
    const timer = setTimeout(() => show(trouble), trouble === 'offline' ? patience : 0)
    return () => clearTimeout(timer)
  }, [trouble])
  const { network, storage } = words.shared
  const says = { offline: network.offline, stuck: storage.stuck, slow: storage.slow }
  useChange([shown], () => {
    if (shown) announce(says[shown])
    else if (was.current) announce(was.current === 'offline' ? network.back : storage.back)
    was.current = shown
  })
  if (!shown) return null
  const held = waiting.items.filter((item) => item.command.type === 'contribution/add' && !item.refused).length
  return (
    <p class="network">
      <g-icon name={shown === 'offline' ? 'wifiOff' : 'serverOff'} />{' '}
      {shown === 'offline' && held > 0 ? words.network.left(held) : says[shown]}
    </p>
  )
}
