import type { RefusalCode } from '../../shared/api/refusals.ts'
import type { ContributionState, Reach } from '../../shared/contributions/contribution.ts'
import type { Animal } from '../../shared/people/animals.ts'
import type { Shape } from '../ui/marks.ts'
import type { PictureName } from '../ui/pictures.ts'
import { plural } from './format.ts'

const shapes: Record<Shape, string> = {
  circle: 'Cercle',
  square: 'Carré',
  triangle: 'Triangle',
  star: 'Étoile',
  drop: 'Goutte',
  cross: 'Croix',
}

const animals: Record<Animal, string> = {
  alpaca: 'Alpaga', ant: 'Fourmi', bear: 'Ours', beaver: 'Castor', bee: 'Abeille', butterfly: 'Papillon', cat: 'Chat', cheetah: 'Guépard',
  deer: 'Cerf', dolphin: 'Dauphin', dove: 'Colombe', dragonfly: 'Libellule', duck: 'Canard', falcon: 'Faucon', fennec: 'Fennec', firefly: 'Luciole',
  flamingo: 'Flamant rose', fox: 'Renard', frog: 'Grenouille', giraffe: 'Girafe', hedgehog: 'Hérisson', hoopoe: 'Huppe', horse: 'Cheval', hummingbird: 'Colibri',
  ibex: 'Bouquetin', kangaroo: 'Kangourou', koala: 'Koala', ladybird: 'Coccinelle', lion: 'Lion', lynx: 'Lynx', octopus: 'Pieuvre', orca: 'Orque',
  panda: 'Panda', peacock: 'Paon', penguin: 'Pingouin', rabbit: 'Lapin', robin: 'Rouge-gorge', seagull: 'Mouette', seahorse: 'Hippocampe', sparrow: 'Moineau',
  squirrel: 'Écureuil', stork: 'Cigogne', swallow: 'Hirondelle', swan: 'Cygne', tiger: 'Tigre', toucan: 'Toucan', turtle: 'Tortue', wolf: 'Loup',
}

const pictures: Record<PictureName, string> = {
  anchor: 'Ancre', bike: 'Vélo', boat: 'Bateau', cake: 'Gâteau', fish: 'Poisson', flower: 'Fleur', gift: 'Cadeau', key: 'Clé', tree: 'Arbre', umbrella: 'Parapluie',
}

const states: Record<ContributionState | 'draft' | 'sending' | 'waiting' | 'refused', string> = {
  draft: 'Brouillon',
  sending: 'Envoi…',
  waiting: 'En attente du réseau',
  refused: 'Pas enregistrée',
  kept: 'Enregistrée',
  pending: 'En attente de relecture',
  late: 'Arrivée après l’étape',
  hidden: 'Masquée',
  withdrawn: 'Retirée',
}

const reach: Record<Reach, string> = {
  author: 'je suis seul·e à la voir',
  table: 'ma table la voit',
  plenary: 'tout le monde la voit',
}

