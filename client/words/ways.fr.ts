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
  /** Who else is at work on the wall. */
  company: {
    here: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'autre personne', other: 'autres personnes' })} sur ce mur`,
    /** What somebody is called whose invite says nothing. */
    staff: 'Équipe',
    host: 'Tablette',
    follow: 'Suivre',
    followThis: (name: string): string => `Suivre ${name}`,
    following: (name: string): string => `Vous suivez ${name}`,
    stop: 'Arrêter',
    left: (name: string): string => `${name} n’est plus sur ce mur. Vous ne suivez plus personne.`,
  },
}

export type WaysWords = typeof ways
