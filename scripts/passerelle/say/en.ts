// What the client says in English.
import { pairsInEnglish } from './en-pairs.ts';
import { animatorsInEnglish } from './en-animators.ts';
import { brokeringInEnglish } from './en-brokering.ts';
import { webhooksInEnglish } from './en-webhooks.ts';
import { daysInEnglish } from './days-and-numbers.ts';
import { keysInEnglish } from './en-keys.ts';
import { rowRulesInEnglish } from './en-rows.ts';
import { vocabularyInEnglish } from './en-vocabulary.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

export const english = {
  ...daysInEnglish,
  vocabulary: vocabularyInEnglish,
  animators: animatorsInEnglish,
  pairs: pairsInEnglish,
  brokering: brokeringInEnglish,
  keys: keysInEnglish,
  webhooks: webhooksInEnglish,
  /** Words between the marks that the language quotes with. */
  quoted: (words: string): string => `“${words}”`,
  help: (command: string): string => `passerelle ${command} --help explains.`,
  didYouMean: (word: string): string => ` Did you mean ${word}?`,
  unknownCommand: (word: string): string => `There is no command ${word}.`,
  /** `also`: what else may be given. */
  unknownAction: (command: string, word: string, all: readonly string[], also?: string): string =>
    `There is no command ${command} ${word}. Give one of ${all.join(', ')}${also === undefined ? '' : `, or ${also}`}.`,
  unknownOption: (option: string): string => `There is no option ${option}.`,
  wordsAfterDashes: ' Words that begin with - go after --, as in: passerelle search -- coeur -enfant',
  listAfterEquals: (option: string, list: string): string =>
    `${option} takes its list after =: write ${option}=${list}, or put ${option} after the words.`,
  badList: (option: string, value: string, all: readonly string[]): string =>
    `${option} is ${value}: give some of ${all.join(', ')}, with commas between.`,
  parameter: 'The parameter',
  fieldOf: 'The field',
  optionOf: 'The option',
  optionNeedsValue: (option: string): string => `The option ${option} needs a value.`,
  optionTakesNone: (option: string): string => `The option ${option} takes no value.`,
  badOption: (option: string, value: string, cure: string): string => `${option} is ${value}: give ${cure}.`,
  wholeNumber: (least: number, most: number): string => `a whole number from ${least} to ${most}`,
  oneOf: (words: readonly string[]): string => `one of ${words.join(', ')}`,
  intoDemonstration:
    'This is the campus of demonstration: start one of your own with `npm start -- --empty`, or give --demonstration to import into this one.',
  schemeCure: 'lower-case letters, digits and dashes, such as siren',
  urlCure: 'an http address, such as http://127.0.0.1:8080',
  missingArgument: (what: string): string => `Say which: ${what} is missing.`,
  tooManyArguments: (word: string): string =>
    `${word} is one word too many: put a name of several words in quotes.`,
  unreachable: (url: string): string => `No mesh is listening at ${url}; start it with \`npm start\`.`,
  cutOff: (url: string): string => `The mesh at ${url} stopped answering.`,
  interrupted: 'Interrupted.',

  ambiguous: (name: string): string => `${name} can be any of these; write more of its name:`,
  noOrganisation: (name: string, nearest: number): string =>
    `There is no organisation ${name} here${nearest > 0 ? '. The nearest are:' : ', nor one with a name near it.'}`,
  noSuchId: (id: string): string =>
    `There is no organisation with the id ${id} here: check the id, or give its name.`,
  mayNotSeeSuggestions: (person: string, name: string): string =>
    `${person} may not see the suggestions of ${name}: only its members and the campus animators may. Give --as one of its members, or leave --as out.`,
  noOrganisations:
    'There is no organisation here yet: import some, or load the demonstration with `passerelle demonstration`.',
  toMeet: (count: number, weak: number): string => {
    const perhaps = weak > 0 ? `, ${weak} perhaps` : '';
    const meet = count > 0 ? plural(count, 'organisation', 'organisations') : 'nobody';
    return `${meet} to meet${count + weak > 0 ? '' : ' for now'}${perhaps}`;
  },
  perhaps: (below: string): string =>
    `Perhaps: below ${below}, what both sides have in common may be chance.`,
  discreet: '(discreet: do not pass on)',
  noSuggestions:
    'Suggestions come once it has offers or needs that others answer, and agrees to be suggested; `passerelle why-not` says why somebody is not among them.',
  noRoundYet:
    'The first suggestions of a campus come some seconds after what was brought in has been read, all at once: ask again in a moment.',
  unnamed: 'An organisation that stays unnamed for now',
  gains: (get: string, give: string | undefined): string =>
    give === undefined ? `you gain ${get}` : `you gain ${get}, they gain ${give}`,
  ours: 'you:',
  theirs: 'they:',
  answered: (answer: string): string => `you answered: ${answer.replace('_', ' ')}`,
  animatorsOnly: 'animators only',
  invented: 'invented',
  kinds: {
    lab: 'lab',
    startup: 'start-up',
    industrial: 'industrial',
    patient_association: 'patient association',
    public_operator: 'public operator',
    care_provider: 'care provider',
    incubator: 'incubator',
    agency: 'agency',
    school: 'school',
  } as Readonly<Record<string, string>>,

  noHits: (text: string): string => `Nobody here says anything about ${text}.`,
  noneLike: (name: string): string => `Nobody here is like ${name}, as far as words can tell.`,
  mostLike: (name: string): string => `Most like ${name}:`,
  nobodySays: (word: string): string => `Nobody here says ${word}.`,
  readAs: (typed: string, read: string): string => `Nobody here writes ${typed}: looked for ${read}.`,
  found: (shown: number, all: number): string =>
    `${shown} of ${plural(all, 'organisation', 'organisations')}`,
  experts: 'who:',
  noExperts: 'no person has recorded any of this',
  explained: (asking: string, answering: string): string => `How well ${answering} answers ${asking}`,
  strongest: (need: string, offer: string): string =>
    `By their strongest need and offer: ${need} and ${offer}. Give two ids to see others.`,
  descriptionsOnly: 'No need of either meets an offer of the other: this holds their descriptions together.',
  nothingInCommon: 'They have nothing in common, as far as words and themes can tell.',
  explanationSides: { asking: 'asks:', answering: 'answers:' },
  partKinds: {
    word: 'the same word',
    translation: 'in other words',
    concept: 'the same concept',
    broader: 'a broader or narrower concept',
    name: 'its name',
  } as Readonly<Record<string, string>>,
  noCompletion: (typed: string): string => `Nothing here goes on from ${typed}.`,
  noConcepts: (name: string): string => `Nothing that ${name} says is in the vocabulary.`,
  sources: (count: number): string => plural(count, 'source', 'sources'),
  evidence: {
    organisation: 'says of itself',
    offer: 'offers',
    need: 'looks for',
    text: 'has published or done',
  } as Readonly<Record<string, string>>,

  rowRules: rowRulesInEnglish,
  lineOf: (line: number): string => `line ${line}`,
  nthValue: (place: number): string => {
    const ends: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
    return `${place}${ends[ordinals.select(place)] ?? 'th'} value`;
  },
  previewMissing: {
    message: 'a discreet offer or need has no preview: what others may read in place of its words',
    cure: 'write a sentence that does not tell whose it is, or set discreet to false',
  },
  columnOf: (name: string, place: number): string =>
    place > 0 ? `column ${place} (${name})` : `field ${name}`,
  unreadable: {
    missing: 'there is no such file: check its path',
    'not-a-file': 'not a regular file: save it to disk first',
    empty: 'the file is empty: `--template` prints one to start from',
    spreadsheet: 'a spreadsheet file: save it as “CSV UTF-8” and import that',
    'utf-16': 'text in UTF-16: save it as “CSV UTF-8” and import that',
    binary: 'not a text file: save it as “CSV UTF-8” and import that',
    mixed:
      'partly UTF-8 and partly not, so some accents are broken: open it, mend them and save it as “CSV UTF-8”',
    'json-array': 'a JSON array: write one object on each line instead (JSON Lines)',
  } as Readonly<Record<string, string>>,
  notUtf8:
    'not UTF-8: read as Windows-1252. If accents come out wrong, save it as “CSV UTF-8” and import that again.',
  unknownKind: (kinds: readonly string[]): string =>
    `cannot tell what it holds: say --kind with ${kinds.join(', ')}`,
  unknownColumn: (column: string, place: number): string =>
    `column ${place} (${column}) is not known: rename or remove it.`,
  repeatedColumn: (column: string, place: number): string =>
    `column ${place} (${column}) is there twice: keep one of the two.`,
  columnsAre: (columns: readonly string[]): string => `the columns are ${columns.join(', ')}.`,
  tally: { created: 'created', changed: 'changed', unchanged: 'unchanged', refused: 'refused' },
  dryTally: {
    created: 'would be created',
    changed: 'would be changed',
    unchanged: 'would stay as they are',
    refused: 'would be refused',
  },
  wouldBe: 'dry run, nothing was written:',
  progress: (rows: string, perSecond: string): string => `${rows} rows, ${perSecond}/s`,
  away: 'the mesh does not answer, trying again…',
  resume:
    'What is in stays in: run the same command again to go on, rows are recognised by their external ids.',
  demonstrationIn: 'The campus of demonstration is in.',
  demonstrationIntoReal:
    'This mesh holds real data: the invented organisations of the demonstration would stand among yours and be suggested to them. Nothing was loaded. A mesh on servers always counts as real; if this one is for trying things, run the command again with --into-real-data.',
  loadingDemonstration: 'demonstration',

  whatWithDeadLetters: (actions: readonly string[]): string =>
    `Say what to do with the dead letters: ${actions.slice(0, -1).join(', ')} or ${actions.at(-1)}.`,
  noDeadLetters: 'No dead letters.',
  replayed: (id: string): string => `${id} was handed to its group again.`,
  discarded: (id: string): string => `${id} was forgotten.`,
  erased: (count: number, key: string): string =>
    `${plural(count, 'dead letter', 'dead letters')} about ${key} erased.`,
  letter: {
    id: 'id',
    group: 'group',
    topic: 'topic',
    key: 'key',
    type: 'type',
    attempts: 'attempts',
    at: 'set aside',
    error: 'error',
  },

  backupThere: (dir: string): string => `There is a backup in ${dir} already: give another directory.`,
  backedUp: (dir: string, documents: number, size: string): string =>
    `Backed up in ${dir}: ${plural(documents, 'document', 'documents')}, ${size}.`,
  backupCut: 'The backup came in cut short or altered, and was thrown away: run the command again.',
  noBackup: (dir: string): string =>
    `There is no backup in ${dir}: it has no manifest.json that can be read.`,
  backupAltered: (dir: string): string =>
    `The backup in ${dir} is not what was written (its checksum differs): nothing was sent. Use another one.`,
  countOf: {
    organisations: (count: number): string => plural(count, 'organisation', 'organisations'),
    persons: (count: number): string => plural(count, 'person', 'persons'),
    statements: (count: number): string => plural(count, 'offer or need', 'offers and needs'),
    texts: (count: number): string => plural(count, 'text', 'texts'),
    collaborations: (count: number): string => plural(count, 'collaboration', 'collaborations'),
  },
  thereIs: (url: string, counts: string): string => `In the mesh at ${url} now: ${counts}.`,
  inBackup: (madeAt: string, counts: string): string =>
    `In the backup${madeAt === '' ? '' : ` of ${madeAt} UTC`}: ${counts}.`,
  restoreReplaces: 'The backup replaces what the mesh holds: what is not in it is removed.',
  askToRestore: 'Restore it? [y/N] ',
  restoreNeedsYes: 'Nothing was changed. Run the command again with --yes to restore it.',
  nothingRestored: 'Nothing was changed.',
  restored: (documents: number): string => `Restored: ${plural(documents, 'document', 'documents')}.`,
  restoredDoors:
    'Keys that were not here any more are back suspended, webhooks paused: `passerelle keys` and `passerelle webhooks` list them. A key opens again with the secret that `passerelle keys rotate` gives it, a webhook by `passerelle webhooks resume`.',

  health: {
    service: 'service',
    state: 'state',
    ready: 'ready',
    notReady: 'not ready',
    data: { demonstration: 'demonstration data', real: 'real data' } as Readonly<Record<string, string>>,
    group: 'group',
    topic: 'topic',
    behind: 'behind',
    noLag: 'No group is behind.',
  },
};

export type Sentences = typeof english;
