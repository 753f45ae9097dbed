// Signing in, or choosing whom to act as, in English.

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
  'session.welcome': 'Welcome',
  'session.sign.in': 'Sign in',
  'session.sign.out': 'Sign out',
  'session.by.mail': 'By e-mail',
  'session.email': 'Your e-mail address',
  'session.email.help': 'The one the campus has of you. There is no password.',
  'session.email.wrong': 'Write an e-mail address, such as name@example.org.',
  'session.name.wrong': 'Write it here, in a hundred letters at the most.',
  'session.link': 'Send me a link',
  'session.link.again': 'Send me another link',
  'session.link.sent':
    'If this address is known here, a link is on its way. It is good for 10 minutes, and once.',
  'session.no.way':
    'Nobody can sign in here for now: this service sends no e-mails, and no institution says who one is. Whoever runs it gives it a mail server.',
  'session.by.link': 'Your link is here. It is good once.',
  'session.institution': 'Sign in with {name}',
  'session.here': 'You are signed in: {name}.',
  'session.go.on': 'Go on',
  'session.first': 'Open the campus',
  'session.first.text':
    'You will be the first to administer and to animate it. Then you bring the others in.',
  'session.first.begin': 'Begin',
  'session.first.over': 'This link is no longer good: it was used, or it is more than a day old.',
  'session.first.over.then':
    'If nobody administers the campus yet, start the service again and read the new link in its terminal. If somebody does, sign in.',
  'session.first.missing':
    'The first administrator comes here by the link shown as the service starts. That link is good once.',
  'session.first.invited':
    'Nobody administers this campus yet: the link shown as the service starts invites the first one.',
  'session.given': 'Given name',
  'session.family': 'Family name',
  'session.over': 'You were signed out',
  'session.over.text': 'What you wrote is kept on this page.',
  'session.over.link': 'Ask for a link and open it in this browser: the page goes on from where you were.',
  'session.over.no.link': 'Sign in in another tab of this browser: the page goes on from where you were.',
  'session.over.elsewhere': 'Sign in in another tab',
} as const;
