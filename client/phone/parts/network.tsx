/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { wifiOff } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'
import { useChange } from '../use-change.ts'

defineIcons({ wifiOff })

/** A cut shorter than this is not worth a word, ms. */
const patience = 2_500

/** Says in words that the network is away, that nothing is lost, and when it is back. */
export function Network({ inside: { link, words, waiting, announce } }: { inside: Inside }) {
  const [away, setAway] = useState(false)
  const was = useRef(false)
  const cut = link === 'waiting' || waiting.cut
  useEffect(() => {
    const timer = setTimeout(() => setAway(cut), cut ? patience : 0)
    return () => clearTimeout(timer)
  }, [cut])
  useChange([away], () => {
    if (away) announce(words.shared.network.offline)
    else if (was.current) announce(words.shared.network.back)
    was.current = away
  })
  if (!away) return null
  const held = waiting.items.filter((item) => item.command.type === 'contribution/add' && !item.refused).length
  return (
    <p class="network">
      <g-icon name="wifiOff" /> {held > 0 ? words.network.left(held) : words.shared.network.offline}
    </p>
  )
}
