import type { Paper } from '../../shared/walls/paint/sheets.ts'
import { plural } from './format.ts'

const ideas = (n: number): string => `${n} ${plural('fr', n, { one: 'idée', other: 'idées' })}`
const lines = (numbers: readonly number[]): string =>
  `${plural('fr', numbers.length, { one: 'ligne', other: 'lignes' })} ${numbers.join(', ')}`

/** Words of walls in the office: seen, saved, printed, and taken back in. French is the type of the other languages. */
export const words = {
  lead: 'Les murs des étapes commencées, comme l’écran les montre.',
  none: 'Aucun mur pour l’instant\u00a0: ils apparaissent quand leurs étapes commencent.',
  all: 'Tous ensemble',
  ideas,
  empty: 'vide',
  open: 'Ouvrir',
  back: 'Tous les murs',
  picture: 'Image du mur',
  save: 'Enregistrer',
  work: 'Travailler sur ce mur',
  part: {
    what: 'Tout le mur, ou une partie',
    whole: 'Tout le mur',
    some: 'Une partie',
    title: 'Choisir les idées',
    chosen: (n: number, all: number): string =>
      `${n} ${plural('fr', n, { one: 'idée choisie', other: 'idées choisies' })} sur ${all}`,
    search: 'Chercher un mot',
    where: 'Où',
    everywhere: 'Partout',
    zones: 'Endroits du mur',
    themes: 'Thèmes',
    tick: (n: number): string => `Cocher ${n === 1 ? 'celle qui est montrée' : `les ${n} qui sont montrées`}`,
    untick: 'Ne rien cocher',
    none: 'Aucune idée ne correspond.',
    drawing: 'Un dessin',
    photo: 'Une photo',
    save: (n: number): string => `Enregistrer ${ideas(n)}`,
  },
  forms: {
    png: { name: 'Image', hint: 'PNG, pour une page ou un message' },
    svg: { name: 'Dessin', hint: 'SVG, net à toute taille' },
    pdf: { name: 'Affiche', hint: 'PDF, à imprimer' },
    notes: { name: 'Papiers à découper', hint: 'PDF, une carte par idée' },
    csv: { name: 'Tableau', hint: 'CSV, les idées et leurs thèmes seuls' },
  },
  paper: 'Format du papier',
  papers: { a4: 'A4', a3: 'A3', a2: 'A2', a1: 'A1', a0: 'A0' } satisfies Record<Paper, string>,
  tiled: 'Sur des feuilles A4 à assembler',
  tiledHint: (sheets: number): string => `${sheets} feuilles, avec des repères de coupe et un petit plan.`,
  bring: 'Remettre un tableau sur ce mur',
  bringHint:
    'Un tableau enregistré d’ici, corrigé si besoin. Ce qui est déjà là ne bouge pas. Idées, choix et thèmes reviennent à leur place\u00a0; flèches, étiquettes, traits et images, non.',
  choose: 'Choisir le fichier',
  brought: (n: number): string => `${ideas(n)} sur le mur.`,
  known: (n: number): string => `${ideas(n)} déjà dans l’atelier.`,
  left: (why: string, numbers: readonly number[]): string => `${why} (${lines(numbers)})`,
  unlaid: (numbers: readonly number[]): string =>
    `Le mur a choisi la place de certaines idées, au lieu de celle du tableau (${lines(numbers)}).`,
  pictures: (numbers: readonly number[]): string =>
    `Un tableau ne contient ni dessins ni photos\u00a0: remettez-les à la main (${lines(numbers)}).`,
  noTable: 'Ce fichier n’a pas de colonne «\u00a0Idée\u00a0». Enregistrez d’abord un tableau d’ici pour voir sa forme.',
}
export type PrintsWords = typeof words
