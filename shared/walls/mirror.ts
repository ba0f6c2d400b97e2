import type { Printed, Rect, Template, Zone } from './template.ts'

/**
 * A paper for those who read from the right: the first column, the first hour, the first note of a zone lie at the right.
 * Only what is read in order is turned: an axis of a matrix goes on pointing where it points. Turned twice it is as it was.
 */
export function mirrored(template: Template): Template {
  const { w, background, rtl, ...rest } = template
  const place = <R extends Rect>(one: R): R => (background === 'matrix' ? one : { ...one, x: w - one.x - one.w })
  const zone = ({ rtl: turned, ...one }: Zone): Zone => ({ ...place(one), ...(!turned && { rtl: true }) })
  const zones = rest.zones.map(zone)
  const printed = rest.printed.map((one): Printed => place(one))
  return { ...rest, background, w, zones, printed, ...(!rtl && { rtl: true }) }
}
