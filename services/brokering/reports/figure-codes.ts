// Every figure that reports tell, each with its definition. Readers get these in their language by the code.

export const figureCodes = [
  // The funnel. A way is a suggestion with the introductions it led to, or an introduction that no suggestion led to. It
  // belongs to the local month in which it began: was first proposed, or requested. Filters take the ways on which an
  // organisation is of the kind, in the pole, or both.
  'suggested', // ways of which the pair was ever proposed
  'interested', // ways on which a side said that it is interested
  'offered', // ways on which the other parties were asked for an introduction, or agreed without being asked
  'introduced', // ways on which names and contacts were exchanged
  'met', // ways on which a party said that they met
  'together', // ways on which a party said what they do together
  'direct', // ways that no suggestion began: an animator opened them, or they are of a consortium
  'passage_share', // of the ways that made a step, the share that made the next one too, whenever that was
  // Between a step and the next one: quartiles of the days, of ways that made both in this order. What is done together
  // counts from the 30th or 90th day after the introduction, at which it was asked for, and never before they met.
  'days_lower',
  'days_median',
  'days_upper',
  // Acceptance, of suggestions (each side is asked for the other, the day the pair was proposed) or of introductions (all
  // are asked, but who said first that it is interested, the day they were).
  'asked', // how often an organisation of the kind was asked
  'accepted', // how often it was interested, or all agreed
  'later', // how often it said not now; of suggestions only
  'declined', // how often it said no
  'open', // how often it said nothing, or others ended it before
  'accepted_share', // accepted, of those who answered: accepted + later + declined
  'declined_for', // how often no was said for this reason
  // Exposure, of organisations that take part.
  'organisations', // how many take part
  'covered_suggestions', // how many of them are in a suggestion that was first proposed in these days
  'covered_introductions', // how many of them are in an introduction for which the others were asked in these days
  'covered_meetings', // how many of them met somebody by an introduction in these days, as they said
  'gini', // how unevenly these fall to them: 0, all have equally many, to nearly 1, one has all
  'lorenz', // the share of all that the share of them which has least has
  'left_out', // how many got less than they should have, for this reason
  // What the campus lacks.
  'unmet_needs', // needs without an offer that is alike enough, among those that are about the concept
  'unmet_organisations', // organisations that state them
  'unmet_since', // when the oldest of them was stated
  'nearest', // what comes nearest without being alike enough
  'unused_offers', // offers that answer no need well, stood in no suggestion and were never asked for
  'single_holders', // concepts that exactly one organisation offers or has
  'needing', // other organisations that need it
  // Silos: pairs of organisations that were introduced or work together, or were suggested to each other, each pair once.
  'observed', // how many there are between the groups; an organisation in k poles counts a k-th in each
  'expected', // how many there would be if each group kept its number of links and chance said with whom
  'ratio', // observed over expected
  'chance', // how likely so few or fewer would be by chance (Poisson)
  'reading', // hardly: so few have less than one chance in a hundred; often: so many have
] as const;
export type FigureCode = (typeof figureCodes)[number];
