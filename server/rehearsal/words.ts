/** What people wrote in rooms like the reference workshop's, for simulated residents to say again in their own order. */
const byKind: Readonly<Record<string, readonly string[]>> = {
  journey: [
    'Range son carton',
    'Fait la queue à l’accueil',
    'Demande un café',
    'Marche dans la ville',
    'Appelle le 115',
    'Ne dort que d’un œil',
    'Un endroit chaud',
    'Une douche',
    'Parler à quelqu’un',
    'Un toit sûr',
    'Qu’on ne vole pas son sac',
    'De l’argent pour manger',
    'Se sent invisible',
    'A peur la nuit',
    'Content quand on lui parle',
    'Douches du centre le lundi',
    'Jouer aux cartes',
    'Casier gratuit',
  ],
  ideas: [
    'Un livre d’or : les passants laissent un mot',
    'Le livre d’or, mais avec des photos',
    'Une association qui collecte à manger et des habits',
    'Un sac à dos du futur, donné pendant la maraude',
    'Ouvrir les maisons vides l’hiver',
    'Une carte à réductions : repas, douche, foyer',
    'Un hôtel au prix d’une journée',
    'Casiers gratuits pour leurs affaires',
    'Jouer aux cartes avec eux le samedi',
    'Leur demander leur prénom',
    'Un café offert, un café bu ensemble',
    'Coiffeur solidaire une fois par mois',
    'Frigo ouvert devant le centre social',
    'Gants tricotés par les mamies',
    'Soupe du mercredi avec la cantine',
    'Machine à laver du centre le lundi',
    'Douches de la piscine',
    'خزائن مجانية لأغراضهم',
    'Des bancs où on peut dormir',
    'Un téléphone qu’on peut recharger',
  ],
  article: [
    'Le livre d’or qui réchauffe',
    'Depuis lundi, les jeunes du quartier écrivent aux sans-abri',
    'Un carnet circule. Chacun y laisse un mot.',
    '« Maintenant on se dit bonjour », raconte Karim',
  ],
  closing: [
    'J’ai pu dire mon idée',
    'On a bien ri',
    'Plus de temps pour les idées',
    'Moins de bruit à la fin',
    'Rencontrer les autres tables',
    'Le goûter',
  ],
  reason: [
    'Ça ne coûte presque rien',
    'Il faut l’accord de la mairie',
    'C’est ce qu’ils demandent le plus',
    'Trop long à faire',
  ],
}

/** The n-th thing that a resident says in an activity. */
export function wordsFor(kind: string, n: number): string {
  const words = byKind[kind] ?? byKind.ideas ?? []
  return words[n % words.length] ?? '…'
}
