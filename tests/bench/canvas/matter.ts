/** A note of the bench, as every engine is given it. */
export interface BenchNote {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly text: string
  /** Index of its table, 0–5. */
  readonly table: number
}

/** What residents write: short and long, in two directions of writing. */
const texts = [
  'Une douche au centre le lundi',
  'Un endroit chaud où laisser son sac la journée',
  'Un carnet de voisins : qui sait faire quoi, et qui a besoin d’un coup de main cette semaine',
  'Jouer aux cartes',
  'مكان آمن للنوم',
  'دفتر صغير لنكتب فيه ما نحتاجه كلّ أسبوع',
  'Parler à quelqu’un sans prendre rendez-vous',
  'Un arbre devant l’entrée, avec un banc autour',
  'Casier gratuit',
  'Apprendre à réparer son vélo avec les jeunes du quartier, le samedi matin',
  'Une carte des endroits où l’on peut boire de l’eau',
  'فطور جماعي',
] as const

const side = { w: 160, h: 120 } as const
const pitch = { x: 178, y: 140 }

/** So many notes side by side, a little wider than high as projections are. The same each time. */
export function benchNotes(count: number): BenchNote[] {
  const columns = Math.ceil(Math.sqrt(count * 1.2))
  return Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    x: (i % columns) * pitch.x + ((i * 7) % 13),
    y: Math.floor(i / columns) * pitch.y + ((i * 5) % 11),
    ...side,
    text: `${texts[(i * 7) % texts.length]}${i % 3 === 0 ? ` (${i})` : ''}`,
    table: i % 6,
  }))
}

/** The rectangle around them all. */
export function benchBounds(count: number): { readonly w: number; readonly h: number } {
  const columns = Math.ceil(Math.sqrt(count * 1.2))
  return { w: columns * pitch.x, h: Math.ceil(count / columns) * pitch.y }
}
