// Signing in, or choosing whom to act as, in French.

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
  'session.welcome': 'Bienvenue',
  'session.sign.in': 'Se connecter',
  'session.sign.out': 'Se déconnecter',
  'session.by.mail': 'Par e-mail',
  'session.email': 'Votre adresse e-mail',
  'session.email.help': 'Celle que le campus connaît de vous. Il n’y a pas de mot de passe.',
  'session.email.wrong': 'Écrivez une adresse e-mail, comme nom@example.org.',
  'session.name.wrong': 'Écrivez-le ici, en cent lettres au plus.',
  'session.link': 'Recevoir un lien',
  'session.link.again': 'Recevoir un autre lien',
  'session.link.sent':
    'Si cette adresse est connue ici, un lien est en route. Il est valable 10 minutes, une seule fois.',
  'session.no.way':
    'Personne ne peut se connecter ici pour l’instant : ce service n’envoie aucun e-mail, et aucun établissement ne dit qui est qui. La personne qui l’exploite peut lui indiquer un serveur d’e-mails.',
  'session.by.link': 'Votre lien est là. Il ne sert qu’une fois.',
  'session.institution': 'Se connecter avec {name}',
  'session.here': 'Votre session est ouverte : {name}.',
  'session.go.on': 'Continuer',
  'session.first': 'Ouvrir le campus',
  'session.first.text':
    'Vous en serez la première personne à l’administrer et à l’animer. Vous inscrirez ensuite les autres.',
  'session.first.begin': 'Commencer',
  'session.first.over': 'Ce lien n’est plus bon : il a servi, ou il a plus d’un jour.',
  'session.first.over.then':
    'Si personne n’administre encore le campus, redémarrez le service et lisez le nouveau lien dans son terminal. Sinon, connectez-vous.',
  'session.first.missing':
    'La première personne qui administre le campus vient ici par le lien affiché au démarrage du service. Ce lien ne sert qu’une fois.',
  'session.first.invited':
    'Personne n’administre encore ce campus : le lien affiché au démarrage du service y invite la première personne.',
  'session.given': 'Prénom',
  'session.family': 'Nom',
  'session.over': 'Votre session est terminée',
  'session.over.text': 'Ce que vous avez écrit reste sur cette page.',
  'session.over.link':
    'Demandez un lien et ouvrez-le dans ce navigateur : la page reprendra où vous en étiez.',
  'session.over.no.link':
    'Connectez-vous dans un autre onglet de ce navigateur : la page reprendra où vous en étiez.',
  'session.over.elsewhere': 'Se connecter dans un autre onglet',
} as const;
