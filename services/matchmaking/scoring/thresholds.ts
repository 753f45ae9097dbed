// How rare a likeness must be before it counts, how much must be gained: every number chosen on a scale, in one place.

/**
 * The likeness that a share `p` of random pairs reaches, on the scale of expertise: .5 at p = .01 as its contract says,
 * and half of what is left nearer to 1 for each hundredfold rarer pair: .75 at 1e-4, .875 at 1e-6.
 */
export const likenessAt = (p: number): number => 1 - 2 ** (Math.log10(p) / 2);

/**
 * A need is answered from here on: .58, what 3 of 1,000 random pairs reach. On a campus of some hundred offers, that
 * leaves to chance less than one of those that a need is held against. A need that nothing answers as well makes no
 * match: a poor suggestion costs more trust than none.
 */
export const answered = likenessAt(0.003);

/** Two profiles are alike from here on: .65, one of 1,000 random pairs; there are more words in them to agree by chance. */
export const alike = likenessAt(0.001);

/**
 * Factors for an offer of another type than the need: its words must be rarer to be an answer, one of 1,000 random pairs
 * where one of the types is broad (.90), one of 20,000 where neither is (.75).
 */
export const partlyFitting = answered / likenessAt(0.001);
export const hardlyFitting = answered / likenessAt(0.000_05);

/**
 * A pair is a candidate from this score on. A gain is an estimate of how likely the side says "interested": below one in
 * five on average, most who are asked would have preferred not to be. With the hand-set weights, a need that is just
 * answered by a plain offer reaches .24, and two profiles that are alike and nothing else must be so as one of 10,000.
 */
export const candidateFloor = 0.2;

/** What moves a gain by less is not worth a reason, nor telling anybody. */
export const noticeable = 0.01;

/**
 * Freshness is a reason from here on. What was just written is fresh everywhere, most of all on a campus that is being
 * filled, and tells nobody apart; with the hand-set weights it moves a gain by .047 at the most. So it is told where
 * answers have taught that it counts for more here.
 */
export const freshnessTold = 0.05;
