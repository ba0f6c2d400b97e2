import { plural } from './format.ts'

/** Words of what stands around a wall that somebody works on. French is the type of the other languages. */
export const desk = {
  tools: {
    label: 'Outils du mur',
    move: 'Déplacer',
    lasso: 'Entourer plusieurs idées',
    ink: 'Crayon',
    words: 'Poser un texte',
    undo: 'Défaire',
    redo: 'Refaire',
    fit: 'Tout voir',
    point: 'Montrer du doigt',
  },
  selection: 'Ce qui est choisi',
  keep: 'Retenir pour la salle',
  keepNot: 'Ne plus retenir',
  add: {
    title: 'Ajouter au mur',
    about: 'Écrivez ses mots à elle, à lui. Personne ne verra de nom.',
    text: 'L’idée',
    zone: 'Où la ranger\u00a0?',
    level: 'Quel besoin\u00a0?',
    noLevel: 'Aucun',
    helper: 'J’écris pour quelqu’un',
    photo: 'Prendre ou choisir une photo',
    photoReady: 'La photo est prête.',
    photoBad: 'Cette image n’est pas lisible. Essayez-en une autre.',
    noPhoto: 'Retirer la photo',
    parent: (of: string): string => `Née de\u00a0: ${of}`,
    send: 'Poser sur le mur',
    frozen: 'L’équipe a arrêté l’écriture. Vos mots restent ici.',
  },
  waiting: {
    sending: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'idée part', other: 'idées partent' })}…`,
    cut: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'idée attend', other: 'idées attendent' })} le réseau`,
    refused: 'Pas enregistrée\u00a0:',
    forget: 'Ne pas garder',
    again: 'Renvoyer',
  },
  /** What was done on a wall that is not on the screen any more. */
  left: {
    elsewhere: 'Un autre mur',
    waiting: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'geste attend d’être enregistré', other: 'gestes attendent d’être enregistrés' })}.`,
    closed: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'geste n’a pas été enregistré', other: 'gestes n’ont pas été enregistrés' })}\u00a0: ce mur ne se change plus d’ici.`,
  },
}

export type DeskWords = typeof desk
