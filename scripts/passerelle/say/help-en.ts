// The help pages in English.
import { animatorPagesInEnglish } from './help-animators-en.ts';
import { brokeringPagesInEnglish } from './help-brokering-en.ts';
import { keyPagesInEnglish } from './help-keys-en.ts';
import { webhookPagesInEnglish } from './help-webhooks.ts';
import { pairPagesInEnglish } from './help-pairs-en.ts';
import type { HelpPages } from './help-pages.ts';

const json = ['--json', 'print JSON instead of text'] as const;
const as = ['--as PERSON', 'act as this person (id or external id); an animator when left out'] as const;

const organisation = ['NAME', 'its name or the beginning of it, its id, or an external id'] as const;

const filters = [
  ['--kind LIST', 'only organisations of these kinds: lab, startup, patient_association…'],
  ['--pole LIST', 'only those in one of these poles: research, patients_and_society, training…'],
  ['--concept LIST', 'only what speaks of one of these concepts, or of something narrower, by id'],
  ['--language LIST', 'only what is written in fr, or in en'],
  ['--since DAY', 'only what is of this day or later; what has no day stays'],
  ['--type LIST', 'only offers and needs of these types: data, equipment, expertise…'],
  ['--source LIST', 'only organisation, offer, need, text (all but needs)'],
  [
    '--facets[=LIST]',
    'count what was found by kind, pole, concept, language, type, source; all when no LIST',
  ],
  ['--experts', 'also who in each organisation has recorded it; for animators'],
  ['--evidence N', 'sources shown of each organisation (1)'],
] as const;

