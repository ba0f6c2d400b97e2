import { plural } from './format.ts'

/** Words of finding one's way on a wall. French is the type of the other languages. */
export const ways = {
  find: {
    open: 'Chercher sur le mur',
    words: 'Mots à chercher',
    at: (nth: number, count: number): string => `${nth} sur ${count}`,
    found: (count: number): string => `${count} ${plural('fr', count, { one: 'trouvé', other: 'trouvés' })}`,
    none: 'Rien avec ces mots',
    next: 'Suivant',
    before: 'Précédent',
  },
}

export type WaysWords = typeof ways
