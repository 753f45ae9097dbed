// The pages of calls for projects that members read, in English.

export const calls = {
  'calls.text':
    'What teams of the campus can answer together. The campus team composes consortia; each partner says itself whether it is in.',
  'calls.count':
    '{count, plural, =0 {No call is open today.} one {# open call} other {# open calls}}{count, plural, =0 {} other {{fit, plural, =0 {.} one {, of which # fits you.} other {, of which # fit you.}}}}',
  'calls.open': 'Those that are open',
  'calls.open.none': 'No call is open for now.',
  'calls.fit': 'They fit you',
  'calls.fit.none':
    'No open call is like what you say and do. The more you say of what you offer, the more there is to find.',
  'calls.others': 'Other open calls',
  'calls.manage': 'Write calls and compose consortia',
  'calls.one': 'Call for projects',
  'calls.all': 'All open calls',
  'calls.closed': 'It cannot be answered today.',
  'calls.unknown': 'There is no such call, or it was withdrawn.',
  'calls.asks': 'What is asked for',
  'calls.asks.mandatory': '(mandatory)',
  'calls.asks.wished': '(wished for)',
  'calls.ours': 'And you',
  'calls.ours.fits': 'This call is like what your organisation says and does.',
  'calls.ours.not': 'Nothing that your organisation says or does is like this call yet.',
  'calls.ours.how':
    'Who can answer it is found by your offers and your works: say what you would bring. Where a consortium is composed with you, you are asked to join it, and free to decline.',
  'calls.ours.do': 'Say what you would bring',
} as const;
