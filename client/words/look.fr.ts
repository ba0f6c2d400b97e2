/** Words of a wall that somebody looks at on their own phone. French is the type of the other languages. */
export const words = {
  title: 'Le mur · Gommette',
  everyones: 'Le mur de tout le monde',
  list: 'Voir en liste',
  wall: 'Voir le mur',
  nearer: 'Agrandir',
  farther: 'Réduire',
  touch: 'Touchez une idée pour la lire en grand.',
  cut: 'Pas de réseau. Vous voyez le mur comme il était.',
  returning: 'On retourne à l’étape…',
}

export type LookWords = typeof words
