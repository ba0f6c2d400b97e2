/**
 * A trail (x, y, pressure triples) gone on with by points. A pen tells of itself hundreds of times a second: what lies
 * nearer than `finest` to the point before is passed over, but the trail always ends where the pen is.
 */
export function extended(trail: readonly number[], points: readonly number[], finest: number): number[] {
  const longer = [...trail]
  for (let i = 0; i + 2 < points.length; i += 3) {
    const end = longer.length
    const [x = 0, y = 0] = longer.slice(-3)
    const [bx = 0, by = 0] = longer.slice(-6, -3)
    if (end >= 6 && Math.hypot(x - bx, y - by) < finest) longer.length = end - 3
    longer.push(...points.slice(i, i + 3))
  }
  return longer
}
