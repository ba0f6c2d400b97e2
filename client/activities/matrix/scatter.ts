/** Side of one of the five by five squares, and room between dots that share it, in hundredths of the picture. */
const square = 20
const apart = 5.6

/** Places for dots (easy, priority; 1–5 each) on a picture of 100 × 100, easy to the right and a priority at the top; dots of the same square lie in rows around its middle. */
export function scattered(dots: readonly (readonly number[])[]): { readonly x: number; readonly y: number }[] {
  const groups = new Map<string, number>()
  for (const dot of dots) groups.set(dot.join('|'), (groups.get(dot.join('|')) ?? 0) + 1)
  const seen = new Map<string, number>()
  return dots.map((dot) => {
    const [easy = 1, priority = 1] = dot
    const key = dot.join('|')
    const [n, of] = [seen.get(key) ?? 0, groups.get(key) ?? 1]
    seen.set(key, n + 1)
    const columns = Math.min(3, of)
    const rows = Math.ceil(of / columns)
    const gap = Math.min(apart, (square - 4) / Math.max(columns, rows))
    return {
      x: (easy - 0.5) * square + ((n % columns) - (columns - 1) / 2) * gap,
      y: (5.5 - priority) * square + (Math.floor(n / columns) - (rows - 1) / 2) * gap,
    }
  })
}
