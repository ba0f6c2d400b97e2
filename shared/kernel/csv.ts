/**
 * Characters that make a spreadsheet take a cell for a formula, in any width, behind any blanks. Behind apostrophes too,
 * though these are none: so that of what is read back one apostrophe is always ours.
 */
const formula = /^'*(?:[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u

/** [F4] A cell as text: quoted, and what begins like a formula led in by an apostrophe. Numbers stay numbers. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** Rows as a file that LibreOffice and Excel open in columns where commas are decimal: a mark of UTF-8, semicolons, CRLF. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`

/** Most cells of a row that are read, and most characters that a row may hold. */
const mostCells = 200
const longestRow = 32_768

/** Rows of a file as `rowsIn` reads them, all at once, up to one that is too long; empty ones at the end are left out. */
export function rowsOf(file: string): string[][] {
  const rows = [...rowsIn(file)].filter((row) => row !== null)
  while (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

/**
 * Rows of a file as `csvOf` or a spreadsheet writes it (RFC 4180), one by one: with or without a mark of UTF-8,
 * semicolons, commas or tabs, as its first line has them; quotes may hold line ends. The apostrophe that `csvOf` leads a
 * formula in by is taken away again. A row without anything in it is empty, so that the others keep their numbers. Of a
 * row 200 cells are read; in place of one of more than 32,768 characters stands null, and nothing is read behind it.
 */
export function* rowsIn(file: string): Iterable<string[] | null> {
  const text = file.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const [bare, within] = [new RegExp(`[^"\\r\\n${separator}]+`, 'y'), /[^"]+/y]
  let row: string[] = []
  let value = ''
  let quoted = false
  let begun = 0
  const endCell = (): void => {
    if (row.length < mostCells) row.push(value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value)
    value = ''
  }
  const ended = (): string[] => {
    endCell()
    const whole = row.some((one) => one !== '') ? row : []
    row = []
    return whole
  }
  for (let at = 0; at < text.length; ) {
    const run = quoted ? within : bare
    run.lastIndex = at
    const [plain = ''] = run.exec(text) ?? []
    value += plain
    at += plain.length
    const sign = text.charAt(at)
    at++
    if (at - begun > longestRow) {
      yield null
      return
    }
    if (quoted && sign === '"' && text.charAt(at) === '"') {
      value += '"'
      at++
    } else if (sign === '"' && (quoted || value === '')) quoted = !quoted
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      begun = at
      yield ended()
    } else if (sign !== '\r') value += sign
  }
  yield ended()
}

/** What stands most often between the cells of the first line. */
function separatorOf(text: string): string {
  const first = text.slice(0, Math.min(text.search(/[\r\n]/) + 1 || longestRow, longestRow)).replaceAll(/"[^"]*"/g, '')
  const count = (sign: string): number => first.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
