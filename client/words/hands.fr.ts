import { plural } from './format.ts'

const ideas = (count: number): string => `${count} ${plural('fr', count, { one: 'idée', other: 'idées' })}`

/** Words of what hands do on a wall. French is the type of the other languages. */
export const hands = {
  /** Why a gesture did nothing, and what to do. */
  why: {
    locked: 'C’est verrouillé. Choisissez-le, puis «\u00a0Déverrouiller\u00a0».',
    ledger: 'Une idée ne s’efface pas du mur. Pour la cacher, touchez «\u00a0Masquer\u00a0».',
    nothing: 'Choisissez d’abord quelque chose sur le mur.',
    three: 'Choisissez au moins trois choses.',
    joined: 'Cette flèche est déjà là.',
    onThing: 'Amenez la flèche jusqu’à une autre idée.',
    other: 'Choisissez maintenant l’autre idée.',
    noInk: 'Pas de trait ici. La gomme efface les traits de crayon.',
    many: 'Un de ces textes est trop long pour une idée. Coupez-le, puis recommencez.',
    picture: 'Cette image n’est pas lisible. Essayez-en une autre.',
    file: 'Ce fichier ne se pose pas sur le mur. Essayez une image, ou un texte simple (.txt).',
    photo: 'Une image ne se copie pas\u00a0: qui l’a envoyée peut la retirer. Seuls ses mots sont copiés.',
    phase: 'On ne peut pas ajouter d’idée maintenant.',
    still: 'L’équipe a arrêté l’écriture. Attendez un peu.',
    others: 'Ces mots sont à quelqu’un d’autre. Seule cette personne, ou l’équipe, peut les changer.',
    wordless: 'Il faut au moins un mot. L’ancien texte est resté.',
  },
  /** How many of what was meant an act left as they were. */
  fixed: (count: number): string =>
    plural('fr', count, {
      one: `${count} chose verrouillée est restée comme elle était.`,
      other: `${count} choses verrouillées sont restées comme elles étaient.`,
    }),
  /** Words that are written where they lie. */
  writing: {
    idea: 'Les mots de l’idée',
    label: 'Texte à poser sur le mur',
    theme: 'Nom du thème',
    how: 'Entrée\u00a0: enregistrer. Maj + Entrée\u00a0: nouvelle ligne. Échap\u00a0: annuler.',
    howLong: 'Ctrl + Entrée\u00a0: enregistrer. Échap\u00a0: annuler.',
    change: 'Changer les mots',
    underway: 'En route',
    elsewhere: 'Vous écriviez sur un mur qui n’est plus ouvert ici.',
    meanwhile: (theirs: string): string =>
      `Vos mots sont enregistrés. Quelqu’un venait d’écrire\u00a0: «\u00a0${theirs}\u00a0»`,
  },
  arrange: 'Disposer',
  align: 'Aligner',
  spread: 'Espacer',
  order: 'Devant, derrière',
  size: 'Taille',
  left: 'Aligner à gauche',
  centre: 'Centrer',
  right: 'Aligner à droite',
  top: 'Aligner en haut',
  middle: 'Aligner au milieu',
  bottom: 'Aligner en bas',
  across: 'Espacer en largeur',
  down: 'Espacer en hauteur',
  front: 'Mettre devant',
  back: 'Mettre derrière',
  lock: 'Verrouiller',
  unlock: 'Déverrouiller',
  duplicate: 'Dupliquer',
  grid: 'Ranger en grille',
  stack: 'Empiler',
  join: 'Relier',
  part: 'Retirer les flèches',
  larger: 'Agrandir',
  smaller: 'Réduire',
  look: 'Voir de près',
  snap: 'Lignes d’aide',
  erase: 'Gomme',
  done: 'C’est fait.',
  pasted: (count: number): string =>
    `${ideas(count)} ${plural('fr', count, { one: 'posée', other: 'posées' })} sur le mur.`,
  takeBack: 'Retirer',
  ask: (count: number): string => `Poser ${ideas(count)}, une par ligne\u00a0?`,
  yes: 'Oui, poser',
  no: 'Non',
  help: {
    title: 'Gestes et touches',
    keys: [
      ['Glisser une idée', 'la déplacer\u00a0; elle s’aligne sur ses voisines (Alt\u00a0: librement)'],
      ['Glisser le mur, deux doigts', 'se déplacer, zoomer'],
      ['Maj + glisser', 'entourer plusieurs choses'],
      ['Maj ou Ctrl + toucher', 'ajouter à ce qui est choisi'],
      ['Coins bleus', 'changer la taille'],
      ['Rond fléché', 'tirer une flèche vers une autre idée'],
      ['Toucher deux fois, Entrée, F2', 'changer les mots\u00a0; sur le papier libre\u00a0: une nouvelle idée'],
      ['Entrée, puis Tab', 'aller d’une idée à l’autre\u00a0; Espace ouvre ses boutons'],
      ['Maj + Espace', 'ajouter la suivante à ce qui est choisi\u00a0; Tab en prend une autre à sa place'],
      ['Relier, Tab, Entrée', 'une flèche vers une autre idée'],
      ['Poser un texte, Entrée', 'un texte au milieu de ce qu’on voit'],
      ['Flèches', 'déplacer ce qui est choisi, ou le mur (Maj\u00a0: plus loin)'],
      ['Ctrl + A, Échap', 'tout choisir, tout lâcher'],
      ['Ctrl + C, X, V, D', 'copier, couper, coller, dupliquer. Un texte collé devient des idées, une par ligne'],
      ['Suppr', 'effacer un trait, un texte, un thème'],
      ['Ctrl + Z, Ctrl + Maj + Z', 'défaire, refaire'],
      ['Ctrl + F', 'chercher des mots\u00a0; Entrée va au suivant, Maj + Entrée au précédent'],
      ['+, -, 0, 2', 'zoomer, tout voir, voir ce qui est choisi'],
    ] as readonly (readonly [string, string])[],
  },
}

export type HandsWords = typeof hands
