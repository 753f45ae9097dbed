// Choosing whom to act as, in French.

export const entering = {
  'entering.title': 'Qui êtes-vous aujourd’hui ?',
  'entering.text':
    'Ce campus est une démonstration : choisissez une personne inventée et voyez ce que Passerelle lui propose.',
  'entering.animator': 'Animer le campus',
  'entering.animator.text': 'Voir tout le campus, préparer les tours, expliquer les liens.',
  'entering.members': 'Ou agir comme une de ces personnes inventées',
  'entering.filter': 'Chercher une personne ou une organisation',
  'entering.as': 'Agir comme',
  'entering.all': 'Voir les {count, number} personnes',
  'entering.none': 'Personne ne porte ce nom ici.',
  'entering.real':
    'Ce dossier contient de vraies données : tant que l’ouverture de session n’existe pas, seule l’animation du campus est possible depuis cette machine.',
} as const;
