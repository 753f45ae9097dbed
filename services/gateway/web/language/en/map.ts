// The map of the campus, in English.

export const map = {
  'map.says':
    '{places, plural, one {# organisation} other {# organisations}}, {past, plural, one {# collaboration past or going on} other {# collaborations past or going on}}, {suggested, plural, one {# suggested link} other {# suggested links}}.',
  'map.counts':
    '{places, plural, one {# organisation} other {# organisations}}, {links, plural, one {# link} other {# links}}',
  'map.all': 'All',
  'map.kind': 'Kind',
  'map.pole': 'Pole',
  'map.links': 'Links',
  'map.links.past': 'collaborations',
  'map.links.suggested': 'suggestions',
  'map.since': 'Collaborations since',
  'map.about': 'Who speaks of…',
  'map.as.table': 'See as a table',
  'map.as.picture': 'See the map',
  'map.table': 'Links of the campus',
  'map.one': 'Organisation',
  'map.other': 'With',
  'map.link': 'Link',
  'map.explain': 'Explain',
  'map.explain.of': 'Explain the link between {one} and {other}',
  'map.suggested.of': 'suggested, gain {score}',
  'map.past.of': '{count, plural, one {one collaboration} other {# collaborations}}: {titles}',
  'map.laying': 'The map is being drawn…',
  'map.undrawn': 'This browser does not draw the map: the table says the same.',
} as const;
