/** Characters that make a spreadsheet take a cell for a formula, in any width, behind any blanks. */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

/** [F4] A cell as text: quoted, and what begins like a formula led in by an apostrophe. Numbers stay numbers. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** Rows as a file that LibreOffice and Excel open in columns where commas are decimal: a mark of UTF-8, semicolons, CRLF. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
