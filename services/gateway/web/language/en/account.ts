// The account of who signed in, in English.

export const account = {
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

  'account.address': 'Your e-mail address',
  'account.address.text': 'Your e-mails come there, and the links by which you sign in.',
  'account.address.none': 'The campus does not know your address.',
  'account.address.new': 'New address',
  'account.address.help': 'A link is sent there: once you opened it here, the new address counts.',
  'account.address.wrong': 'Give another address than the present one, such as name@example.org.',
  'account.address.give': 'Change the address',
  'account.address.waits':
    'A link was sent to {email}: open it in this browser within ten minutes. Until then, nothing changes.',
  'account.address.again': 'Send the link again',
  'account.address.sent': 'The link is on its way.',
  'account.address.keep': 'Keep the present address',
  'account.address.drop': 'Drop the new address',
  'account.address.no.mail': 'No e-mails leave this campus: an administrator changes your address.',
  'account.address.show': 'Is this address yours?',
  'account.address.show.text':
    'From then on, your e-mails from Passerelle come to the address where you found the link, links to sign in among them. The former address is told.',
  'account.address.mine': 'This address is mine',
  'account.address.changed': 'Your new address counts from now on.',
  'account.address.missing': 'Open the link from the e-mail once more, in this browser.',
  'account.address.back': 'To your account',

  'account.page.account': 'Your account',
  'account.page.notices': 'How you are told',
  'account.page.data': 'Your data',
  'account.to.account': 'Signing in',
  'account.to.notices': 'E-mails',
  'account.to.data': 'Your data',
  'account.animator.demonstration':
    'This campus is a demonstration: to see the account of an invented member, act as that person.',
  'account.animator.choose': 'Choose a person',

  'account.notices.text':
    'Your messages page has every message. Here you choose which of them also come by e-mail, and when. Nothing is lost: what has to wait comes later, together.',
  'account.notices.unreached':
    'The campus knows no e-mail address of yours, so nothing is sent to you: an animator can enter one.',
  'account.saved': 'Saved: it counts for what waits already, too.',
  'account.now': '{field}: {value}',
  'account.none': 'none',
  'account.whole': 'Give a whole number, such as 3.',

  'account.digest.next': 'Your next digest',
  'account.digest.at':
    '{count, plural, =0 {Nothing waits for it, and none is sent empty. Otherwise it comes on {when}.} one {It comes on {when}, with one message.} other {It comes on {when}, with # messages.}}',
  'account.digest.since': '{count, plural, one {of {day}} other {# times, since {day}}}',
  'account.digest.read': 'What you read on your messages page before then is left out.',

  'account.kinds': 'What comes by e-mail',
  'account.kinds.kind': 'What about',
  'account.kinds.here': 'Messages page',
  'account.kinds.email': 'By e-mail',
  'account.kinds.email.of': '{kind}: by e-mail',
  'account.always': 'always',
  'account.way.at_once': 'at once',
  'account.way.digest': 'in the digest',
  'account.way.never': 'never',
  'account.kind.new_suggestion': 'Suggestions of whom to meet',
  'account.kind.introduction_offered': 'Invitations to meet',
  'account.kind.introduction_reminder': 'Reminders of invitations',
  'account.kind.introduced': 'Introductions',
  'account.kind.introduction_ended': 'Introductions that came to nothing',
  'account.kind.introduction_reopened': 'Introductions taken up again',
  'account.kind.meeting_set': 'Meetings set',
  'account.kind.meeting_changed': 'Meetings moved',
  'account.kind.meeting_cancelled': 'Meetings called off',
  'account.kind.outcome_asked': 'Questions about what came of a meeting',
  'account.kind.call_fits': 'Calls for projects',
  'account.kind.animator_asks': 'What animators ask for',
  'account.kind.webhook_paused': 'Webhooks that are paused',
  'account.kind.address_unreachable': 'Addresses that e-mails do not reach',

  'account.times': 'When it comes',
  'account.times.text': 'Days and hours are by the clock of {zone}.',
  'account.digest': 'Digest',
  'account.every': 'How often',
  'account.every.day': 'each day',
  'account.every.week': 'each {day}',
  'account.hour': 'Hour',
  'account.hour.of': '{hour}:00',
  'account.quiet': 'Quiet hours',
  'account.quiet.some': 'Send me nothing between two hours',
  'account.quiet.help': 'What happens meanwhile is sent afterwards.',
  'account.quiet.from': 'From',
  'account.quiet.to': 'To',
  'account.quiet.wrong': 'Give an hour, such as 20:00.',
  'account.weekdays': 'Days of the week without e-mail',
  'account.days': 'Other days without e-mail, such as holidays',
  'account.days.from': 'First day of absence {number}',
  'account.days.to': 'Last day of absence {number}',
  'account.days.remove': 'Remove',
  'account.days.which': 'absence {number}',
  'account.days.add': 'Add an absence',
  'account.most': 'E-mails a day, at most',
  'account.most.help': 'Digests apart. What has no place goes into the next digest.',

  'account.clock': 'Your language and your clock',
  'account.clock.language': 'E-mails are written in',
  'account.clock.zone': 'Time zone',
  'account.language.fr': 'French',
  'account.language.en': 'English',

  'account.kept': 'What is kept of you',
  'account.kept.text':
    'All that names you or that you said, in every part of the service: to read here, or to take along.',
  'account.kept.html': 'Download as a page',
  'account.kept.json': 'Download as JSON',
  'account.kept.here': 'Read it here',
  'account.kept.none': 'Nothing is kept here.',
  'account.kept.more': '{count, plural, one {# more is in the file.} other {# more are in the file.}}',

  'account.consents': 'What your organisation agrees to',
  'account.consents.text':
    'Consents are of your organisation, not of you alone: to be suggested, to be contacted, to appear outside the campus, to be counted. Its owners give each of them and take it back whenever they want.',
  'account.consents.see': 'See the consents, and change them',

  'account.erase': 'Erase your account',
  'account.erase.text':
    'You can have all that names you erased, at any time and without giving a reason. You will see first what it does.',
  'account.erase.begin': 'Erase my account…',
  'account.erase.title': 'Erase your account?',
  'account.erase.goes':
    'Your name, your address, your messages, your words and where you are signed in are erased, in every part of the service.',
  'account.erase.stays':
    'What you wrote for your organisation stays with it. That somebody did something stays too, by a number that no longer names anybody.',
  'account.erase.backups': 'Backups may hold your data for a month longer, and serve for nothing else.',
  'account.erase.alone':
    '{count, plural, one {You are the only owner of this organisation:} other {You are the only owner of these organisations:}}',
  'account.erase.alone.then':
    'Only the campus team will be able to change what it agrees to. If you can, ask them to name another owner first.',
  'account.erase.sure': 'I understand that nobody can bring my account back.',
  'account.erase.unsure': 'Tick this box first, if that is what you want.',
  'account.erase.do': 'Erase it for good',

  'account.erased': 'Your account is erased',
  'account.erased.gone': 'Your name and your address are gone, and you are signed out everywhere.',
  'account.erased.going':
    'Each part of the service now erases what it kept of you and gives a receipt for it: that takes a few minutes, longer where a part is out of order.',
  'account.erased.left': 'Backups may hold your data for a month longer. No e-mail comes any more.',
  'account.erased.reference':
    'Keep this reference if you want proof: by it alone an administrator of the campus finds the receipts.',
  'account.erased.back': 'To the page to sign in',
} as const;
