import type { CardWords } from './card.fr.ts'

export const words: CardWords = {
  opening: 'Reading your card…',
  name: 'Voting card',
  once: 'One card, one vote. You can change it until the end.',
  again: 'This card has voted already. A new vote replaces the old one.',
  early: 'The vote has not begun',
  earlyHelp: 'Keep your card. The vote will open here.',
  closed: 'The vote is over',
  closedHelp: 'The result will show here. Thank you!',
  missing: 'This address is not complete. Scan your card again.',
  retry: 'Try another card',
  replaced: 'This phone has counted again. Your card voted elsewhere: that vote counts.',
  have: 'I have a card',
  type: 'Type the 8 characters of your card',
  label: 'Characters of the card',
  go: 'Continue',
  offline: 'No network: this kiosk cannot read your card.',
  offlineHelp: 'Your card is still good. Come back later, or scan it with a phone.',
}
