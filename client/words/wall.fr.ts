import { desk } from './desk.fr.ts'
import { plural } from './format.ts'
import { hands } from './hands.fr.ts'
import { ways } from './ways.fr.ts'

const ideas = (count: number): string => `${count} ${plural('fr', count, { one: 'idée', other: 'idées' })}`
const people = (count: number): string => `${count} ${plural('fr', count, { one: 'personne', other: 'personnes' })}`
const arrows = (count: number): string => `${count} ${plural('fr', count, { one: 'flèche', other: 'flèches' })}`
const lines = (count: number): string => `${count} ${plural('fr', count, { one: 'trait', other: 'traits' })}`
/** Ideas that were put in one place, or each elsewhere. */
const put = (count: number, place: string | null): string =>
  `${ideas(count)} ${plural('fr', count, { one: 'rangée', other: 'rangées' })} ${place ? `dans ${place}` : 'ailleurs'}.`
/** What happened to one thing that has a name, or to several. */
const named = (count: number, name: string | null, one: string, several: string): string =>
  count === 1 && name ? `${one}\u00a0: ${name}.` : `${count} ${several}.`

/** Words of walls, on a table's tablet and on the projection. French is the type of the other languages. */
export const words = {
  canvas: {
    label:
      'Le mur. Flèches pour se déplacer, plus et moins pour zoomer, Entrée puis Tab pour aller d’une idée à l’autre. La liste donne les mêmes gestes par boutons.',
    picture: 'Le mur',
    ideas,
  },
  saving: {
    connecting: 'Connexion…',
    saved: 'Enregistré',
    sending: 'Envoi…',
    waiting: 'En attente du réseau',
  },
  refused: 'Ce geste n’a pas été accepté. Le reste est en place.',
  gone: 'Ce que vous changiez a été retiré entre-temps. Le reste est en place.',
  fixed: 'Ce que quelqu’un vient de verrouiller est resté où il était. Le reste est en place.',
  typed: (words: string): string => `Vos mots\u00a0: «\u00a0${words}\u00a0»`,
  newTheme: 'Nouveau thème',
  themeName: 'Nom du thème',
  list: {
    title: 'Le mur en liste',
    empty: 'Rien sur ce mur pour l’instant.',
    nowhere: 'Ailleurs sur le mur',
    others: 'Titres et dessins du mur',
    chosen: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'idée choisie', other: 'idées choisies' })}`,
    find: 'Chercher dans la liste',
    found: (count: number): string =>
      count === 0
        ? 'Aucune idée trouvée.'
        : `${ideas(count)} ${plural('fr', count, { one: 'trouvée', other: 'trouvées' })}.`,
    where: 'Où',
    everywhere: 'Partout',
    from: 'De quelle table',
    everyTable: 'Toutes les tables',
    noTable: 'Sans table',
    more: (next: number, left: number): string =>
      next === left ? `Voir les ${left} dernières` : `En voir ${next} de plus (encore ${left})`,
    none: 'Tout lâcher',
    moveTo: 'Ranger dans',
    level: 'Besoin',
    noLevel: 'Aucun',
    theme: 'Thème',
    noTheme: 'Aucun thème',
    group: 'Regrouper en thème',
    hide: 'Masquer',
    mark: 'Choix de la table',
    unmark: 'Retirer le choix',
    remove: 'Effacer',
    rename: 'Renommer',
    born: (of: string): string => `Née de\u00a0: ${of}`,
    leadsTo: (of: string): string => `→ vers ${of}`,
    comesFrom: (of: string): string => `← de ${of}`,
    locked: 'Verrouillé',
    drawing: 'Un dessin',
    photo: 'Une photo',
    stroke: 'Un trait de crayon',
    helper: 'Écrite pour quelqu’un',
    byTable: 'Choix de la table',
    byRoom: 'Choix de la salle',
    moved: (zone: string): string => `Rangée dans ${zone}.`,
  },
  /** What others did on the wall, said to who hears it: how much of it, and its name where there is one for all of it. */
  news: {
    added: (count: number): string => `${ideas(count)} de plus sur le mur.`,
    zone: put,
    theme: put,
    reworded: (count: number): string =>
      `${ideas(count)} ${plural('fr', count, { one: 'reformulée', other: 'reformulées' })}.`,
    tableChoice: (count: number): string =>
      `${ideas(count)} ${plural('fr', count, { one: 'choisie', other: 'choisies' })} par la table.`,
    roomChoice: (count: number): string =>
      `${ideas(count)} ${plural('fr', count, { one: 'retenue', other: 'retenues' })} pour la salle.`,
    choiceUndone: (count: number): string =>
      `${count} choix ${plural('fr', count, { one: 'retiré', other: 'retirés' })}.`,
    themeMade: (count: number, name: string | null): string =>
      named(count, name, 'Nouveau thème', plural('fr', count, { one: 'nouveau thème', other: 'nouveaux thèmes' })),
    themeRenamed: (count: number, name: string | null): string =>
      named(count, name, 'Thème renommé', plural('fr', count, { one: 'thème renommé', other: 'thèmes renommés' })),
    themeRemoved: (count: number, name: string | null): string =>
      named(count, name, 'Thème effacé', plural('fr', count, { one: 'thème effacé', other: 'thèmes effacés' })),
    textMade: (count: number, name: string | null): string =>
      named(count, name, 'Nouveau texte', plural('fr', count, { one: 'nouveau texte', other: 'nouveaux textes' })),
    textChanged: (count: number, name: string | null): string =>
      named(count, name, 'Texte changé', plural('fr', count, { one: 'texte changé', other: 'textes changés' })),
    textRemoved: (count: number, name: string | null): string =>
      named(count, name, 'Texte effacé', plural('fr', count, { one: 'texte effacé', other: 'textes effacés' })),
    arrowDrawn: (count: number): string => `${arrows(count)} de plus.`,
    arrowRemoved: (count: number): string =>
      `${arrows(count)} ${plural('fr', count, { one: 'retirée', other: 'retirées' })}.`,
    inkDrawn: (count: number): string => `${lines(count)} de crayon de plus.`,
    inkMoved: (count: number): string =>
      `${lines(count)} de crayon ${plural('fr', count, { one: 'déplacé', other: 'déplacés' })}.`,
    inkErased: (count: number): string =>
      `${lines(count)} de crayon ${plural('fr', count, { one: 'effacé', other: 'effacés' })}.`,
    locked: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'chose verrouillée', other: 'choses verrouillées' })}.`,
    unlocked: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'chose déverrouillée', other: 'choses déverrouillées' })}.`,
    removed: (count: number): string =>
      `${ideas(count)} ${plural('fr', count, { one: 'retirée', other: 'retirées' })} du mur.`,
  },
  desk,
  hands,
  ways,
  journey: {
    peak: 'Le meilleur moment',
    low: 'Le pire moment',
    end: 'La fin',
    band: 'La bande\u00a0: la moitié des réponses autour du milieu.',
    voices: (count: number): string =>
      `${people(count)} ${plural('fr', count, { one: 'a répondu', other: 'ont répondu' })}.`,
    waiting: 'La courbe apparaîtra quand tout le monde aura fini.',
    point: (step: string, feeling: string): string => `${step}\u00a0: ${feeling}`,
  },
  matrix: {
    dots: 'Chaque point est un avis, sans nom.',
    discuss: 'à discuter',
    camps: 'deux avis',
    few: 'Moins de 8 avis\u00a0: les points, sans conclusion.',
    reasons: 'Les raisons',
    round: (round: number): string => `Tour ${round}`,
    waiting: 'Les points apparaîtront quand le vote sera fini.',
    opinions: (count: number): string => `${count} avis`,
    place: (easy: number, priority: number): string => `facile ${easy} sur 5, prioritaire ${priority} sur 5`,
  },
  smartvote: {
    first: (idea: string): string => `«\u00a0${idea}\u00a0» arrive en tête`,
    tie: 'Plusieurs idées arrivent ensemble en tête',
    none: 'Aucune gommette pour l’instant',
    voted: (count: number): string => `${people(count)} ${plural('fr', count, { one: 'a voté', other: 'ont voté' })}.`,
    recounted: 'Chaque téléphone peut recompter le total.',
    room: 'Dans la salle',
    dots: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'gommette', other: 'gommettes' })} · vote secret`,
    covered: (share: string, kept: number): string =>
      `${share} des votants ont au moins un choix parmi ${kept === 1 ? 'l’idée gardée' : `les ${kept} idées gardées`}.`,
    undrained: 'sans les derniers votes',
    open: 'Le vote est ouvert',
    secret: 'Les gommettes se posent en secret. Le résultat vient à la fin.',
    withdrawn: 'Idée retirée',
    others: (count: number): string => `et ${ideas(count)} de plus`,
  },
  welcome: {
    title: 'La météo de la salle',
    voices: (count: number): string =>
      `${people(count)} ${plural('fr', count, { one: 'a répondu', other: 'ont répondu' })}, sans nom affiché.`,
    waiting: 'La météo apparaîtra quand tout le monde aura répondu.',
    nobody: 'Personne n’a répondu cette fois.',
    rules: 'Nos règles',
  },
  closing: {
    waiting: 'Les avis apparaîtront quand tout le monde aura répondu.',
  },
}

export type WallWords = typeof words
