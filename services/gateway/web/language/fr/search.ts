// The search page, in French.

export const search = {
  'search.box': 'Qui, ici, sait quelque chose sur… ?',
  'search.help':
    'En français ou en anglais. "Entre guillemets", les mots doivent se suivre ; -mot écarte un mot.',
  'search.clear': 'Effacer',
  'search.completions': 'Façons de continuer',
  'search.completions.count':
    '{count, plural, one {# façon de continuer} other {# façons de continuer}} : flèche vers le bas pour choisir.',
  'search.title': '{words} · Recherche',
  'search.begin':
    'Écrivez ce que vous cherchez, comme vous le diriez : les textes dans l’autre langue sont trouvés aussi.',
  'search.begin.own': 'Ce dont parle votre organisation',
  'search.searching': 'Recherche…',
  'search.refused': 'Cette question n’a pas de réponse',
  'search.found':
    '{count, plural, =0 {Aucune organisation trouvée} one {# organisation trouvée} other {# organisations trouvées}}',
  'search.count': '{count, plural, one {# organisation} other {# organisations}}',
  'search.shown': '{shown, number} sur {count, number}',
  'search.more': 'En voir d’autres',
  'search.none':
    'Personne sur le campus ne parle de cela d’une façon que vous puissiez voir. Essayez d’autres mots, ou moins de mots.',
  'search.none.narrowed': 'Personne ne répond avec ces filtres.',
  'search.quoted': '« {words} »',
  'search.corrected': 'Personne ici n’écrit {typed} : nous avons cherché',
  'search.unheard':
    'Personne ici ne dit {words}, dans aucune langue : les résultats répondent au reste de la question.',
  'search.unheard.none': 'Personne ici ne dit {words}, dans aucune langue.',
  'search.language.fr': 'français',
  'search.language.en': 'anglais',
  'search.who': 'Dire qui, dans chaque organisation',
  'search.filters': 'Filtres',
  'search.filters.open': '{count, plural, =0 {Filtrer} one {Filtrer (# choix)} other {Filtrer (# choix)}}',
  'search.filters.clear': 'Retirer les filtres',
  'search.facet.organisation_kind': 'Organisation',
  'search.facet.source_kind': 'Où c’est écrit',
  'search.facet.pole': 'Pôle',
  'search.facet.statement_type': 'Type d’offre ou de besoin',
  'search.facet.language': 'Langue du texte',
  'search.facet.concept': 'Notion',
  'search.facet.all': '{count, plural, one {Voir le seul choix} other {Voir les # choix}}',
  'search.facet.fewer': 'En voir moins',
  'search.since': 'Depuis le',
  'search.since.help': 'Ce qui n’a pas de date reste.',
} as const;
