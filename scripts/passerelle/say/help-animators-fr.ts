// The help pages of what animators decide, in French.
import type { HelpPage } from './help-pages.ts';

const json = ['--json', 'imprimer du JSON au lieu de texte'] as const;
const as = [
  '--as PERSONNE',
  'agir comme cette personne (id ou identifiant externe) ; un animateur sinon',
] as const;

export const animatorPagesInFrench: Readonly<Record<string, HelpPage>> = {
  rules: {
    about: 'Ce qui ne doit jamais être suggéré parce que quelqu’un l’a dit.',
    usage: [
      'passerelle rules [NOM] [--kind LISTE] [OPTIONS]',
      'passerelle rules add SORTE A B --reason MOTS [--since JOUR] [--until JOUR]',
      'passerelle rules end ID',
    ],
    options: [
      ['NOM', 'seulement les règles sur cette organisation, nommée comme partout'],
      ['--kind LISTE', 'seulement les règles de ces sortes'],
      ['add SORTE A B', 'faire une règle sur deux organisations ; ce qu’elle interdit est retiré aussitôt'],
      ['--reason MOTS', 'pourquoi ; montré à qui peut voir la règle'],
      ['--since JOUR', 'depuis quand elle vaut (maintenant)'],
      ['--until JOUR', 'dernier jour où elle vaut (pour toujours)'],
      ['end ID', 'retirer une règle : ce qu’elle interdisait peut à nouveau être suggéré'],
      ['--limit N', 'combien (50)'],
      as,
      json,
    ],
    notes: [
      'SORTE : blocked (A ne veut pas être suggérée à B, qui n’en sait rien), conflict_of_interest, competitor,',
      'more_together (A demande davantage avec B bien qu’elles travaillent ensemble ; vaut quand les deux demandent) ou',
      'introduced (elles ont été mises en relation ; pour les animateurs). Les membres voient et font les règles de leur',
      'organisation, les animateurs toutes.',
    ],
  },
  rounds: {
    about: 'Les tours : des suggestions pour tout le campus à la fois, équitables ; pour les animateurs.',
    usage: [
      'passerelle rounds [N]',
      'passerelle rounds start [--publish]',
      'passerelle rounds compare [N] [--with M] [--organisation NOM] [--change LISTE]',
      'passerelle rounds publish [N]',
      'passerelle rounds discard N',
    ],
    options: [
      ['N', 'le rapport d’un tour, par son numéro, ou published ; sans N une liste'],
      ['start', 'en faire un, et attendre qu’il soit prêt ; les membres ne le voient pas'],
      ['--publish', 'le publier dès qu’il est prêt'],
      [
        'compare N',
        'ce qu’il change, paire par paire, à côté de ce qui est suggéré à présent : + nouvelle, = comme avant, − abandonnée',
      ],
      ['--with M', 'plutôt à côté de ce tour'],
      ['--organisation NOM', 'seulement les paires avec celle-ci'],
      ['--change LISTE', 'les paires fresh, repeated ou dropped (fresh,dropped)'],
      ['publish N', 'le montrer aux membres, d’un instant à l’autre'],
      ['discard N', 'l’abandonner'],
      ['--limit N', 'combien : tours (20), laissées de côté (20), paires (50)'],
      as,
      json,
    ],
    notes: [
      'Sans N, compare et publish prennent le dernier tour proposé, et disent lequel.',
      'Une LISTE a des virgules entre ses éléments. Le code de sortie est 1 si un tour n’a pas pu se faire.',
    ],
  },
  weights: {
    about: 'Ce que comptent les critères, ce qu’ont appris les réponses, et le retour ; pour les animateurs.',
    usage: ['passerelle weights', 'passerelle weights history|replay|learn|roll-back'],
    options: [
      ['history', 'toutes les versions, les dernières d’abord'],
      ['replay', 'ce qu’apprendre donnerait : appris avant, vérifié après ; rien n’est gardé'],
      ['learn', 'apprendre une version ; elle ne sert que si elle ne prédit pas moins bien les réponses'],
      ['roll-back', 'revenir à la version qui servait avant'],
      as,
      json,
    ],
    notes: [
      'Sans action : les poids en service, et l’écart de chacun. Une nouvelle version compte dès le prochain tour.',
    ],
  },
  settings: {
    about: 'Combien de suggestions chacune peut avoir, quand se font les tours ; pour les animateurs.',
    usage: ['passerelle settings [OPTIONS]', 'passerelle settings kinds [SORTE TYPE PART]'],
    options: [
      ['--minimum N', 'suggestions que chaque organisation devrait avoir'],
      ['--maximum N', 'suggestions qu’elle peut avoir sauf autre choix de sa part'],
      ['--cap N', 'suggestions que nulle ne dépasse, quoi qu’elle ait choisi'],
      ['--person N', 'suggestions qu’une personne porte pour toutes ses organisations'],
      ['--introduced N', 'mois pendant lesquels deux mises en relation sont laissées tranquilles'],
      ['--capacity N', 'paires nouvelles d’un tour, autant qu’on peut en suivre ; 0 : sans limite'],
      ['--weekly JOUR:HEURE', 'faire un tour chaque semaine, comme lundi:6, dans le fuseau du campus'],
      ['--publish', 'avec --weekly : publier ces tours sans que personne ne regarde'],
      ['--on-demand', 'ne pas faire de tours d’eux-mêmes'],
      ['kinds', 'combien il est courant qu’une organisation d’une sorte apporte un type'],
      ['SORTE TYPE PART', 'le changer : de 0, jamais vu, à 1, sa raison d’être'],
      as,
      json,
    ],
    notes: ['Sans option : les réglages tels qu’ils sont. Ce qui change compte dès le prochain tour.'],
  },
};
