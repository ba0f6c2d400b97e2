/** Words of the office's page of voter cards. French is the type of the other languages. */
export const cards = {
  lead: 'Une carte donne un seul vote, à un lieu. Elle est pour les lieux où une personne doit avoir une voix, et une seule. Dans la salle, les téléphones votent déjà\u00a0: n’y donnez pas de carte. Une carte perdue n’est pas remplacée\u00a0: quelqu’un d’autre pourrait s’en servir.',
  noVote: 'Aucun vote aux gommettes dans le déroulé. Ajoutez-en un, puis revenez.',
  noPlace: 'Aucun lieu. Ajoutez-en sur la page «\u00a0Tables et lieux\u00a0».',
  begun: 'Ce vote a commencé\u00a0: on ne change plus qui peut voter.',
  room: 'Dans la salle',
  roomHint: 'Les personnes arrivées avant le début du vote, avec leur téléphone ou une tablette.',
  anyone: 'Tout le monde, à la borne',
  byCard: 'Une carte par personne',
  count: 'Cartes',
  make: 'Faire une feuille',
  sheet: (count: number): string => `Feuille de ${count} cartes`,
  isVoid: 'Annulée',
  end: 'Annuler la feuille',
  endHint:
    'Ses cartes ne vaudront plus rien. Les votes déjà donnés avec elles seront retirés, sauf si le vote montre ses totaux en direct.',
  endNow: 'Oui, annuler cette feuille',
  voided: 'Cette feuille est annulée.',
  printNow: 'Imprimez cette feuille maintenant\u00a0: ces caractères ne seront plus jamais montrés.',
  langs: 'Langues de la carte',
}

export type CardsWords = typeof cards
