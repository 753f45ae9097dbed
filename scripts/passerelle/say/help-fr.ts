// The help pages in French.
import { animatorPagesInFrench } from './help-animators-fr.ts';
import { brokeringPagesInFrench } from './help-brokering-fr.ts';
import { keyPagesInFrench } from './help-keys-fr.ts';
import { webhookPagesInFrench } from './help-webhooks.ts';
import { pairPagesInFrench } from './help-pairs-fr.ts';
import type { HelpPages } from './help-pages.ts';

const json = ['--json', 'imprimer du JSON au lieu de texte'] as const;
const as = [
  '--as PERSONNE',
  'agir comme cette personne (id ou identifiant externe) ; un animateur sinon',
] as const;

const organisation = ['NOM', 'son nom ou le début, son id, ou un identifiant externe'] as const;

const filters = [
  ['--kind LISTE', 'seulement ces sortes d’organisation : lab, startup, patient_association…'],
  ['--pole LISTE', 'seulement celles d’un de ces pôles : research, patients_and_society, training…'],
  ['--concept LISTE', 'seulement ce qui parle d’un de ces concepts, ou de plus précis, par id'],
  ['--language LISTE', 'seulement ce qui est écrit en fr, ou en en'],
  ['--since JOUR', 'seulement ce qui est de ce jour ou d’après ; ce qui n’a pas de jour reste'],
  ['--type LISTE', 'seulement les offres et besoins de ces types : data, equipment, expertise…'],
  ['--source LISTE', 'seulement organisation, offer, need, text (tout sauf les besoins)'],
  [
    '--facets[=LISTE]',
    'compter ce qui est trouvé par kind, pole, concept, language, type, source ; tous sans LISTE',
  ],
  ['--experts', 'aussi qui l’a enregistré dans chaque organisation ; pour les animateurs'],
  ['--evidence N', 'sources montrées de chaque organisation (1)'],
] as const;

