// Choosing whom to act as, in English.

export const entering = {
  'entering.title': 'Who are you today?',
  'entering.text':
    'This campus is a demonstration: choose an invented person, and see what Passerelle suggests to them.',
  'entering.animator': 'Animate the campus',
  'entering.animator.text': 'See the whole campus, prepare rounds, explain links.',
  'entering.members': 'Or act as one of these invented people',
  'entering.filter': 'Find a person or an organisation',
  'entering.as': 'Act as',
  'entering.all': 'Show all {count, number} people',
  'entering.none': 'Nobody here has that name.',
  'entering.real':
    'This folder holds real data: until there is sign-in, only animating the campus is possible from this machine.',
} as const;
