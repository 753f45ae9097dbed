// The inbox page, in French.

export const inbox = {
  'inbox.none':
    'Aucun message pour l’instant. Vous apprendrez ici qu’il y a quelqu’un de nouveau à rencontrer.',
  'inbox.count': '{count, plural, =0 {Tout est lu.} one {# message non lu} other {# messages non lus}}',
  'inbox.read': 'lu',
  'inbox.unread': 'non lu',
  'inbox.link': 'Voir le lien',
  'inbox.introduction': 'Voir la mise en relation',
  'inbox.call': 'Voir l’appel à projets',
  'inbox.profile': 'Ouvrir le profil',
  'inbox.consents': 'Voir vos accords',
  'inbox.webhook': 'Voir le webhook',
  'inbox.addresses': 'Voir les adresses coupées',
  'inbox.gone': 'n’est plus suggéré',
  'inbox.mark.read': 'Marquer comme lu',
  'inbox.mark.unread': 'Marquer comme non lu',
  'inbox.mark.read.of': 'Marquer comme lu : {name}, {at}',
  'inbox.mark.unread.of': 'Marquer comme non lu : {name}, {at}',
  'inbox.mark.all': 'Les marquer comme lus',
  'inbox.more': 'Voir les messages plus anciens',
  'inbox.animator':
    'Chaque message s’adresse à une personne : pour lire ceux d’une personne inventée, agissez comme elle.',
  'inbox.enter': 'Choisir une personne',
} as const;
