/** Text that any XML may hold [F4]: one kind of line end, and none of the control characters and lone surrogates that XML 1.0 forbids. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
