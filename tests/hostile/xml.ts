const entity = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);/
const tag = /^<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** What keeps a text from being well-formed XML 1.0, as office programs read it; null when nothing does. */
export function faultOf(xml: string): string | null {
  if (!xml.isWellFormed()) return 'an unpaired surrogate'
  if (forbidden.test(xml)) return 'a character that XML forbids'
  const opened: string[] = []
  let at = 0
  while (at < xml.length) {
    const rest = xml.slice(at, at + 65_536)
    if (rest.startsWith('<?') || rest.startsWith('<!--')) {
      at = xml.indexOf(rest.startsWith('<?') ? '?>' : '-->', at) + (rest.startsWith('<?') ? 2 : 3)
    } else if (rest.startsWith('<')) {
      const [whole = '', ends, name = '', attributes = '', alone] = tag.exec(rest) ?? []
      if (!whole) return `no tag: ${rest.slice(0, 60)}`
      for (const amp of attributes.matchAll(/&[^\s"']*/g)) if (!entity.test(amp[0])) return `a bare & in ${name}`
      if (ends && opened.pop() !== name) return `</${name}> closes something else`
      if (!ends && !alone) opened.push(name)
      at += whole.length
    } else if (rest.startsWith('&')) {
      if (!entity.test(rest)) return `a bare &: ${rest.slice(0, 20)}`
      at++
    } else {
      const next = rest.search(/[<&]/)
      const text = rest.slice(0, next < 0 ? undefined : next)
      if (text.includes(']]>')) return 'a ]]> in text'
      at += text.length
    }
  }
  return opened.length === 0 ? null : `${opened.join()} never ends`
}