export const frenchPages: HelpPages = {
  about: 'Passerelle : qui devrait se rencontrer sur ce campus, et pourquoi.',
  usageWord: 'Usage :',
  commandsWord: 'COMMANDE [OPTIONS]',
  everywhere: [
    ['--url URL', 'où est le maillage (PASSERELLE_URL ; http://127.0.0.1:8080)'],
    ['--lang fr|en', 'langue (celle de l’environnement ; l’anglais)'],
    ['--help', 'imprimer ceci'],
    ['--version', 'imprimer la version'],
  ],
  environmentWord: 'Environnement :',
  environment: [
    ['PASSERELLE_URL', 'où est le maillage, si --url ne le dit pas (http://127.0.0.1:8080)'],
    ['PASSERELLE_TOKEN', 'le jeton de l’opérateur (sur cette machine, celui du dossier de données)'],
    [
      'PASSERELLE_DATA',
      'le dossier de données dont operator.token est lu, pour un maillage sur cette machine (./data)',
    ],
    [
      'LC_ALL, LC_MESSAGES, LANG',
      'langue, si --lang ne la dit pas : la première qui est posée compte (l’anglais)',
    ],
    ['NO_COLOR', 'pas de couleurs, quelle que soit sa valeur'],
  ],
  exit: 'Codes de sortie : 0 fait, 1 pas fait ou des lignes refusées, 2 pas compris, 130 interrompu.',
  commands: {
    ...pairPagesInFrench,
    ...brokeringPagesInFrench,
    search: {
      about: 'Qui ici s’y connaît.',
      usage: ['passerelle search MOTS [OPTIONS]'],
      options: [
        [
          'MOTS',
          'ce qui est cherché, en français ou en anglais ; au-delà de 500 caractères, un texte entier',
        ],
        ...filters,
        ['--limit N', 'combien (10)'],
        as,
        json,
      ],
      notes: [
        'Une LISTE a des virgules entre ses éléments. Le dernier mot peut n’être qu’un début ; une phrase entre guillemets',
        'droits doit s’y trouver telle quelle, et un mot après - ne doit pas s’y trouver : mettez le tout entre',
        `apostrophes, comme 'coeur -enfant "essai clinique"'.`,
        'Les mots qui commencent par - vont après -- : passerelle search -- coeur -enfant.',
      ],
    },
    similar: {
      about: 'Qui a dit et fait ce qui ressemble le plus à une organisation.',
      usage: ['passerelle similar NOM [OPTIONS]'],
      options: [organisation, ...filters, ['--limit N', 'combien (10)'], as, json],
      notes: ['Une LISTE a des virgules entre ses éléments.'],
    },
    complete: {
      about: 'Comment les mots tapés peuvent continuer.',
      usage: ['passerelle complete MOTS [OPTIONS]'],
      options: [
        ['MOTS', 'ce qui est tapé ; son dernier mot est complété'],
        ['--limit N', 'combien (8)'],
        as,
        json,
      ],
    },
    concepts: {
      about: 'De quoi parle une organisation.',
      usage: ['passerelle concepts NOM [OPTIONS]'],
      options: [organisation, ['--limit N', 'combien (20)'], as, json],
    },
    explain: {
      about: 'Comment une source répond à une autre, et par quels mots ; pour les animateurs.',
      usage: ['passerelle explain A B [OPTIONS]'],
      options: [
        ['A', 'ce qui demande : l’id d’une offre, d’un besoin ou d’un texte, ou une organisation comme NOM'],
        ['B', 'ce qui répond, de la même façon'],
        as,
        json,
      ],
      notes: [
        'De deux organisations, on prend le besoin de l’une et l’offre de l’autre qui se répondent le mieux.',
        'Les ids sont dans ce qu’impriment `search --json` et `suggestions --json`, sous « source ».',
      ],
    },
    vocabulary: {
      about: 'Le vocabulaire : thésaurus importés et annulés, concepts cherchés, le tout en SKOS.',
      usage: [
        'passerelle vocabulary import FICHIER [--name NOM] [--dry-run | --open] [--again]',
        'passerelle vocabulary export [FICHIER]',
        'passerelle vocabulary imports',
        'passerelle vocabulary commit ID',
        'passerelle vocabulary undo ID',
        'passerelle vocabulary concepts MOTS [--limit N]',
        'passerelle vocabulary mappings ID [--limit N]',
        'passerelle vocabulary decide ID URI (CONCEPT | --own)',
      ],
      options: [
        ['import FICHIER', 'importer un thésaurus : SKOS en Turtle (.ttl) ou RDF/XML (.rdf)'],
        ['--name NOM', 'comment on l’appelle ; comme il s’appelle lui-même sinon'],
        ['--dry-run', 'dire ce qui en résulterait ; ne rien laisser'],
        ['--open', 'le laisser ouvert : il compte une fois mis en vigueur'],
        ['--again', 'même si un import du même fichier, à l’octet près, est en vigueur'],
        ['export FICHIER', 'écrire tous les concepts en vigueur ; sur la sortie standard sans FICHIER'],
        ['--format turtle', 'le seul format qu’il y ait'],
        ['imports', 'ceux qu’il y a, les derniers d’abord'],
        ['commit ID', 'mettre un import en vigueur, même annulé'],
        ['undo ID', 'annuler un import : ses concepts ne comptent plus'],
        ['concepts MOTS', 'les concepts dont un libellé commence ainsi, dans l’une ou l’autre langue'],
        ['mappings ID', 'les concepts importés qui peuvent être plusieurs des nôtres'],
        [
          'decide ID URI',
          'trancher ce qu’est un concept importé : CONCEPT par son id, ou --own pour un concept à part',
        ],
        ['--limit N', 'combien (20)'],
        json,
      ],
    },
    ...animatorPagesInFrench,
    ...keyPagesInFrench,
    ...webhookPagesInFrench,
    import: {
      about: 'Importe organisations, personnes, offres et besoins, textes et collaborations.',
      usage: ['passerelle import FICHIER… [OPTIONS]', 'passerelle import --template SORTE'],
      options: [
        ['FICHIER', 'CSV avec un en-tête, ou JSON Lines ; UTF-8, ou Windows-1252 qui est reconnu'],
        ['--kind SORTE', 'ce que contiennent les fichiers ; deviné à leurs colonnes ou à leurs noms sinon'],
        ['--scheme NOM', 'schéma des identifiants externes qui n’en ont pas'],
        ['--dry-run', 'vérifier chaque ligne et dire ce qui changerait ; ne rien écrire'],
        ['--demonstration', 'importer même dans le campus de démonstration'],
        ['--template SORTE', 'imprimer un fichier CSV pour commencer'],
        ['--concurrency N', 'lignes en cours à la fois (16)'],
        ['--json', 'imprimer un objet JSON par ligne refusée, puis un par fichier'],
      ],
      notes: [
        'SORTE : organisations, persons, statements, texts ou collaborations. Les lignes sont reconnues à leur',
        'external_id : une nouvelle est créée, une différente est changée, les autres ne bougent pas ; un import peut',
        'donc être relancé à tout moment. En CSV, les listes ont | entre leurs éléments, les rattachements s’écrivent',
        'organisation=rôle, et une cellule vide ne dit rien. Les jours s’écrivent 2027-12-31, ou 31/12/2027 là où',
        'les cellules sont séparées par des points-virgules ou des tabulations.',
      ],
    },
    demonstration: {
      about: 'Importe le campus de démonstration.',
      usage: ['passerelle demonstration [OPTIONS]'],
      options: [
        [
          '--into-real-data',
          'même là où les données sont réelles, comme toujours dans un maillage sur serveurs',
        ],
      ],
    },
    health: {
      about: 'Comment va chaque service, et quel est le retard de chaque groupe.',
      usage: ['passerelle health [OPTIONS]'],
      options: [json],
      notes: ['Le code de sortie est 1 tant que quelque chose n’est pas prêt.'],
    },
    'dead-letters': {
      about: 'Les événements mis de côté après leur dernier essai.',
      usage: [
        'passerelle dead-letters list [OPTIONS]',
        'passerelle dead-letters show ID',
        'passerelle dead-letters replay ID',
        'passerelle dead-letters discard ID',
        'passerelle dead-letters erase CLÉ',
      ],
      options: [
        ['list', 'ceux qu’il y a'],
        ['show ID', 'l’un d’eux, avec son corps'],
        ['replay ID', 'le rendre à son groupe'],
        ['discard ID', 'oublier celui-là, et aucun autre'],
        ['erase CLÉ', 'oublier tous ceux d’un agrégat, par son id, quel qu’en soit le nombre'],
        ['--group NOM', 'seulement ceux d’un groupe'],
        ['--limit N', 'combien (50)'],
        json,
      ],
    },
    backup: {
      about: 'Écrit tout ce qui est possédé dans un dossier, avec sa somme de contrôle.',
      usage: ['passerelle backup DOSSIER [OPTIONS]'],
      options: [['DOSSIER', 'créé s’il n’existe pas ; une sauvegarde qui s’y trouve n’est jamais écrasée']],
    },
    restore: {
      about: 'Remet une sauvegarde à la place de ce qu’il y a, une fois sa somme de contrôle vérifiée.',
      usage: ['passerelle restore DOSSIER [OPTIONS]'],
      options: [
        ['DOSSIER', 'ce qu’a écrit `passerelle backup`'],
        ['--yes', 'ne pas demander ; nécessaire sans terminal où demander'],
      ],
    },
  },
};
