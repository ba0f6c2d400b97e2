import type { IconNode } from 'lucide'
import type { AnswerIcon } from './attendance-icons.ts'
import type * as set from './icon-set.ts'
import type { PictureName } from './pictures.ts'

export type IconName = keyof typeof set | PictureName | AnswerIcon

const drawn = new Map<string, string>()

/** Icons that point along the line of reading: they turn around where one reads from right to left. */
const turning: ReadonlySet<string> = new Set<IconName>([
  'arrowLeft',
  'arrowRight',
  'back',
  'next',
  'list',
  'logOut',
  'redo',
  'send',
  'undo',
  'volume',
])

const svg = (node: IconNode): string => {
  const shapes = node.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
    return `<${tag}${written.join('')}/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">${shapes.join('')}</svg>`
}

/** Makes icons known to this entrance: `defineIcons({ hand, send })`, once, before the first drawing. */
export function defineIcons(icons: Partial<Record<IconName, IconNode>>): void {
  for (const [name, node] of Object.entries(icons)) drawn.set(name, svg(node))
}

/** The SVG of a defined icon, as a string; it takes `currentColor` from the CSS of `<g-icon>`. Throws for one never defined. */
function icon(name: IconName): string {
  const found = drawn.get(name)
  if (!found) throw new Error(`icon ${name} was not given to defineIcons`)
  return found
}

/** `<g-icon name="hand">`: an icon, 1.25em, silent to screen readers: words or an aria-label stand beside it. */
export class Icon extends HTMLElement {
  static observedAttributes = ['name']

  attributeChangedCallback(): void {
    const name = this.getAttribute('name') as IconName
    this.innerHTML = icon(name)
    this.ariaHidden = 'true'
    this.toggleAttribute('data-turns', turning.has(name))
  }
}

customElements.define('g-icon', Icon)
