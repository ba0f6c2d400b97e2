/** A file name that every system accepts, in any script: no separators, no characters that hide or turn round what follows. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80)
      .toWellFormed() || 'gommette'
  }.${ending}`

/** Headers of a file to be saved under a name (RFC 8187: all but a few letters percent-encoded). */
export const saving = (name: string, type: string): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
})
