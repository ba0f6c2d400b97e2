import type { AskStatus } from '../../shared/answers/ask.ts'
import type { Role } from '../../shared/people/participant.ts'
import type { PhaseMode } from '../../shared/workshop/phase.ts'
import { formatList, plural } from './format.ts'

const lang = 'fr'
const s = (count: number): string => plural(lang, count, { one: '', other: 's' })

/** What a gauge measures, in words said aloud. */
interface GaugeSaid {
  readonly name: string
  readonly what: 'ideas' | 'votes' | 'people'
  readonly value: number
  readonly seated: number
  readonly quiet: boolean
  readonly lit: boolean
}

const modes: Record<PhaseMode, string> = { plenary: 'tous ensemble', tables: 'à table', individual: 'chacun pour soi' }
const status: Record<AskStatus, string> = {
  open: 'Ouvert',
  closing: 'Fermeture…',
  closed: 'Fermé',
  revealed: 'Montré à la salle',
}
const roles: Record<Role, string> = {
  admin: 'Administration',
  staff: 'Animation',
  host: 'Tablette de table',
  participant: 'Téléphone',
  kiosk: 'Borne',
  holder: 'Carte de vote',
  screen: 'Écran',
  observer: 'Observation',
}

/** Words of the facilitator's panel. French is the type of the other languages. */
export const words = {
  title: 'Conduite · Gommette',
  offline: 'réseau perdu',
  storage: {
    full: {
      what: 'Rien ne s’enregistre\u00a0: le disque du serveur est plein.',
      todo: 'Faites de la place sur l’ordinateur du serveur.',
    },
    unwritable: {
      what: 'Rien ne s’enregistre\u00a0: le serveur ne peut plus écrire sur son disque.',
      todo: 'Vérifiez l’ordinateur du serveur.',
    },
    low: 'Il reste peu de place sur le disque du serveur. Libérez de l’espace dès que possible.',
    slow: {
      what: 'L’enregistrement prend du temps\u00a0: le serveur attend son disque.',
      todo: 'Attendez un instant.',
    },
    kept: 'Ce que les gens écrivent reste sur leurs appareils et partira tout seul. L’étape attend aussi\u00a0: impossible d’en changer d’ici là.',
  },
  notSent: 'Pas de réponse du serveur. Recommencez.',
  rehearsal: 'répétition',
  slip: {
    late: (minutes: number): string => `retard ${minutes} min`,
    ahead: (minutes: number): string => `avance ${minutes} min`,
  },
  step: (number: number): string => `Étape ${number}`,
  modes,
  noClock: 'Sans limite de temps',
  pause: 'Pause',
  resume: 'Reprendre',
  addMinutes: (minutes: number): string => `Ajouter ${minutes} minute${s(minutes)}`,
  minusOne: 'Une minute de moins',
  warn: {
    soon: (minutes: number): string => `bientôt la fin\u00a0: ${minutes} min`,
    last: 'on termine doucement',
    over: (minutes: number): string => (minutes > 0 ? `dépassé de ${minutes} min` : 'temps écoulé'),
  },
  attention: {
    begin: 'Attention',
    end: 'Reprendre',
    on: 'Mains levées, on se connecte.',
    hands: (hands: number, people: number): string => `${hands} main${s(hands)} sur ${people}`,
    up: (hands: number): string => `${hands} main${s(hands)} levée${s(hands)}`,
  },
  next: {
    start: 'Commencer',
    moment: 'Suivant',
    phase: 'Étape suivante',
    end: 'Terminer l’atelier',
    nothing: 'Terminé',
  },
  straightTo: (title: string): string => `Passer tout de suite à «\u00a0${title}\u00a0»`,
  back: 'Revenir en arrière',
  tapToShow: 'Touchez une table pour montrer son mur à l’écran.',
  gauges: { ideas: 'Idées par table', votes: 'Réponses par table', people: 'Personnes par table' },
  gauge: ({ name, what, value, seated, quiet, lit }: GaugeSaid): string => {
    const said = { ideas: `${value} idée${s(value)}`, votes: `${value} réponse${s(value)}`, people: '' }
    return [name, said[what], `${seated} personne${s(seated)}`, quiet ? 'silencieuse' : '', lit ? 'à l’écran' : '']
      .filter(Boolean)
      .join(', ')
  },
  hints: {
    silent: (table: string, minutes: number): string =>
      `${table}\u00a0: plus rien depuis ${minutes} min. Un tour de table\u00a0?`,
    see: 'Voir',
    kiosks: (count: number): string =>
      `${count} borne${s(count)} attend${plural(lang, count, { one: '', other: 'ent' })} un lieu.`,
    pair: 'Installer',
    catchUp: (title: string, minutes: number): string =>
      `Pour rattraper\u00a0: ${minutes} min de moins sur «\u00a0${title}\u00a0»\u00a0?`,
    shorten: 'Raccourcir',
    shortened: (title: string, minutes: number): string => `«\u00a0${title}\u00a0» dure ${minutes} min de moins.`,
  },
  script: 'Mon script',
  roomReads: 'La salle lit\u00a0:',
  hide: 'Masquer',
  unhide: 'Remontrer',
  erase: 'Effacer',
  eraseSure: 'Oui, effacer partout',
  admit: 'Garder',
  hidden: 'Masqué partout.',
  picture: 'Image sans texte',
  helped: 'écrit pour quelqu’un',
  choice: {
    keep: 'Retenir pour la salle',
    drop: 'Ne plus retenir',
    table: 'choix de la table',
    room: 'retenue pour la salle',
  },
  waiting: (count: number): string => `En attente · ${count}`,
  seeAll: 'Tout voir',
  filter: 'Quelle table',
  all: 'Toutes',
  noIdeas: 'Rien à lire pour le moment. Les idées privées restent à leurs auteurs.',
  ask: {
    heading: 'Questions et votes',
    open: 'Ouvrir',
    openAgain: (round: number): string => `Ouvrir le tour ${round}`,
    round: (round: number): string => `tour ${round}`,
    status,
    voted: (count: number): string => `${count} réponse${s(count)}`,
    votedOf: (count: number, seats: number): string => `${count} réponse${s(count)} sur ${seats}`,
    live: 'résultat en direct',
    close: 'Fermer',
    closeAll: 'Fermer partout',
    reveal: 'Montrer le résultat',
    room: 'Dans la salle',
    booth: {
      open: 'ouvert',
      closing: 'on attend les derniers votes',
      closed: 'fermé',
      undrained: 'fermé sans attendre les bornes',
    },
    closeBooth: 'Fermer',
    force: 'Fermer sans attendre',
    nobody: 'Personne n’a répondu.',
    withdrawn: 'Idée retirée',
    tooFew: 'Trop peu de votes par lieu pour les montrer à part.',
    verdict: { discuss: 'à discuter', camps: 'deux avis' },
  },
  paper: {
    heading: 'Gommettes en papier',
    hint: 'Comptez les gommettes collées, idée par idée. Vous pouvez corriger jusqu’au résultat.',
    add: 'Ajouter des gommettes en papier',
    batch: (number: number): string => `Paquet ${number}`,
    where: 'Où ont-elles été collées\u00a0?',
    people: 'Combien de personnes\u00a0?',
    peopleHint: 'Si vous le savez.',
    uncounted: 'personnes non comptées',
    saved: 'Gommettes en papier enregistrées.',
    withdrawn: 'Ce paquet est retiré.',
  },
  lobby: {
    arrived: (count: number): string => plural(lang, count, { one: 'personne est là', other: 'personnes sont là' }),
    lock: 'Fermer l’entrée',
    locked: 'Entrée fermée',
    lasts: (duration: string): string => `Durée prévue\u00a0: ${duration}`,
    qr: 'QR code pour entrer dans l’atelier',
    wayIn: 'Entrer dans l’atelier',
  },
  ended: {
    title: 'C’est fini. Merci\u00a0!',
    thanks: (people: string): string => `${people} ont travaillé avec vous. Tout est enregistré.`,
    next: 'La suite\u00a0:',
    office: 'Aller au bureau\u00a0: bilan et fiches',
  },
  nav: { label: 'Aller plus loin', ideas: 'Idées', walls: 'Murs', people: 'Personnes', plan: 'Déroulé', more: 'Plus' },
  walls: {
    see: 'Voir le mur',
    all: 'Tous ensemble',
    running: 'en cours',
    none: 'Les murs apparaissent quand leurs étapes commencent.',
    gone: 'Ce mur n’est pas là. Il apparaît quand son étape commence.',
    add: 'Ajouter',
    list: 'Voir en liste',
    wall: 'Voir le mur',
  },
  blank: { on: 'Vider l’écran', off: 'Rallumer l’écran' },
  freeze: { on: 'Stylos posés', off: 'Laisser écrire' },
  spotlight: { on: 'Montrer à l’écran', off: 'Retirer de l’écran', all: 'Montrer le mur commun' },
  table: { host: 'tablette connectée', hostAway: 'tablette absente', staff: 'table de l’équipe' },
  person: {
    tablet: 'sur la tablette',
    away: 'pas connecté',
    scribe: 'tient la plume',
    gave: (count: number): string => `a donné ${count} fois`,
    move: 'Changer de table',
    moveTo: (table: string): string => `Asseoir\u00a0: ${table}`,
    moved: (person: string, table: string): string => `${person} va à la ${table}.`,
    lower: 'Baisser la main',
    makeScribe: 'Confier la plume',
    noScribe: 'Reprendre la plume',
    remove: 'Faire sortir',
    removeSure: 'Oui, faire sortir cet appareil',
    mayReturn: 'L’entrée est ouverte\u00a0: cette personne peut revenir sous un autre nom. Fermez aussi l’entrée.',
    noTable: 'Sans table',
  },
  newcomers: {
    open: 'Faire sortir les derniers arrivés',
    since: 'Arrivés depuis',
    at: (hour: string, minutes: number): string => `${hour} (il y a ${minutes} min)`,
    what: 'Ce qu’ils ont écrit reste\u00a0; leurs votes en cours sont retirés. Qui écrit sur une tablette reste. L’entrée se ferme aussi.',
    out: (people: string): string => `Faire sortir ${people}`,
    sure: (people: string): string => `Oui, faire sortir ${people}`,
    nobody: 'Personne n’est arrivé depuis',
    done: (people: string): string => `Sorties\u00a0: ${people}. L’entrée est fermée.`,
  },
  even: 'Tables équilibrées',
  evenOut: (moves: number): string => `Équilibrer\u00a0: ${moves} déplacement${s(moves)}`,
  evened: (names: readonly string[]): string => `À prévenir, nouvelle table\u00a0: ${formatList(lang, names)}.`,
  counted: {
    heading: 'Ont répondu\u00a0:',
    names: { age: 'âge', gender: 'genre', status: 'statut', quarter: 'quartier', before: 'ateliers d’avant' },
  },
  device: {
    heading: 'Appareils de l’équipe',
    roles,
    pair: 'Où se trouve cette borne\u00a0?',
    noPlace: 'Aucun lieu\u00a0: ajoutez-en un au bureau.',
    removeWhat: 'Cet appareil s’arrête tout de suite. Pour le rouvrir, il faut une nouvelle invitation.',
  },
  plan: {
    sooner: 'Plus tôt',
    later: 'Plus tard',
    removed: (title: string): string => `«\u00a0${title}\u00a0» est retirée du déroulé.`,
    saved: 'Étape enregistrée.',
    duration: 'Durée',
    title: 'Titre',
    instruction: 'Ce que la salle lit',
    script: 'Ce que je dis',
  },
  restitution: {
    heading: 'Restitution',
    presents: (table: string): string => `${table} présente.`,
    next: (table: string): string => `Donner la parole\u00a0: ${table}`,
    done: 'Tout le monde est passé',
  },
  keys: {
    heading: 'Raccourcis du clavier',
    space: 'Espace',
    pause: 'Pause, ou reprendre',
    next: 'Suivant',
    attention: 'Attention, ou reprendre',
    blank: 'Vider l’écran, ou le rallumer',
    help: 'Cette page',
    on: 'Ces touches agissent sur cet appareil',
  },
  over: {
    title: 'La conduite s’arrête ici',
    removed: 'L’équipe a retiré cet appareil de l’atelier.',
    elsewhere: 'Cette conduite est ouverte ailleurs.',
    unauthorised: 'Ce lien n’est plus bon. Demandez une nouvelle invitation.',
  },
}

export type PanelWords = typeof words
