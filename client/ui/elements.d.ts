import type { IconName } from './icons.ts'
import type { DiscLabel } from './time-disc.ts'

/** What our elements take in JSX, beside `class`, `style`, `aria-*` and the like. */
interface OwnElements<Common> {
  'g-icon': Common & { name: IconName }
  'g-listen': Common & { text: string; voice: string; label: string }
  'time-disc': Common & TimeAttributes & { 'total-ms': number; label?: DiscLabel }
  'time-left': Common & TimeAttributes
}

interface TimeAttributes {
  'ends-at'?: number | null
  'left-ms'?: number | null
  /** Server time minus device time. */
  'offset-ms'?: number
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements
      extends OwnElements<
        Omit<React.HTMLAttributes<HTMLElement>, 'label'> & { class?: string; key?: React.Key | null }
      > {}
  }
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements
      extends OwnElements<Omit<import('preact').HTMLAttributes<HTMLElement>, 'label'> & { key?: string | number }> {}
  }
}
