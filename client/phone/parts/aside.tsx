/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { arrowLeft } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'

defineIcons({ arrowLeft })

interface AsideProps {
  /** Where the way back leads, in words. */
  readonly back: string
  onBack(): void
  readonly children: ComponentChildren
}

/** Something in place of the phase for a while, with the way back. */
export function Aside({ back, onBack, children }: AsideProps) {
  return (
    <main class="phase">
      <button type="button" class="quiet" onClick={onBack}>
        <g-icon name="arrowLeft" /> {back}
      </button>
      {children}
    </main>
  )
}
