// The consortium builder, in French.

export const consortia = {
  'consortia.title': 'Composer un consortium',
  'consortia.of': 'Composer un consortium : {title}',
  'consortia.call': 'Lire l’appel',
  'consortia.change': 'Modifier l’appel',

  'consortia.wishes': 'Ce que vous souhaitez',
  'consortia.wishes.text':
    'Gardez ou écartez des partenaires : le meilleur consortium est cherché à nouveau avec eux, ou sans eux. L’adresse de cette page retient vos souhaits.',
  'consortia.pinned': 'À garder',
  'consortia.removed': 'Écartées',
  'consortia.want': 'Vouloir aussi cette organisation',
  'consortia.release': 'Ne plus le demander',
  'consortia.release.of': 'Ne plus le demander : {name}',

  'consortia.proposals': 'Consortiums proposés',
  'consortia.again': 'On cherche à nouveau…',
  'consortia.number': 'Consortium {number}',
  'consortia.tab': 'Consortium {number} · {coverage}',
  'consortia.beside': 'Les voir côte à côte',
  'consortia.one': 'Les voir un par un',
  'consortia.considered':
    '{count, plural, =0 {Aucune organisation du campus n’a été examinée.} one {# organisation du campus a été examinée.} other {# organisations du campus ont été examinées.}}',
  'consortia.links':
    '{proven, plural, =0 {Aucun lien éprouvé} one {# lien éprouvé} other {# liens éprouvés}}, {fresh, plural, =0 {aucun lien nouveau} one {# lien nouveau} other {# liens nouveaux}}.',
  'consortia.proven': 'Avec ce qui est demandé, il n’en existe pas de meilleur : c’est prouvé.',
  'consortia.proven.not': 'C’est le meilleur trouvé ; il n’est pas prouvé qu’aucun autre ne soit meilleur.',

  'consortia.change.in': '{count, plural, one {Y entre : {names}.} other {Y entrent : {names}.}}',
  'consortia.change.out': '{count, plural, one {En sort : {names}.} other {En sortent : {names}.}}',
  'consortia.change.gained': 'Couvert désormais : {points}.',
  'consortia.change.lost': 'N’est plus couvert : {points}.',
  'consortia.change.coverage': 'Ce qui est couvert passe de {before} à {after}.',
  'consortia.change.none': 'Le meilleur consortium reste le même.',

  'consortia.matrix': 'Qui couvre quoi',
  'consortia.matrix.text':
    'Chaque point demandé, et à quel degré chaque partenaire le couvre. Pressez un chiffre pour lire les mots qui le montrent.',
  'consortia.point': 'Point demandé',
  'consortia.mandatory': 'obligatoire',
  'consortia.weight': 'compte {weight} sur 5',
  'consortia.covered': 'Couvert',
  'consortia.covered.yes': 'oui',
  'consortia.covered.no': 'non',
  'consortia.cell': '{share}, {name}, {point} : lire ses mots',
  'consortia.cell.none': 'ne le couvre pas',
  'consortia.cell.counts': 'y compte',
  'consortia.words': 'Les mots de {name}',
  'consortia.pin': 'Garder',
  'consortia.pin.of': 'Garder : {name}',
  'consortia.unpin': 'À garder',
  'consortia.unpin.of': 'À garder : {name}',
  'consortia.remove': 'Écarter',
  'consortia.remove.of': 'Écarter : {name}',

  'consortia.why': 'Pourquoi chacun en est',
  'consortia.gaps': 'Ce qu’il ne couvre pas',
  'consortia.gaps.none': 'Il couvre tout ce qui est demandé.',
  'consortia.gaps.needed': '{count, plural, one {il manque # partenaire} other {il manque # partenaires}}',
  'consortia.missing': 'Qui chercher hors du campus',
  'consortia.missing.text':
    'Personne sur le campus ne couvre ces points assez bien, quel que soit le consortium.',
  'consortia.nearest': 'Au plus près sur le campus, sans en être assez proche :',
  'consortia.nearest.none': 'Personne sur le campus n’en approche.',

  'consortia.beside.caption': 'Les consortiums proposés, côte à côte',
  'consortia.beside.what': 'Ce que l’on compare',
  'consortia.beside.coverage': 'Ce qu’il couvre',
  'consortia.beside.covered': 'couvert',
  'consortia.beside.partners': 'Partenaires',
  'consortia.beside.proven': 'Liens éprouvés',
  'consortia.beside.fresh': 'Liens nouveaux',
  'consortia.beside.best': 'Prouvé le meilleur',
  'consortia.beside.best.not': 'pas prouvé',
  'consortia.beside.uncovered': 'Ce qu’il ne couvre pas',
  'consortia.beside.in': 'en est',
  'consortia.beside.out': 'n’en est pas',

  'consortia.open': 'Les réunir',
  'consortia.open.text':
    'Une seule mise en relation, avec tous les partenaires. Chacun répond pour soi, et les noms ne sont échangés que si tous acceptent.',
  'consortia.open.ask': 'Demander à chacun s’il en est',
  'consortia.open.title':
    '{count, plural, one {Demander à # organisation si elle en est ?} other {Demander à # organisations si elles en sont ?}}',
  'consortia.open.who': 'Ces organisations seront sollicitées :',
  'consortia.open.effect':
    'Chacune lit pour quel appel, et qui d’autre est sollicité dans la mesure où elle peut le savoir. Personne ne lit de nom ni d’adresse avant que toutes aient accepté.',
  'consortia.open.minute': 'Pendant une minute, vous pouvez encore reprendre : personne n’en sait rien.',
  'consortia.open.now': 'Les solliciter',
  'consortia.open.insist': 'Solliciter aussi qui avait dit non',
  'consortia.open.see': 'Voir la mise en relation qui est en cours',
  'consortia.opened': 'La mise en relation est ouverte',
  'consortia.opened.held': 'Personne n’en sait rien avant le {at}.',
  'consortia.opened.see': 'Voir la mise en relation',
  'consortia.opened.undo': 'Reprendre',
  'consortia.opened.undone': 'Reprise : personne n’en a rien su.',
} as const;
