// The account of who signed in, in English.

export const account = {
  'account.title': 'Your account',
  'account.demonstration': 'This campus is a demonstration: nobody signs in here.',
  'account.acting': 'For whom you act',
  'account.acting.for': 'On this page',
  'account.animator': 'The whole campus, as its animator',
  'account.sessions': 'Where you are signed in',
  'account.sessions.text':
    'If you do not know a device, sign it out: coming back there will take a new link.',
  'account.device.unknown': 'Unknown device',
  'account.here': 'this device',
  'account.since': 'since {when}',
  'account.seen': 'seen {when}',
  'account.end': 'Sign out',
  'account.end.which': '{device}, since {when}',
  'account.end.others': 'Sign all others out',
  'account.ended':
    '{count, plural, =0 {No other was signed in.} one {# device is signed out.} other {# devices are signed out.}}',
} as const;
