// The inbox page, in English.

export const inbox = {
  'inbox.none': 'No message yet. You will be told here when there is somebody new to meet.',
  'inbox.count': '{count, plural, =0 {Everything is read.} one {# unread message} other {# unread messages}}',
  'inbox.read': 'read',
  'inbox.unread': 'unread',
  'inbox.link': 'See the link',
  'inbox.introduction': 'See the introduction',
  'inbox.call': 'See the call for projects',
  'inbox.profile': 'Open the profile',
  'inbox.consents': 'See what you agree to',
  'inbox.webhook': 'See the webhook',
  'inbox.addresses': 'See the addresses that are off',
  'inbox.gone': 'no longer suggested',
  'inbox.mark.read': 'Mark as read',
  'inbox.mark.unread': 'Mark as unread',
  'inbox.mark.read.of': 'Mark as read: {name}, {at}',
  'inbox.mark.unread.of': 'Mark as unread: {name}, {at}',
  'inbox.mark.all': 'Mark these as read',
  'inbox.more': 'Show older messages',
  'inbox.animator':
    'Each message is told to one person: to read those of an invented person, act as that person.',
  'inbox.enter': 'Choose a person',
} as const;
