import { recall, remember } from './remember.ts'

export const textSizes = ['1', '2', '3'] as const
export type TextSize = (typeof textSizes)[number]

/** The size that this device's person chose; 1 unless they did. */
export const textSize = (): TextSize => textSizes.find((size) => size === recall('text-size')) ?? '1'

/** Shows all text in this size, now and at each visit. Call it with `textSize()` when an entrance starts. */
export function applyTextSize(size: TextSize): void {
  document.documentElement.dataset['textSize'] = size
  remember('text-size', size)
}
