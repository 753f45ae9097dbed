// The help pages in French.
import type { HelpPages } from './help-pages.ts';

const json = ['--json', 'imprimer du JSON au lieu de texte'] as const;
const as = [
  '--as PERSONNE',
  'agir comme cette personne (id ou identifiant externe) ; un animateur sinon',
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
  exit: 'Codes de sortie : 0 fait, 1 pas fait ou des lignes refusées, 2 pas compris, 130 interrompu.',
  commands: {
    suggestions: {
      about: 'Qui une organisation devrait rencontrer et pourquoi, dans les mots des deux.',
      usage: ['passerelle suggestions NOM [OPTIONS]'],
      options: [
        ['NOM', 'son nom ou le début, son id, ou un identifiant externe'],
        ['--limit N', 'combien (10)'],
        as,
        json,
      ],
    },
    search: {
      about: 'Qui ici s’y connaît.',
      usage: ['passerelle search TEXTE [OPTIONS]'],
      options: [
        ['TEXTE', 'ce qui est cherché, en français ou en anglais'],
        ['--limit N', 'combien (10)'],
        as,
        json,
      ],
    },
    import: {
      about: 'Importe organisations, personnes, offres et besoins, textes et collaborations.',
      usage: ['passerelle import FICHIER… [OPTIONS]', 'passerelle import --template SORTE'],
      options: [
        ['FICHIER', 'CSV avec un en-tête, ou JSON Lines ; UTF-8, ou Windows-1252 qui est reconnu'],
        ['--kind SORTE', 'ce que contiennent les fichiers ; deviné à leurs colonnes ou à leurs noms sinon'],
        ['--scheme NOM', 'schéma des identifiants externes qui n’en ont pas'],
        ['--dry-run', 'vérifier chaque ligne et dire ce qui changerait ; ne rien écrire'],
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
        'passerelle dead-letters erase CLÉ',
      ],
      options: [
        ['list', 'ceux qu’il y a'],
        ['show ID', 'l’un d’eux, avec son corps'],
        ['replay ID', 'le rendre à son groupe'],
        ['erase CLÉ', 'oublier tous ceux d’un agrégat, par son id'],
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
