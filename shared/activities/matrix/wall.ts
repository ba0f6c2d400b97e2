import type { Template } from '../../walls/template.ts'
import type { Options } from './options.ts'

const margin = 64
const half = { w: 800, h: 520 }

/** Four quadrants: what is easy to the right, what is a priority at the top. */
export const matrixWall = ({ x, y }: Options): Template => ({
  background: 'matrix',
  w: margin + 2 * half.w,
  h: 2 * half.h + margin,
  zones: [
    {
      id: 'hard-priority',
      label: { fr: 'Un grand projet', en: 'A big project', ar: 'مشروع كبير' },
      role: 'quadrant',
      x: margin,
      y: 0,
      ...half,
    },
    {
      id: 'easy-priority',
      label: { fr: 'À faire d’abord', en: 'To do first', ar: 'نبدأ به' },
      role: 'quadrant',
      x: margin + half.w,
      y: 0,
      ...half,
    },
    {
      id: 'hard-later',
      label: { fr: 'Pour plus tard', en: 'For later', ar: 'لوقت لاحق' },
      role: 'quadrant',
      x: margin,
      y: half.h,
      ...half,
    },
    {
      id: 'easy-later',
      label: { fr: 'Un petit plus', en: 'A little extra', ar: 'إضافة صغيرة' },
      role: 'quadrant',
      x: margin + half.w,
      y: half.h,
      ...half,
    },
  ],
  printed: [
    { id: 'axis-x', style: 'axis-x', text: x.label, x: margin, y: 2 * half.h, w: 2 * half.w, h: margin },
    { id: 'axis-y', style: 'axis-y', text: y.label, x: 0, y: 0, w: margin, h: 2 * half.h },
  ],
  defaultZone: 'hard-later',
})
