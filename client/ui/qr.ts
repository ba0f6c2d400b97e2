import { encode } from 'uqr'

/** Blank modules around the code: the standard's quiet zone. */
const quiet = 4
/** Side of a finder square, in modules. */
const finder = 7
const ink = '#201c17'
const red = '#b5301a'

/**
 * A QR code of `text` as an SVG string, with error correction M and its quiet zone, in ink on white; the hearts of its
 * three finder squares are gommette red, dark enough for every reader. It fills the width that CSS gives it.
 * `label` is what a screen reader says. Throws when the text is longer than a QR code can hold (2,331 bytes).
 */
export function qrSvg(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const far = size - finder
  const corners = [
    [0, 0],
    [far, 0],
    [0, far],
  ] as const
  const inFinder = (x: number, y: number): boolean =>
    corners.some(([left, top]) => x >= left && x < left + finder && y >= top && y < top + finder)

  let modules = ''
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark || inFinder(x, y) || (row[x - 1] && !inFinder(x - 1, y))) return
      let end = x + 1
      while (row[end] && !inFinder(end, y)) end += 1
      modules += `M${x} ${y}h${end - x}v1H${x}z`
    })
  })
  const squares = corners.map(
    ([x, y]) =>
      `<rect x="${x + 0.5}" y="${y + 0.5}" width="6" height="6" rx="1.2" fill="none" stroke="${ink}"/>` +
      `<rect x="${x + 2}" y="${y + 2}" width="3" height="3" rx=".7" fill="${red}"/>`,
  )
  const side = size + 2 * quiet
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quiet} ${-quiet} ${side} ${side}" role="img" aria-label="${escapeAttribute(label)}">` +
    `<rect x="${-quiet}" y="${-quiet}" width="${side}" height="${side}" rx="2" fill="#fff"/>` +
    `<path d="${modules}" fill="${ink}" shape-rendering="crispEdges"/>${squares.join('')}</svg>`
  )
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
