// The help pages of webhooks, in both languages.
import type { HelpPage } from './help-pages.ts';

export const webhookPagesInEnglish: Readonly<Record<string, HelpPage>> = {
  webhooks: {
    about: 'Who is told what becomes public, and what arrived there; for animators.',
    usage: [
      'passerelle webhooks [list] [--key KEY]',
      'passerelle webhooks deliveries ID [--state STATE]',
      'passerelle webhooks replay ID --delivery ID | --since INSTANT',
      'passerelle webhooks resume ID',
    ],
    options: [
      ['list', 'those there are, and where each stands'],
      ['--key KEY', 'only those of this key'],
      ['deliveries ID', 'messages that were sent there or are to be, newest first'],
      ['--state STATE', 'only pending, delivered, failed or dropped ones'],
      ['replay ID', 'send again'],
      ['--delivery ID', 'one message, in whatever state'],
      ['--since INSTANT', 'all that were given up since, such as 2026-11-02T09:30:00Z'],
      ['resume ID', 'have one that is paused told again, of what happens from then on'],
      ['--limit N', 'how many (50)'],
      ['--as PERSON', 'act as this person (id or external id); an animator when left out'],
      ['--json', 'print JSON instead of text'],
    ],
  },
};

export const webhookPagesInFrench: Readonly<Record<string, HelpPage>> = {
  webhooks: {
    about: 'À qui est dit ce qui devient public, et ce qui y est arrivé ; pour l’animation.',
    usage: [
      'passerelle webhooks [list] [--key CLÉ]',
      'passerelle webhooks deliveries ID [--state ÉTAT]',
      'passerelle webhooks replay ID --delivery ID | --since INSTANT',
      'passerelle webhooks resume ID',
    ],
    options: [
      ['list', 'ceux qu’il y a, et où en est chacun'],
      ['--key CLÉ', 'seulement ceux de cette clé'],
      ['deliveries ID', 'les messages qui y ont été envoyés ou le seront, les plus récents d’abord'],
      ['--state ÉTAT', 'seulement : pending, delivered, failed ou dropped'],
      ['replay ID', 'renvoyer'],
      ['--delivery ID', 'un message, dans n’importe quel état'],
      ['--since INSTANT', 'tous ceux qui ont été abandonnés depuis, comme 2026-11-02T09:30:00Z'],
      ['resume ID', 'reprendre celui qui est en pause, pour ce qui arrive à partir de là'],
      ['--limit N', 'combien (50)'],
      ['--as PERSONNE', 'agir comme cette personne (id ou id externe) ; l’animation par défaut'],
      ['--json', 'écrire du JSON au lieu de texte'],
    ],
  },
};
