// The account of who signed in, in French.

export const account = {
  'account.title': 'Votre compte',
  'account.demonstration': 'Ce campus est une démonstration : personne ne s’y connecte.',
  'account.acting': 'Pour qui vous agissez',
  'account.acting.for': 'Sur cette page',
  'account.animator': 'Tout le campus, en l’animant',
  'account.sessions': 'Vos sessions ouvertes',
  'account.sessions.text':
    'Si vous ne reconnaissez pas un appareil, déconnectez-le : il faudra un nouveau lien pour y revenir.',
  'account.device.unknown': 'Appareil inconnu',
  'account.here': 'cet appareil',
  'account.since': 'depuis le {when}',
  'account.seen': 'vu le {when}',
  'account.end': 'Déconnecter',
  'account.end.which': '{device}, depuis le {when}',
  'account.end.others': 'Déconnecter tous les autres',
  'account.ended':
    '{count, plural, =0 {Aucun autre n’était connecté.} one {# appareil est déconnecté.} other {# appareils sont déconnectés.}}',
} as const;
