// The pages of calls for projects that members read, in French.

export const calls = {
  'calls.text':
    'Ce à quoi des équipes du campus peuvent répondre ensemble. L’animation du campus compose les consortiums ; chaque partenaire dit lui-même s’il en est.',
  'calls.count':
    '{count, plural, =0 {Aucun appel n’est ouvert aujourd’hui.} one {# appel ouvert} other {# appels ouverts}}{count, plural, =0 {} other {{fit, plural, =0 {.} one {, dont # qui vous convient.} other {, dont # qui vous conviennent.}}}}',
  'calls.open': 'Ceux qui sont ouverts',
  'calls.open.none': 'Aucun appel n’est ouvert pour l’instant.',
  'calls.fit': 'Ils vous conviennent',
  'calls.fit.none':
    'Aucun appel ouvert ne ressemble à ce que vous dites et faites. Plus vous dites ce que vous proposez, plus il y a à trouver.',
  'calls.others': 'Autres appels ouverts',
  'calls.manage': 'Écrire les appels et composer les consortiums',
  'calls.one': 'Appel à projets',
  'calls.all': 'Tous les appels ouverts',
  'calls.closed': 'On ne peut pas y répondre aujourd’hui.',
  'calls.unknown': 'Cet appel n’existe pas, ou il a été retiré.',
  'calls.asks': 'Ce qui est demandé',
  'calls.asks.mandatory': '(obligatoire)',
  'calls.asks.wished': '(souhaité)',
  'calls.ours': 'Et vous',
  'calls.ours.fits': 'Cet appel ressemble à ce que votre organisation dit et fait.',
  'calls.ours.not': 'Rien de ce que votre organisation dit ou fait ne ressemble encore à cet appel.',
  'calls.ours.how':
    'Qui peut y répondre se trouve par vos offres et vos travaux : dites ce que vous apporteriez. Si un consortium se compose avec vous, vous êtes invités à le rejoindre, et libres de refuser.',
  'calls.ours.do': 'Dire ce que vous apporteriez',
} as const;
