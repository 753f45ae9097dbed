// The rounds page, in English.

export const rounds = {
  'rounds.text':
    'A round chooses suggestions for the whole campus at once: each organisation gets one before anybody gets a second, and nobody gets too many. You look at it before members see it.',
  'rounds.for.animators':
    'Rounds are made by the animators of the campus. What a round brings you is on your home page.',
  'rounds.list': 'All rounds',
  'rounds.none': 'There was no round yet. Start the first one: it changes nothing until it is published.',
  'rounds.older': 'Show older rounds',
  'rounds.round': 'Round {number}',
  'rounds.back': 'All rounds',
  'rounds.started': 'Started on {at} by {by}.',
  'rounds.started.itself': 'Started automatically on {at}.',
  'rounds.published': 'Published on {at}.',
  'rounds.weights': 'Computed with version {number} of the weights',

  'rounds.state.collecting': 'gathering candidates',
  'rounds.state.solving': 'computing',
  'rounds.state.proposed': 'to be published',
  'rounds.state.publishing': 'publishing',
  'rounds.state.published': 'published',
  'rounds.state.discarded': 'discarded',
  'rounds.state.failed': 'failed',
  'rounds.state.unknown': 'unknown state',
  'rounds.doing.collecting': 'Gathering who could meet whom',
  'rounds.doing.solving': 'Looking for the best pairs for the whole campus',
  'rounds.doing.publishing': 'Showing it to members',

  'rounds.start': 'Start a round',
  'rounds.start.text':
    'It takes a few seconds to a few minutes. Members see nothing of this round until it is published.',
  'rounds.start.publish': 'Publish it as soon as it is ready, without a look',
  'rounds.start.publish.text': 'Members will see its suggestions without anybody having looked at them.',
  'rounds.start.another': 'Start another round',
  'rounds.making': 'A round is being made',
  'rounds.making.text': 'Another one can be started once it is ready or discarded.',
  'rounds.making.see': 'See round {number}',

  'rounds.stands': 'Where this round stands',
  'rounds.means.collecting': 'This round is being made. You may leave this page: it goes on without you.',
  'rounds.means.solving': 'This round is being made. You may leave this page: it goes on without you.',
  'rounds.means.proposed':
    'This round is ready, and members do not see it yet. Look at what it changes, then publish it or discard it.',
  'rounds.means.publishing': 'This round is taking the place of the one before.',
  'rounds.means.published': 'This is the round that members see.',
  'rounds.means.was': 'Members saw this round, until another one took its place.',
  'rounds.means.discarded': 'This round is discarded: members never saw it.',
  'rounds.means.failed':
    'Members still see the round before. Start another one; if that fails too, the system status says what does not work.',
  'rounds.means.unknown':
    'This round is in a state that this page does not know. Reload the page to renew it.',
  'rounds.publishes.itself': 'It will publish itself as soon as it is ready.',
  'rounds.see.health': 'See the system status',

  'rounds.publish': 'Publish this round',
  'rounds.publish.title': 'Publish round {number}?',
  'rounds.publish.effect':
    'All members will see it from one moment to the next. Beside the round before: {fresh, plural, =0 {no pair is new} one {# pair is new} other {# pairs are new}}, {dropped, plural, =0 {none goes} one {# goes} other {# go}}, {repeated, plural, =0 {none stays} one {# stays} other {# stay}}. Members who have something new get a message.',
  'rounds.publish.final': 'There is no way back: only another round takes its place.',
  'rounds.discard': 'Discard this round',
  'rounds.discard.title': 'Discard round {number}?',
  'rounds.discard.effect':
    '{pairs, plural, one {Its pair will never be shown} other {Its # pairs will never be shown}}. Members still see what they see, and this round stays in the list.',
  'rounds.discard.stops': 'It stops here. Members still see what they see.',

  'rounds.report': 'What it comes to',
  'rounds.says.reached':
    'Of {all, plural, one {# organisation} other {# organisations}} that agreed to be suggested, {count, plural, =0 {none has a suggestion} one {# has at least one suggestion} other {# have at least one suggestion}}.',
  'rounds.says.reached.all':
    '{all, plural, =0 {No organisation agreed to be suggested.} one {The one organisation that agreed to be suggested has at least one suggestion.} other {All # organisations that agreed to be suggested have at least one suggestion.}}',
  'rounds.says.pairs':
    '{pairs, plural, =0 {No pair is chosen} one {# pair is chosen} other {# pairs are chosen}}, of {candidates, plural, one {# candidate} other {# candidates}}.',
  'rounds.says.explored':
    '{count, plural, one {# pair is there} other {# pairs are there}} to try newcomers.',
  'rounds.says.covered':
    'Of the suggestions that each should have at the least, {covered, plural, one {# is there} other {# are there}}, of {most, plural, one {# that can be} other {# that can be}}.',
  'rounds.says.covered.all':
    'Each has at least as many suggestions as it should, wherever that is possible: {covered, plural, one {# place taken} other {# places taken}}.',
  'rounds.says.gain':
    'What both sides gain, added up: {gain}. That is at most {gap} below the best there can be.',
  'rounds.says.gain.best':
    'What both sides gain, added up: {gain}. There is no better one, and that is proven.',
  'rounds.says.changes':
    'Beside the round before: {fresh, plural, =0 {no new pair} one {# new pair} other {# new pairs}}, {repeated, plural, =0 {none that stays} one {# that stays} other {# that stay}}, {dropped, plural, =0 {none that goes} one {# that goes} other {# that go}}.',
  'rounds.figure.pairs': 'pairs',
  'rounds.figure.reached': 'organisations reached',
  'rounds.figure.left': 'have too few',
  'rounds.figure.gini': 'unevenness, 0 to 1 (Gini index)',
  'rounds.figure.fresh': 'new beside the round before',
  'rounds.figure.repeated': 'kept from the round before',
  'rounds.figure.dropped': 'gone since the round before',

  'rounds.evenness': 'Who has how many',
  'rounds.curve.title': 'How evenly suggestions are spread',
  'rounds.curve.says':
    'The least suggested half of the organisations has {half} of the suggestions; the most suggested tenth has {tenth}. The unevenness (Gini index) is {gini}: at 0 all would have as many, at 1 a single one would have them all.',
  'rounds.curve.organisations': 'Organisations, from the least to the most suggested',
  'rounds.curve.share': 'Their share of the suggestions',
  'rounds.curve.sum': 'Share of these and those before',
  'rounds.curve.tenth': 'from {from} to {to}',
  'rounds.curve.file': 'exposure-round-{number}',
  'rounds.curve.up': 'share of suggestions',
  'rounds.curve.along': 'organisations, from least to most suggested',
  'rounds.curve.even': 'all as many',

  'rounds.held': 'What held pairs back',
  'rounds.held.text': 'How many pairs could not be candidates, and why. One pair may count twice.',

  'rounds.differences': 'What it changes',
  'rounds.differences.text': 'Pair by pair. Choose one to see what each side gains, and why.',
  'rounds.show': 'Show',
  'rounds.show.changed': 'what changes',
  'rounds.show.fresh': 'what is new',
  'rounds.show.dropped': 'what goes',
  'rounds.show.repeated': 'what stays',
  'rounds.show.all': 'everything',
  'rounds.beside': 'Beside',
  'rounds.beside.seen': 'the links that stand now',
  'rounds.beside.before': 'the round before',
  'rounds.only': 'Only with this organisation',
  'rounds.shown.nothing': 'Publishing this round changes nothing of what members see now.',
  'rounds.shown': '{count, plural, =0 {No pair is like that.} one {# pair.} other {# pairs.}}',
  'rounds.shown.more':
    '{count, plural, one {The first pair; there are more.} other {The first # pairs; there are more.}}',
  'rounds.more': 'Show more pairs',
  'rounds.change.fresh': 'new',
  'rounds.change.repeated': 'stays',
  'rounds.change.dropped': 'goes',
  'rounds.explored': '(to try a newcomer)',
  'rounds.score': 'score {score}',
  'rounds.explained': 'Why this pair?',
  'rounds.turn': 'See the other side',

  'rounds.left': 'Who has too few',
  'rounds.left.text':
    '{count, plural, =0 {All organisations have at least what they should.} one {# organisation has fewer suggestions than it should.} other {# organisations have fewer suggestions than they should.}}',
  'rounds.left.cause': '{count, plural, one {# organisation} other {# organisations}}: {cause}',
  'rounds.left.more': 'Show more',
  'rounds.has': 'has {has} of {should}',
} as const;
