// The account of who signed in, in French.

export const account = {
  'account.demonstration': 'Ce campus est une démonstration : personne ne s’y connecte.',
  'account.acting': 'Pour qui vous agissez',
  'account.acting.for': 'Sur cette page',
  'account.animator': 'Tout le campus, dans l’équipe d’animation',
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

  'account.address': 'Votre adresse e-mail',
  'account.address.text': 'C’est là qu’arrivent vos e-mails, et les liens par lesquels vous vous connectez.',
  'account.address.none': 'Le campus ne connaît pas votre adresse.',
  'account.address.new': 'Nouvelle adresse',
  'account.address.help':
    'Un lien y est envoyé : une fois que vous l’avez ouvert ici, c’est la nouvelle adresse qui compte.',
  'account.address.wrong': 'Donnez une autre adresse que celle d’aujourd’hui, comme nom@exemple.org.',
  'account.address.give': 'Changer d’adresse',
  'account.address.waits':
    'Un lien a été envoyé à {email} : ouvrez-le dans ce navigateur d’ici dix minutes. Jusque-là, rien ne change.',
  'account.address.again': 'Renvoyer le lien',
  'account.address.sent': 'Le lien est en route.',
  'account.address.keep': 'Garder l’adresse d’aujourd’hui',
  'account.address.drop': 'Oublier la nouvelle adresse',
  'account.address.no.mail': 'Aucun e-mail ne part de ce campus : l’administration change votre adresse.',
  'account.address.show': 'Cette adresse est-elle la vôtre ?',
  'account.address.show.text':
    'Ensuite, vos e-mails de Passerelle arrivent à l’adresse où vous avez trouvé le lien, y compris les liens pour vous connecter. L’ancienne adresse en est prévenue.',
  'account.address.mine': 'Cette adresse est la mienne',
  'account.address.changed': 'Votre nouvelle adresse compte désormais.',
  'account.address.missing': 'Ouvrez une nouvelle fois le lien de l’e-mail, dans ce navigateur.',
  'account.address.back': 'Retour à votre compte',

  'account.page.account': 'Votre compte',
  'account.page.notices': 'Comment nous vous informons',
  'account.page.data': 'Vos données',
  'account.to.account': 'Connexion',
  'account.to.notices': 'E-mails',
  'account.to.data': 'Vos données',
  'account.animator.demonstration':
    'Ce campus est une démonstration : pour voir le compte d’une personne inventée, agissez en son nom.',
  'account.animator.choose': 'Choisir une personne',

  'account.notices.text':
    'Tous vos messages sont sur la page Messages. Ici, vous choisissez lesquels viennent aussi par e-mail, et quand. Rien ne se perd : ce qui doit attendre arrive plus tard, regroupé.',
  'account.notices.unreached':
    'Le campus ne connaît pas votre adresse e-mail : rien ne vous est envoyé. L’animation peut l’ajouter.',
  'account.saved': 'C’est enregistré, et compte aussi pour ce qui attend déjà.',
  'account.now': '{field} : {value}',
  'account.none': 'aucune',
  'account.whole': 'Donnez un nombre entier, comme 3.',

  'account.digest.next': 'Votre prochain récapitulatif',
  'account.digest.at':
    '{count, plural, =0 {Rien ne l’attend, et aucun n’est envoyé vide. Sinon, il viendra {when}.} one {Il viendra {when}, avec un message.} other {Il viendra {when}, avec # messages.}}',
  'account.digest.since': '{count, plural, one {du {day}} other {# fois, depuis le {day}}}',
  'account.digest.read': 'Ce que vous lirez d’ici là sur la page Messages n’y sera pas.',

  'account.kinds': 'Ce qui vient par e-mail',
  'account.kinds.kind': 'À quel sujet',
  'account.kinds.here': 'Page Messages',
  'account.kinds.email': 'Par e-mail',
  'account.kinds.email.of': '{kind} : par e-mail',
  'account.always': 'toujours',
  'account.way.at_once': 'tout de suite',
  'account.way.digest': 'récapitulatif',
  'account.way.never': 'jamais',
  'account.kind.new_suggestion': 'Suggestions de rencontre',
  'account.kind.introduction_offered': 'Rencontres proposées',
  'account.kind.introduction_reminder': 'Rappels de rencontres proposées',
  'account.kind.introduced': 'Mises en relation',
  'account.kind.introduction_ended': 'Mises en relation sans suite',
  'account.kind.introduction_reopened': 'Mises en relation reprises',
  'account.kind.meeting_set': 'Dates de rencontre fixées',
  'account.kind.meeting_changed': 'Dates de rencontre changées',
  'account.kind.meeting_cancelled': 'Rencontres annulées',
  'account.kind.outcome_asked': 'Questions sur la suite d’une rencontre',
  'account.kind.call_fits': 'Appels à projets',
  'account.kind.animator_asks': 'Demandes de l’animation',
  'account.kind.webhook_paused': 'Webhooks mis en pause',
  'account.kind.address_unreachable': 'Adresses que les e-mails n’atteignent pas',

  'account.times': 'Quand les e-mails arrivent',
  'account.times.text': 'Jours et heures sont à l’heure de {zone}.',
  'account.digest': 'Récapitulatif',
  'account.every': 'Fréquence',
  'account.every.day': 'chaque jour',
  'account.every.week': 'chaque {day}',
  'account.hour': 'Heure',
  'account.hour.of': '{hour} h',
  'account.quiet': 'Heures calmes',
  'account.quiet.some': 'Ne rien m’envoyer entre deux heures',
  'account.quiet.help': 'Ce qui arrive entre-temps est envoyé après.',
  'account.quiet.from': 'De',
  'account.quiet.to': 'À',
  'account.quiet.wrong': 'Donnez une heure, comme 20:00.',
  'account.weekdays': 'Jours de la semaine sans e-mail',
  'account.days': 'Autres jours sans e-mail, comme des congés',
  'account.days.from': 'Premier jour de l’absence {number}',
  'account.days.to': 'Dernier jour de l’absence {number}',
  'account.days.remove': 'Retirer',
  'account.days.which': 'l’absence {number}',
  'account.days.add': 'Ajouter une absence',
  'account.most': 'E-mails par jour, au plus',
  'account.most.help': 'Sans compter le récapitulatif, qui reprend ceux qui seraient en trop.',

  'account.clock': 'Votre langue et votre heure',
  'account.clock.language': 'Langue des e-mails',
  'account.clock.zone': 'Fuseau horaire',
  'account.language.fr': 'français',
  'account.language.en': 'anglais',

  'account.kept': 'Ce qui est gardé de vous',
  'account.kept.text':
    'Tout ce qui vous nomme ou que vous avez dit, dans toutes les parties du service : à lire ici, ou à emporter.',
  'account.kept.html': 'Télécharger en page web',
  'account.kept.json': 'Télécharger en JSON',
  'account.kept.here': 'Le lire ici',
  'account.kept.none': 'Rien n’est gardé ici.',
  'account.kept.more': '{count, plural, one {Le fichier en a # de plus.} other {Le fichier en a # de plus.}}',

  'account.consents': 'Les accords de votre organisation',
  'account.consents.text':
    'Les accords sont ceux de votre organisation, et non les vôtres : être suggérée, être contactée, paraître hors du campus, être comptée. Ses responsables les donnent un à un, et les retirent quand bon leur semble.',
  'account.consents.see': 'Voir les accords, et les changer',

  'account.erase': 'Effacer votre compte',
  'account.erase.text':
    'Vous pouvez faire effacer tout ce qui vous nomme, à tout moment et sans donner de raison. Vous verrez d’abord ce que cela fait.',
  'account.erase.begin': 'Effacer mon compte…',
  'account.erase.title': 'Effacer votre compte ?',
  'account.erase.goes':
    'Votre nom, votre adresse, vos messages, vos mots et vos sessions sont effacés, dans toutes les parties du service.',
  'account.erase.stays':
    'Ce que vous avez écrit pour votre organisation lui reste. Que quelqu’un a fait quelque chose reste aussi, par un numéro qui ne nomme plus personne.',
  'account.erase.backups':
    'Des sauvegardes peuvent garder vos données un mois de plus, et ne servent à rien d’autre.',
  'account.erase.alone':
    '{count, plural, one {Vous êtes la seule personne responsable de cette organisation :} other {Vous êtes la seule personne responsable de ces organisations :}}',
  'account.erase.alone.then':
    'Seule l’animation du campus pourra alors changer les accords donnés. Si vous pouvez, demandez-lui d’abord de nommer quelqu’un d’autre.',
  'account.erase.sure': 'Je comprends que personne ne pourra faire revenir mon compte.',
  'account.erase.unsure': 'Cochez d’abord cette case, si c’est bien ce que vous voulez.',
  'account.erase.do': 'Effacer pour de bon',

  'account.erased': 'Votre compte est effacé',
  'account.erased.gone':
    'Votre nom et votre adresse n’y figurent plus, et aucune de vos sessions ne reste ouverte.',
  'account.erased.going':
    'Chaque partie du service efface maintenant ce qu’elle gardait de vous, et en donne un reçu : cela prend quelques minutes, plus si l’une d’elles est en panne.',
  'account.erased.left':
    'Des sauvegardes peuvent garder vos données un mois de plus. Vous ne recevrez plus d’e-mail.',
  'account.erased.reference':
    'Gardez cette référence si vous voulez une preuve : par elle seule, l’administration du campus trouve les reçus.',
  'account.erased.back': 'Vers la page de connexion',
} as const;
