// What the gain of a side is made of, in English.
import type { PairSentences } from './pair-sentences.ts';

export const features: PairSentences['features'] = {
  need_met_by_offer: {
    name: 'needs that offers meet',
    text: 'Offers of the other side answer its needs.',
  },
  need_met_by_expertise: {
    name: 'needs that expertise meets',
    text: 'What the other side has written and done answers its needs, beyond what it offers.',
  },
  offer_wanted: {
    name: 'offers that are wanted',
    text: 'The other side needs what it offers: in full where it says that it gives gladly, half otherwise.',
  },
  shared_expertise: { name: 'shared expertise', text: 'Both work on the same.' },
  kind_fit: {
    name: 'kind of organisation',
    text: 'Organisations of the other side’s kind usually bring what it brings.',
  },
  maturity_fit: {
    name: 'maturity',
    text: 'What is offered is about as far on its way to patients (TRL) as what is needed.',
  },
  pole: { name: 'pole', text: 'Both take part in the same pole of the campus, or in neighbouring ones.' },
  partners_in_common: {
    name: 'partners in common',
    text: 'Both have worked with the same organisations.',
  },
  resource_allocation: {
    name: 'partners in common that have few',
    text: 'Both have worked with the same organisations, each of which counts the less the more partners it has.',
  },
  walk: {
    name: 'nearness in collaborations',
    text: 'Few steps lie between them over past collaborations, of which recent ones count more.',
  },
  met_before: {
    name: 'an introduction before',
    text: 'It found it useful to be introduced to the other side.',
  },
  shared_call: {
    name: 'a call for both',
    text: 'The same call for projects is open, and fits both.',
  },
  freshness: {
    name: 'freshness',
    text: 'The offers and needs that it stands on were written or confirmed lately.',
  },
  exposure: {
    name: 'how often the other is suggested',
    text: 'The other side is suggested to many already, which counts against it.',
  },
};
