// The map of the campus, in French.

export const map = {
  'map.says':
    '{places, plural, one {# organisation} other {# organisations}}, {past, plural, one {# collaboration passée ou en cours} other {# collaborations passées ou en cours}}, {suggested, plural, one {# lien suggéré} other {# liens suggérés}}.',
  'map.counts':
    '{places, plural, one {# organisation} other {# organisations}}, {links, plural, one {# lien} other {# liens}}',
  'map.all': 'Tous',
  'map.kind': 'Sorte',
  'map.pole': 'Pôle',
  'map.links': 'Liens',
  'map.links.past': 'collaborations',
  'map.links.suggested': 'suggestions',
  'map.since': 'Collaborations depuis',
  'map.about': 'Qui parle de…',
  'map.as.table': 'Voir en tableau',
  'map.as.picture': 'Voir la carte',
  'map.table': 'Liens du campus',
  'map.one': 'Organisation',
  'map.other': 'Avec',
  'map.link': 'Lien',
  'map.explain': 'Expliquer',
  'map.explain.of': 'Expliquer le lien entre {one} et {other}',
  'map.suggested.of': 'suggéré, gain {score}',
  'map.past.of': '{count, plural, one {une collaboration} other {# collaborations}} : {titles}',
  'map.laying': 'La carte se dessine…',
  'map.undrawn': 'Ce navigateur ne dessine pas la carte : le tableau dit la même chose.',
} as const;
