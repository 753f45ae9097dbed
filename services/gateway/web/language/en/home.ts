// The home page, in English.

export const home = {
  'home.title.loading': 'Links worth your time',
  'home.title':
    '{count, plural, =0 {No new link for now} one {One link worth your time} other {# links worth your time}}',
  'home.title.answered':
    '{answer, select, interested {Whom you want to meet} not_now {Not now, perhaps later} other {Whom you said no to}}',
  'home.text':
    'Each is an organisation that could help you and that you could help: look, and say what you think.',
  'home.count': '{count, plural, =0 {No link} one {# link} other {# links}}',
  'home.views': 'Which links',
  'home.view.open': 'To look at',
  'home.more': 'Show more',
  'home.most': 'This page shows {count} links at the most: there are more that are not on it.',
  'home.unnamed.why': 'It has chosen to stay discreet. Here is what it lets be known.',
  'home.animators': 'Not open to members yet',
  'home.yours': 'Your words',
  'home.theirs': 'Words of the organisation you picked',
  'home.get': '{who, select, you {What you would gain} other {What the organisation you picked would gain}}',
  'home.get.what':
    '{what, select, offer {They offer what {who, select, you {you are} other {the organisation you picked is}} looking for.} expertise {They have worked on what {who, select, you {you are} other {the organisation you picked is}} looking for.} other {{who, select, you {You are close in what you do.} other {The two are close in what they do.}}}}',
  'home.give': 'What they would gain',
  'home.give.what':
    '{what, select, offer {{who, select, you {You offer} other {The organisation you picked offers}} what they are looking for.} expertise {{who, select, you {You have worked} other {The organisation you picked has worked}} on what they are looking for.} other {{who, select, you {As far as your words and works tell.} other {As far as its words and works tell.}}}}',
  'home.sure': 'How sure we are that both gain',
  'home.sure.why':
    '{sure, select, high {Very sure.} fair {Fairly sure.} other {Not very sure.}} {basis, select, words {Both have what the other looks for.} one {One has what the other looks for.} works {What both have done shows it.} other {Organisations such as these usually help one another.}}',
  'home.group': 'Your answer about {name}',
  'home.answer.interested': 'Interested',
  'home.ask': 'Interested: ask to meet',
  'home.answer.not_now': 'Not now',
  'home.answer.no': 'No',
  'home.no.why': 'Why not? One tap is enough.',
  'home.no.without': 'I’d rather not say',
  'home.no.leave': 'Back',
  'home.decline.too_early': 'Too early: again in six months',
  'home.decline.not_relevant': 'Not relevant to us',
  'home.decline.already_know_them': 'We know each other already',
  'home.decline.competitor': 'They are a competitor',
  'home.decline.unclear_benefit': 'Unclear what we would gain',
  'home.done':
    '{answer, select, interested {You ask to meet {name}. Nobody is told for a minute: you can take it back.} not_now {Not now for {name}: we will leave you in peace for 30 days.} other {{hasWhy, select, yes {No to {name}: {why}. {hasDay, select, yes {We may suggest it again after {day}.} other {We will not suggest it again.}}} other {No to {name}. We will not suggest it again.}}}}',
  'home.undo': 'Undo your answer about {name}',
  'home.sending': 'Sending…',
  'home.recorded': 'Recorded.',
  'home.changed':
    'The link with {name} changed meanwhile, so your answer was not recorded. Here it is as it stands now: answer again.',
  'home.unsent': 'Your answer about {name} did not get through. Give it again.',
  'home.stands':
    'You answered “{answer}”{hasDay, select, yes { on {day}} other {}}{hasWhy, select, yes {: {why}} other {}}.',
  'home.until': 'It holds until {day}.',
  'home.withdrawn': 'This link is no longer suggested.',
  'home.withdrawn.answered': 'This link is no longer suggested. Another answer takes back the one you gave.',
  'home.nothing.answered': 'There is nothing here: no link has this answer.',
  'home.nothing.consent': 'Your organisation has not agreed to be suggested',
  'home.nothing.consent.text':
    'Nothing is suggested without consent. An owner of the organisation can give it.',
  'home.nothing.consent.do': 'See the profile and its consents',
  'home.nothing.need': 'Say one thing you need and suggestions start',
  'home.nothing.need.text': 'One sentence, in French or English, is enough: we look for who can answer it.',
  'home.nothing.need.do': 'Say what you need',
  'home.nothing.done': 'You are up to date',
  'home.nothing.done.text':
    'New links appear here by themselves as others say what they need and offer. The more you say, the more there is to find.',
  'home.nothing.done.do': 'Say another need or offer',
  'home.unattached': 'Welcome, {name}',
  'home.one.title': 'A link from your messages',
  'home.one.gone':
    'This link is no longer suggested. It may have been withdrawn, or answered by somebody else.',
  'home.one.all': 'See all the links',
  'home.animators.title': 'The links of an organisation',
  'home.animators.text':
    'Pick an organisation to see its links as its members do. They alone answer; what is discreet or not open yet they do not see, so their numbers may differ from yours.',
  'home.animators.pick': 'Organisation',
  'home.offered':
    '{count, plural, one {An organisation would like to meet you} other {# organisations would like to meet you}}',
} as const;
