/** Words of a voter card's holder, on a phone or at a kiosk. French is the type of the other languages. */
export const words = {
  opening: 'On lit votre carte…',
  name: 'Carte de vote',
  once: 'Une carte, un vote. Vous pouvez le changer jusqu’à la fin.',
  again: 'Cette carte a déjà voté. Un nouveau vote remplace l’ancien.',
  early: 'Le vote n’a pas commencé',
  earlyHelp: 'Gardez votre carte. Le vote s’ouvrira ici.',
  closed: 'Le vote est fini',
  closedHelp: 'Le résultat s’affichera ici. Merci\u00a0!',
  missing: 'Cette adresse n’est pas complète. Scannez votre carte de nouveau.',
  retry: 'Essayer une autre carte',
  replaced: 'Ce téléphone a recompté. Votre carte a voté ailleurs\u00a0: ce vote-là compte.',
  have: 'J’ai une carte',
  type: 'Tapez les 8 caractères de votre carte',
  label: 'Caractères de la carte',
  go: 'Continuer',
  offline: 'Pas de réseau\u00a0: la borne ne peut pas lire votre carte.',
  offlineHelp: 'Votre carte reste bonne. Revenez plus tard, ou scannez-la avec un téléphone.',
}

export type CardWords = typeof words
