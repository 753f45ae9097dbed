// The search page, in English.

export const search = {
  'search.box': 'Who here knows about…?',
  'search.help': 'In French or English. "In quotes", words must stand together; -word leaves a word out.',
  'search.clear': 'Clear',
  'search.completions': 'Ways to go on',
  'search.completions.count':
    '{count, plural, one {# way to go on} other {# ways to go on}}: arrow down to choose.',
  'search.title': '{words} · Search',
  'search.begin':
    'Write what you are looking for as you would say it: texts in the other language are found too.',
  'search.begin.own': 'What your organisation speaks of',
  'search.searching': 'Searching…',
  'search.refused': 'This question has no answer',
  'search.found':
    '{count, plural, =0 {No organisation found} one {# organisation found} other {# organisations found}}',
  'search.count': '{count, plural, one {# organisation} other {# organisations}}',
  'search.shown': '{shown, number} of {count, number}',
  'search.more': 'See more',
  'search.none':
    'Nobody on the campus speaks of this in a way that you can see. Try other words, or fewer of them.',
  'search.none.narrowed': 'Nobody answers with these filters.',
  'search.quoted': '“{words}”',
  'search.corrected': 'Nobody here writes {typed}: we looked for',
  'search.unheard': 'Nobody here says {words}, in any language: the results answer the rest of the question.',
  'search.unheard.none': 'Nobody here says {words}, in any language.',
  'search.language.fr': 'French',
  'search.language.en': 'English',
  'search.who': 'Say who in each organisation',
  'search.filters': 'Filters',
  'search.filters.open': '{count, plural, =0 {Filter} one {Filter (# choice)} other {Filter (# choices)}}',
  'search.filters.clear': 'Remove the filters',
  'search.facet.organisation_kind': 'Organisation',
  'search.facet.source_kind': 'Where it is written',
  'search.facet.pole': 'Pole',
  'search.facet.statement_type': 'Type of offer or need',
  'search.facet.language': 'Language of the text',
  'search.facet.concept': 'Notion',
  'search.facet.all': '{count, plural, one {See the only choice} other {See all # choices}}',
  'search.facet.fewer': 'See fewer',
  'search.since': 'Since',
  'search.since.help': 'What has no date stays.',
} as const;
