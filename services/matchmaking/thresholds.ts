// How rare a likeness must be before it counts: every number that was chosen on expertise's scale, in one place.

/**
 * The score of what a share `p` of random pairs reaches, on the scale of expertise: .5 at p = .01 as its contract says,
 * and half of what is left nearer to 1 for each hundredfold rarer pair: .75 at 1e-4, .875 at 1e-6.
 */
export const scoreAt = (p: number): number => 1 - 2 ** (Math.log10(p) / 2);

/**
 * A need is answered by an offer from here on: .58, what 3 of 1,000 random pairs reach. On a campus of some hundred
 * offers, that leaves to chance less than one of those that a need is held against; what `bestOfEach` lets through
 * is then mostly meant.
 */
export const answered = scoreAt(0.003);

/**
 * Factors for an offer of another sort than the need: its words must be rarer to be an answer, one of 1,000 random pairs
 * where one of the sorts is broad (.90), one of 20,000 where neither is (.75).
 */
export const partlyFitting = answered / scoreAt(0.001);
export const hardlyFitting = answered / scoreAt(0.000_05);

/**
 * A score moves less than this by itself, as other texts come and go and the scale is learned anew: not worth telling
 * anybody. Just above `answered` it stands for p being a sixth more or less, around .9 for half or twice as much.
 */
export const noticeable = 0.01;