export const englishPages: HelpPages = {
  about: 'Passerelle: who should meet on this campus, and why.',
  usageWord: 'Usage:',
  commandsWord: 'COMMAND [OPTIONS]',
  everywhere: [
    ['--url URL', 'where the mesh is (PASSERELLE_URL; http://127.0.0.1:8080)'],
    ['--lang fr|en', 'language (that of the environment; English)'],
    ['--help', 'print this'],
    ['--version', 'print the version'],
  ],
  environmentWord: 'Environment:',
  environment: [
    ['PASSERELLE_URL', 'where the mesh is, unless --url says it (http://127.0.0.1:8080)'],
    ['PASSERELLE_TOKEN', 'the operator token (on this machine, that of the data folder)'],
    ['PASSERELLE_DATA', 'the data folder whose operator.token is read, for a mesh on this machine (./data)'],
    ['LC_ALL, LC_MESSAGES, LANG', 'language, unless --lang says it: the first that is set counts (English)'],
    ['NO_COLOR', 'no colours, whatever it is set to'],
  ],
  exit: 'Exit codes: 0 done, 1 not done or some rows refused, 2 not understood, 130 interrupted.',
  commands: {
    ...pairPagesInEnglish,
    ...brokeringPagesInEnglish,
    search: {
      about: 'Who here knows about something.',
      usage: ['passerelle search WORDS [OPTIONS]'],
      options: [
        ['WORDS', 'what is looked for, in French or English; over 500 characters it is read as a whole text'],
        ...filters,
        ['--limit N', 'how many (10)'],
        as,
        json,
      ],
      notes: [
        'A LIST has commas between its items. The last word may be a beginning; a phrase in double quotes must stand as it',
        `is, and a word after - must not stand: put all of it in single quotes, as in 'coeur -enfant "essai clinique"'.`,
        'Words that begin with - go after --: passerelle search -- coeur -enfant.',
      ],
    },
    similar: {
      about: 'Who has said and done what is most like an organisation.',
      usage: ['passerelle similar NAME [OPTIONS]'],
      options: [organisation, ...filters, ['--limit N', 'how many (10)'], as, json],
      notes: ['A LIST has commas between its items.'],
    },
    complete: {
      about: 'How the words typed so far may go on.',
      usage: ['passerelle complete WORDS [OPTIONS]'],
      options: [
        ['WORDS', 'what is typed; its last word is completed'],
        ['--limit N', 'how many (8)'],
        as,
        json,
      ],
    },
    concepts: {
      about: 'What an organisation speaks of.',
      usage: ['passerelle concepts NAME [OPTIONS]'],
      options: [organisation, ['--limit N', 'how many (20)'], as, json],
    },
    explain: {
      about: 'How well one source answers another, and by which words; for animators.',
      usage: ['passerelle explain A B [OPTIONS]'],
      options: [
        ['A', 'what asks: the id of an offer, need, publication or project, or an organisation as NAME'],
        ['B', 'what answers, in the same way'],
        as,
        json,
      ],
      notes: [
        'Of two organisations, the need of one and the offer of the other that answer one another best are held together.',
        'Ids are in what `search --json` and `suggestions --json` print, as “source”.',
      ],
    },
    vocabulary: {
      about: 'The vocabulary: thesauri brought in and undone, concepts looked for, the whole as SKOS.',
      usage: [
        'passerelle vocabulary import FILE [--name NAME] [--dry-run | --open] [--again]',
        'passerelle vocabulary export [FILE]',
        'passerelle vocabulary imports',
        'passerelle vocabulary commit ID',
        'passerelle vocabulary undo ID',
        'passerelle vocabulary concepts WORDS [--limit N]',
        'passerelle vocabulary mappings ID [--limit N]',
        'passerelle vocabulary decide ID URI (CONCEPT | --own)',
      ],
      options: [
        ['import FILE', 'bring in a thesaurus: SKOS in Turtle (.ttl) or RDF/XML (.rdf)'],
        ['--name NAME', 'what people call it; what it calls itself when left out'],
        ['--dry-run', 'say what would come of it; leave nothing behind'],
        ['--open', 'leave it open: it counts once it is put in force'],
        ['--again', 'also while an import of the very same file is in force'],
        ['export FILE', 'write every concept in force; on standard output without FILE'],
        ['--format turtle', 'the one format there is'],
        ['imports', 'those there are, the latest first'],
        ['commit ID', 'put an import in force, also one that was undone'],
        ['undo ID', 'undo an import: its concepts count no more'],
        ['concepts WORDS', 'concepts with a label that begins so, in either language'],
        ['mappings ID', 'imported concepts that may be several of ours'],
        [
          'decide ID URI',
          'decide what an imported concept is: CONCEPT by its id, or --own for one of its own',
        ],
        ['--limit N', 'how many (20)'],
        json,
      ],
    },
    ...animatorPagesInEnglish,
    ...keyPagesInEnglish,
    ...webhookPagesInEnglish,
    import: {
      about: 'Imports organisations, persons, statements, texts and collaborations from files.',
      usage: ['passerelle import FILE… [OPTIONS]', 'passerelle import --template KIND'],
      options: [
        ['FILE', 'CSV with a header, or JSON Lines; UTF-8, or Windows-1252 which is recognised'],
        ['--kind KIND', 'what the files hold; told from their columns or names when left out'],
        ['--scheme NAME', 'scheme of the external ids that have none'],
        ['--dry-run', 'check every row and tell what would change; write nothing'],
        ['--demonstration', 'import into the campus of demonstration all the same'],
        ['--template KIND', 'print a CSV file to start from'],
        ['--concurrency N', 'rows in flight (16)'],
        ['--json', 'print a JSON object for each refused row, then one for each file'],
      ],
      notes: [
        'KIND is organisations, persons, statements, texts or collaborations. Rows are recognised by their external_id:',
        'a new one is created, one that differs is changed, the others are left alone, so an import may be run again at',
        'any time. In CSV, lists have | between their items, memberships are organisation=role, and an empty cell says',
        'nothing. Days are 2027-12-31; 31/12/2027 too where cells are separated by semicolons or tabs.',
      ],
    },
    demonstration: {
      about: 'Imports the campus of demonstration.',
      usage: ['passerelle demonstration [OPTIONS]'],
      options: [
        ['--into-real-data', 'also where the data are real, as they always are in a mesh on servers'],
      ],
    },
    health: {
      about: 'How each service is, and how far each group is behind.',
      usage: ['passerelle health [OPTIONS]'],
      options: [json],
      notes: ['The exit code is 1 while something is not ready.'],
    },
    'dead-letters': {
      about: 'Events that were set aside after their last attempt.',
      usage: [
        'passerelle dead-letters list [OPTIONS]',
        'passerelle dead-letters show ID',
        'passerelle dead-letters replay ID',
        'passerelle dead-letters discard ID',
        'passerelle dead-letters erase KEY',
      ],
      options: [
        ['list', 'those there are'],
        ['show ID', 'one of them, with its body'],
        ['replay ID', 'hand it to its group again'],
        ['discard ID', 'forget this one, and no other'],
        ['erase KEY', 'forget every one about an aggregate, by its id, however many'],
        ['--group NAME', 'list those of one group only'],
        ['--limit N', 'how many (50)'],
        json,
      ],
    },
    backup: {
      about: 'Writes everything that is owned into a directory, with its checksum.',
      usage: ['passerelle backup DIR [OPTIONS]'],
      options: [['DIR', 'made when it is not there; an earlier backup in it is never overwritten']],
    },
    restore: {
      about: 'Puts a backup back in place of what there is, once its checksum is verified.',
      usage: ['passerelle restore DIR [OPTIONS]'],
      options: [
        ['DIR', 'what `passerelle backup` wrote'],
        ['--yes', 'do not ask; needed where there is no terminal to ask on'],
      ],
    },
  },
};
