import type { Text } from '../../kernel/text.ts'
import type { Template } from '../template.ts'

/** Free paper: one zone, in which things lie where hands put them. Wall units. */
export const freePaper = (label: Text, w: number, h: number): Template => ({
  background: 'free',
  w,
  h,
  zones: [{ id: 'free', label, role: 'free', x: 0, y: 0, w, h }],
  printed: [],
  defaultZone: 'free',
})