const refusals: Record<RefusalCode, string> = {
  'bad-request': 'Le message est mal formé. Rien n’est enregistré.',
  unauthorised: 'Cet appareil n’est pas encore entré dans l’atelier.',
  forbidden: 'Cet appareil n’a pas le droit de faire cela.',
  'not-found': 'Rien à cette adresse.',
  'too-large': 'C’est trop lourd. Essayez plus petit.',
  'too-fast': 'C’est trop rapide. Attendez un peu, puis recommencez.',
  unavailable: 'Le serveur ne peut pas enregistrer. Recommencez dans un moment.',
  removed: 'L’équipe a retiré cet appareil de l’atelier.',
  locked: 'L’entrée est fermée. Demandez à l’équipe.',
  'code/unknown': 'Aucun atelier n’a ce code. Vérifiez les lettres.',
  'code/slow': 'Trop d’essais. Attendez un peu, puis recommencez.',
  'invite/used': 'Ce lien a déjà servi. Demandez-en un autre.',
  'invite/unknown': 'Ce lien n’est plus bon. Demandez-en un autre.',
  'login/wrong': 'L’adresse ou le mot de passe est faux.',
  'login/insecure': 'On ne peut pas se connecter ici : le réseau n’est pas protégé.',
  'login/taken': 'Cette adresse a déjà un compte. Connectez-vous.',
  'stage/stale': 'L’atelier a déjà avancé. Regardez où il en est.',
  'stage/ended': 'L’atelier est terminé.',
  'stage/not-running': 'L’atelier n’a pas commencé.',
  'stage/nothing-there': 'Il n’y a rien de ce côté.',
  'plan/stale': 'Quelqu’un vient de changer le déroulé. Regardez, puis recommencez.',
  'plan/begun': 'Cette étape a commencé : seuls ses textes et sa durée peuvent changer.',
  'plan/options': 'Ces réglages ne vont pas à cette activité.',
  'phase/unknown': 'Cette étape n’existe plus.',
  'contribution/empty': 'Il n’y a rien d’écrit.',
  'contribution/too-long': 'C’est trop long. Faites plus court.',
  'contribution/not-yours': 'Cette idée est à quelqu’un d’autre.',
  'contribution/unknown': 'Cette idée n’existe plus.',
  'contribution/exists': 'Cette idée est déjà là.',
  'contribution/kind': 'Cette étape n’attend pas cela.',
  'contribution/parent': 'L’idée de départ n’est plus là.',
  'contribution/zone': 'Cette case n’existe pas.',
  'contribution/not-kept': 'Cette idée n’est pas visible : on ne peut pas la choisir.',
  'contribution/not-now': 'Ce n’est pas le moment d’écrire.',
  'ask/unknown': 'Cette question n’existe plus.',
  'ask/closed': 'Le vote est fini.',
  'ask/open': 'Le vote est encore ouvert.',
  'ask/not-eligible': 'Le vote avait commencé avant votre arrivée. Demandez à l’équipe.',
  'ask/no-choices': 'Il n’y a encore rien à choisir.',
  'ask/not-closed': 'Fermez d’abord le vote.',
  'answer/budget': 'Vous n’avez plus assez de gommettes.',
  'answer/cap': 'Trop de gommettes sur la même idée.',
  'answer/own': 'Trop de gommettes sur votre propre idée.',
  'answer/marks': 'Cette réponse ne va pas avec la question.',
  'answer/exists': 'Ce vote est déjà compté.',
  'answer/hurried': 'C’est très rapide. Prenez votre temps, puis recommencez.',
  'table/unknown': 'Cette table n’existe plus.',
  'table/not-yours': 'Ce n’est pas votre table.',
  'person/unknown': 'Cette personne n’est plus là.',
  'turn/none': 'Personne n’a cette tablette en main.',
  'turn/code': 'Ce n’est pas le bon animal, ou pas les bonnes images.',
  'kiosk/paired': 'Cette borne est déjà installée.',
  'kiosk/unknown': 'Cette borne n’est pas installée.',
  'place/unknown': 'Ce lieu n’existe plus.',
  'brief/stale': 'Quelqu’un vient d’enregistrer cette fiche. Votre texte est gardé ici : relisez, puis enregistrez.',
  'media/type': 'Cette image n’est pas lisible. Essayez-en une autre.',
  'media/unknown': 'Cette image n’existe plus.',
  'wall/edit': 'Ce changement n’est pas possible. Rien n’a bougé.',
}

/** Words that several entrances share. French is the type of the other languages. */
export const words = {
  shapes,
  table: (shape: Shape, lap: number): string => `Table ${shapes[shape]}${lap > 1 ? ` ${lap}` : ''}`,
  animals,
  pictures,
  states,
  reach,
  refusals,
  moods: {
    sun: 'Grand soleil : en pleine forme',
    clearing: 'Éclaircies : plutôt bien',
    rainbow: 'Arc-en-ciel : plein d’espoir',
    snow: 'Neige : au calme',
    cloud: 'Nuages : comme ci, comme ça',
    wind: 'Vent : la tête ailleurs',
    rain: 'Pluie : un peu triste',
    storm: 'Orage : en colère',
  },
  time: {
    left: (minutes: number): string => (minutes > 0 ? `encore ${minutes} ${plural('fr', minutes, { one: 'minute', other: 'minutes' })}` : 'le temps est écoulé'),
    short: (minutes: number): string => `${minutes} min`,
    paused: 'En pause',
  },
  count: {
    ideas: (count: number): string => `${count} ${plural('fr', count, { one: 'idée', other: 'idées' })}`,
    people: (count: number): string => `${count} ${plural('fr', count, { one: 'personne', other: 'personnes' })}`,
    tables: (count: number): string => `${count} ${plural('fr', count, { one: 'table', other: 'tables' })}`,
    dots: (count: number): string => `${count} ${plural('fr', count, { one: 'gommette', other: 'gommettes' })}`,
  },
  actions: {
    listen: 'Écouter',
    close: 'Fermer',
    cancel: 'Annuler',
    save: 'Enregistrer',
    send: 'Envoyer',
    edit: 'Modifier',
    remove: 'Retirer',
    back: 'Retour',
    next: 'Suivant',
    retry: 'Réessayer',
    undo: 'Défaire',
    help: 'Aide',
    add: 'Ajouter',
    more: 'Plus',
    fewer: 'Moins',
    done: 'J’ai fini',
  },
  settings: {
    language: 'Langue',
    textSize: 'Taille du texte',
    textSizes: { 1: 'Normal', 2: 'Grand', 3: 'Très grand' },
  },
  network: {
    offline: 'Pas de réseau. Vous pouvez continuer : tout sera envoyé au retour.',
    back: 'Le réseau est revenu.',
    connecting: 'Connexion…',
  },
  attention: 'On se connecte\u00a0: regardons ensemble.',
}

export type SharedWords = typeof words
