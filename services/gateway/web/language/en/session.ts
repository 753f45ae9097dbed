// Choosing whom to act as, in English.

export const session = {
  'session.title': 'Who are you today?',
  'session.text':
    'This campus is a demonstration: choose an invented person, and see what Passerelle suggests to them.',
  'session.animator': 'Animate the campus',
  'session.animator.text': 'See the whole campus, prepare rounds, explain links.',
  'session.members': 'Or act as one of these invented people',
  'session.filter': 'Find a person or an organisation',
  'session.as': 'Act as',
  'session.all': 'Show all {count, number} people',
  'session.none': 'Nobody here has that name.',
  'session.real':
    'This folder holds real data: until there is sign-in, only animating the campus is possible from this machine.',
} as const;
