import { plural } from './format.ts'

/** Words of a table's tablet, for the host or the scribe. French is the type of the other languages. */
export const words = {
  title: 'La table · Gommette',
  foot: {
    add: 'Ajouter',
    list: 'Voir en liste',
    wall: 'Voir le mur',
    script: 'À dire',
    pass: 'Passer la tablette',
    result: 'Voir le résultat',
    phone: 'Revenir à mon téléphone',
    phones: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'téléphone', other: 'téléphones' })} à cette table`,
  },
  script: {
    title: 'À dire à la table',
    nothing: 'Rien de particulier à dire pour cette étape. Posez des questions\u00a0: pourquoi\u00a0? comment\u00a0?',
  },
  people: {
    title: 'À cette table',
    nobody: 'Personne n’est encore à cette table.',
    here: 'là',
    away: 'téléphone en veille',
    tablet: 'sur la tablette',
    scribe: 'prend les notes',
    hand: 'lève la main',
    gave: (count: number): string =>
      count === 0 ? 'rien pour l’instant' : `${count} ${plural('fr', count, { one: 'idée', other: 'idées' })}`,
    quiet: 'Seulement pour vous\u00a0: à qui donner la parole\u00a0?',
  },
  pass: {
    title: 'Passer la tablette',
    about: 'Pour une personne sans téléphone. Elle écrit et vote à son nom d’animal, puis vous rend la tablette.',
    fresh: 'C’est sa première fois',
    again: 'Elle est déjà venue',
    code: 'Elle choisit 3 images, dans l’ordre. Ce sera son code pour revenir.',
    codeBack: 'Ses 3 images, dans l’ordre',
    animal: 'Son animal',
    number: 'Son numéro',
    chosen: (count: number): string =>
      `${count} ${plural('fr', count, { one: 'image choisie', other: 'images choisies' })} sur 3`,
    clear: 'Recommencer',
    go: 'Donner la tablette',
    eyes: 'Les autres regardent ailleurs.',
    first: 'Vos idées partent d’abord. Un instant…',
  },
  attention: {
    title: 'On se connecte',
    about: 'Levez la main, en silence. Tout le monde regarde.',
  },
  frozen: 'L’écriture est arrêtée pour un moment.',
  briefing: {
    title: 'Bienvenue à votre table',
    soon: 'L’atelier n’a pas commencé. Cette page s’ouvrira toute seule sur le mur de la table.',
    role: 'Votre rôle',
    rules: [
      'Faites parler chacun, surtout ceux qui se taisent.',
      'Écrivez pour qui ne peut pas écrire, avec ses mots.',
      'Demandez pourquoi, demandez comment. Ne jugez pas.',
      'Quand la main se lève, aidez la table à faire silence.',
    ],
    sequence: 'Le déroulé',
    instruction: 'Consigne',
    say: 'À dire',
    total: (minutes: number): string =>
      `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} en tout`,
  },
  ended: {
    title: 'Merci d’avoir tenu cette table',
    about: 'L’atelier est terminé. Tout est enregistré\u00a0; vous pouvez rendre la tablette.',
    next: 'La suite',
  },
  over: {
    title: 'Cette tablette n’est plus dans l’atelier',
    removed: 'L’équipe l’a retirée. Demandez un nouveau lien.',
    elsewhere: 'Cette session est ouverte ailleurs.',
    unauthorised: 'Ce lien n’est plus bon. Demandez-en un autre à l’équipe.',
  },
  noTable: 'Sans table',
  step: (number: number): string => `Étape ${number}`,
}

export type TableWords = typeof words
