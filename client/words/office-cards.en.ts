import type { CardsWords } from './office-cards.fr.ts'

export const cards: CardsWords = {
  lead: 'A card gives a single vote, at one place. It is for places where a person must have one vote, and only one. In the room, phones vote already: give no card there. A lost card is not replaced: somebody else could use it.',
  noVote: 'No sticker vote in the sequence. Add one, then come back.',
  noPlace: 'No place. Add one on the page “Tables and places”.',
  begun: 'This vote has begun: who may vote does not change any more.',
  room: 'In the room',
  roomHint: 'People who came before the vote began, with their phone or a tablet.',
  anyone: 'Everyone, at the kiosk',
  byCard: 'One card a person',
  count: 'Cards',
  make: 'Make a sheet',
  sheet: (count: number): string => `Sheet of ${count} cards`,
  isVoid: 'Voided',
  end: 'Void the sheet',
  endHint:
    'Its cards will be worth nothing. Votes already given with them will be taken out, unless the vote shows live totals.',
  endNow: 'Yes, void this sheet',
  voided: 'This sheet is voided.',
  printNow: 'Print this sheet now: these characters will never be shown again.',
  langs: 'Languages of the card',
}
