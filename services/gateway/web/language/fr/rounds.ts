// The rounds page, in French.

export const rounds = {
  'rounds.text':
    'Un tour choisit les suggestions de tout le campus à la fois : chaque organisation en a une avant qu’aucune n’en ait deux, et personne n’en a trop. Vous le regardez avant que les membres ne le voient.',
  'rounds.for.animators':
    'Les tours sont l’affaire de l’équipe d’animation du campus. Ce qu’un tour vous apporte est sur votre page d’accueil.',
  'rounds.list': 'Tous les tours',
  'rounds.none':
    'Il n’y a pas encore eu de tour. Lancez le premier : il ne change rien tant qu’il n’est pas publié.',
  'rounds.older': 'Voir des tours plus anciens',
  'rounds.round': 'Tour {number}',
  'rounds.back': 'Tous les tours',
  'rounds.started': 'Lancé le {at} par {by}.',
  'rounds.started.itself': 'Lancé automatiquement le {at}.',
  'rounds.published': 'Publié le {at}.',
  'rounds.weights': 'Calculé avec la version {number} des poids',

  'rounds.state.collecting': 'réunit ses candidates',
  'rounds.state.solving': 'calcul en cours',
  'rounds.state.proposed': 'à publier',
  'rounds.state.publishing': 'publication en cours',
  'rounds.state.published': 'publié',
  'rounds.state.discarded': 'abandonné',
  'rounds.state.failed': 'en échec',
  'rounds.state.unknown': 'état inconnu',
  'rounds.doing.collecting': 'On réunit qui pourrait rencontrer qui',
  'rounds.doing.solving': 'On cherche les meilleures paires pour tout le campus',
  'rounds.doing.publishing': 'On le montre aux membres',

  'rounds.start': 'Lancer un tour',
  'rounds.start.text':
    'Il faut de quelques secondes à quelques minutes. Les membres ne voient rien de ce tour tant qu’il n’est pas publié.',
  'rounds.start.publish': 'Le publier dès qu’il est prêt, sans le regarder',
  'rounds.start.publish.text': 'Les membres verront ses suggestions sans que personne ne les ait relues.',
  'rounds.start.another': 'Lancer un autre tour',
  'rounds.making': 'Un tour est en train de se faire',
  'rounds.making.text': 'Un autre pourra être lancé quand il sera prêt ou abandonné.',
  'rounds.making.see': 'Voir le tour {number}',

  'rounds.stands': 'Où en est ce tour',
  'rounds.means.collecting':
    'Ce tour est en train de se faire. Vous pouvez quitter cette page : il continue sans vous.',
  'rounds.means.solving':
    'Ce tour est en train de se faire. Vous pouvez quitter cette page : il continue sans vous.',
  'rounds.means.proposed':
    'Ce tour est prêt, et les membres ne le voient pas encore. Regardez ce qu’il change, puis publiez-le ou abandonnez-le.',
  'rounds.means.publishing': 'Ce tour est en train de prendre la place du précédent.',
  'rounds.means.published': 'C’est le tour que les membres voient.',
  'rounds.means.was': 'Les membres ont vu ce tour, jusqu’à ce qu’un autre prenne sa place.',
  'rounds.means.discarded': 'Ce tour est abandonné : les membres ne l’ont jamais vu.',
  'rounds.means.failed':
    'Les membres continuent de voir le tour d’avant. Lancez-en un autre ; s’il échoue aussi, l’état du service dit ce qui ne marche pas.',
  'rounds.means.unknown':
    'Ce tour est dans un état que cette page ne connaît pas. Rechargez-la pour la mettre à jour.',
  'rounds.publishes.itself': 'Il se publiera de lui-même dès qu’il sera prêt.',
  'rounds.see.health': 'Voir l’état du service',

  'rounds.publish': 'Publier ce tour',
  'rounds.publish.title': 'Publier le tour {number} ?',
  'rounds.publish.effect':
    'Tous les membres le verront d’un coup. À côté du tour d’avant : {fresh, plural, =0 {aucune paire n’est nouvelle} one {# paire est nouvelle} other {# paires sont nouvelles}}, {dropped, plural, =0 {aucune ne disparaît} one {# disparaît} other {# disparaissent}}, {repeated, plural, =0 {aucune ne reste} one {# reste} other {# restent}}. Les membres qui ont quelque chose de nouveau reçoivent un message.',
  'rounds.publish.final': 'On ne revient pas en arrière : seul un autre tour prend sa place.',
  'rounds.discard': 'Abandonner ce tour',
  'rounds.discard.title': 'Abandonner le tour {number} ?',
  'rounds.discard.effect':
    '{pairs, plural, one {Sa paire ne sera jamais montrée} other {Ses # paires ne seront jamais montrées}}. Les membres continuent de voir ce qu’ils voient, et ce tour reste dans la liste.',
  'rounds.discard.stops': 'Il s’arrête là. Les membres continuent de voir ce qu’ils voient.',

  'rounds.report': 'Ce qu’il donne',
  'rounds.says.reached':
    'Sur {all, plural, one {# organisation} other {# organisations}} d’accord pour être suggérées, {count, plural, =0 {aucune n’a de suggestion} one {# a au moins une suggestion} other {# ont au moins une suggestion}}.',
  'rounds.says.reached.all':
    '{all, plural, =0 {Aucune organisation n’est d’accord pour être suggérée.} one {La seule organisation d’accord pour être suggérée a au moins une suggestion.} other {Les # organisations d’accord pour être suggérées ont toutes au moins une suggestion.}}',
  'rounds.says.pairs':
    '{pairs, plural, =0 {Aucune paire n’est retenue} one {# paire est retenue} other {# paires sont retenues}}, parmi {candidates, plural, one {# candidate} other {# candidates}}.',
  'rounds.says.explored':
    '{count, plural, one {# paire est là} other {# paires sont là}} pour essayer de nouvelles venues.',
  'rounds.says.covered':
    'Des suggestions que chacune devrait avoir au moins, {covered, plural, one {# est là} other {# sont là}}, sur {most, plural, one {# possible} other {# possibles}}.',
  'rounds.says.covered.all':
    'Chacune a autant de suggestions au moins qu’elle devrait, partout où c’est possible : {covered, plural, one {# place tenue} other {# places tenues}}.',
  'rounds.says.gain':
    'Ce que les deux côtés y gagnent, additionné : {gain}. C’est au plus {gap} sous le meilleur possible.',
  'rounds.says.gain.best':
    'Ce que les deux côtés y gagnent, additionné : {gain}. On ne peut pas faire mieux, c’est prouvé.',
  'rounds.says.changes':
    'À côté du tour d’avant : {fresh, plural, =0 {aucune paire nouvelle} one {# paire nouvelle} other {# paires nouvelles}}, {repeated, plural, =0 {aucune qui reste} one {# qui reste} other {# qui restent}}, {dropped, plural, =0 {aucune qui disparaît} one {# qui disparaît} other {# qui disparaissent}}.',
  'rounds.figure.pairs': 'paires',
  'rounds.figure.reached': 'organisations atteintes',
  'rounds.figure.left': 'en ont trop peu',
  'rounds.figure.gini': 'inégalité, de 0 à 1 (indice de Gini)',
  'rounds.figure.fresh': 'nouvelles par rapport au tour d’avant',
  'rounds.figure.repeated': 'gardées du tour d’avant',
  'rounds.figure.dropped': 'disparues depuis le tour d’avant',

  'rounds.evenness': 'Qui en a combien',
  'rounds.curve.title': 'Comment les suggestions se répartissent',
  'rounds.curve.says':
    'La moitié la moins suggérée des organisations a {half} des suggestions ; le dixième le plus suggéré en a {tenth}. L’inégalité (indice de Gini) est de {gini} : à 0 toutes en auraient autant, à 1 une seule aurait tout.',
  'rounds.curve.organisations': 'Organisations, des moins suggérées aux plus suggérées',
  'rounds.curve.share': 'Leur part des suggestions',
  'rounds.curve.sum': 'Part de celles-ci et des précédentes',
  'rounds.curve.tenth': 'de {from} à {to}',
  'rounds.curve.file': 'exposition-tour-{number}',
  'rounds.curve.up': 'part des suggestions',
  'rounds.curve.along': 'organisations, de la moins à la plus suggérée',
  'rounds.curve.even': 'toutes autant',

  'rounds.held': 'Ce qui a écarté des paires',
  'rounds.held.text':
    'Combien de paires ne pouvaient pas être candidates, et pourquoi. Une paire peut compter deux fois.',

  'rounds.differences': 'Ce qu’il change',
  'rounds.differences.text':
    'Paire par paire. Choisissez-en une pour voir ce que chaque côté y gagne, et pourquoi.',
  'rounds.show': 'Montrer',
  'rounds.show.changed': 'ce qui change',
  'rounds.show.fresh': 'ce qui est nouveau',
  'rounds.show.dropped': 'ce qui disparaît',
  'rounds.show.repeated': 'ce qui reste',
  'rounds.show.all': 'tout',
  'rounds.beside': 'À côté',
  'rounds.beside.seen': 'des liens qui tiennent aujourd’hui',
  'rounds.beside.before': 'du tour d’avant',
  'rounds.only': 'Seulement avec cette organisation',
  'rounds.shown.nothing': 'Publier ce tour ne change rien à ce que les membres voient maintenant.',
  'rounds.shown': '{count, plural, =0 {Aucune paire n’est dans ce cas.} one {# paire.} other {# paires.}}',
  'rounds.shown.more':
    '{count, plural, one {La première paire ; il y en a d’autres.} other {Les # premières paires ; il y en a d’autres.}}',
  'rounds.more': 'Voir d’autres paires',
  'rounds.change.fresh': 'nouvelle',
  'rounds.change.repeated': 'reste',
  'rounds.change.dropped': 'disparaît',
  'rounds.explored': '(pour essayer une nouvelle venue)',
  'rounds.score': 'score {score}',
  'rounds.explained': 'Pourquoi cette paire ?',
  'rounds.turn': 'Voir l’autre côté',

  'rounds.left': 'Qui en a trop peu',
  'rounds.left.text':
    '{count, plural, =0 {Toutes les organisations ont au moins ce qu’elles devraient avoir.} one {# organisation a moins de suggestions qu’elle ne devrait.} other {# organisations ont moins de suggestions qu’elles ne devraient.}}',
  'rounds.left.cause': '{count, plural, one {# organisation} other {# organisations}} : {cause}',
  'rounds.left.more': 'Voir la suite',
  'rounds.has': 'en a {has} sur {should}',
} as const;
