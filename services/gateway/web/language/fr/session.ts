// Choosing whom to act as, in French.

export const session = {
  'session.title': 'Qui êtes-vous aujourd’hui ?',
  'session.text':
    'Ce campus est une démonstration : choisissez une personne inventée et voyez ce que Passerelle lui propose.',
  'session.animator': 'Animer le campus',
  'session.animator.text': 'Voir tout le campus, préparer les tours, expliquer les liens.',
  'session.members': 'Ou agir comme une de ces personnes inventées',
  'session.filter': 'Chercher une personne ou une organisation',
  'session.as': 'Agir comme',
  'session.all': 'Voir les {count, number} personnes',
  'session.none': 'Personne ne porte ce nom ici.',
  'session.real':
    'Ce dossier contient de vraies données : tant que l’ouverture de session n’existe pas, seule l’animation du campus est possible depuis cette machine.',
} as const;
