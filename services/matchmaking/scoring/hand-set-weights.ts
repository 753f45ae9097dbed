// What features count before anything was learned, on the scale of log-odds, with the reasons.
import type { Weights } from './features.ts';

/**
 * Chosen so that, with everything else unknown, a gain reads as the chance that a side says "interested":
 * a need just answered (.58) .45, well answered (.85) .71; an offer wanted as well as that .16 and .23, gladly given .32
 * and .51; two profiles as alike as one in 10,000 .20. Learning moves each within what answers bear out.
 */
export const handSetWeights: Weights = {
  version: 0,
  /** Of those who are asked out of the blue, one in twelve says yes. */
  bias: -2.5,
  of: {
    /** What one asked for is there and is offered: the reason for which people come. */
    need_met_by_offer: 4,
    /** Who wrote about it can do it; whether they would is open. */
    need_met_by_expertise: 2.5,
    /** To be asked for what one offers is good, less than to find what one needs; who gives gladly has it in full. */
    offer_wanted: 3,
    /** Colleagues who do the same like to meet, but also compete. */
    shared_expertise: 1.5,
    /** From "unheard of" to "what it is there for": odds twice as good, about. An unusual source is often the find. */
    kind_fit: 0.8,
    /** A proof of concept beside a product on the market leads nowhere for years. */
    maturity_fit: 1,
    /** People of one pole meet anyway; it makes a first word easier, no more. */
    pole: 0.3,
    /** Somebody can introduce them and be asked about them. */
    partners_in_common: 0.5,
    /** The same, surer where the one in common is no hub; half each, as they mostly go together. */
    resource_allocation: 0.5,
    /** Measured as the best single predictor of who works with whom next. */
    walk: 1.2,
    /** From "not at all" to "very": who was glad of it, four times as likely to say yes again. Weeks of work lie between. */
    met_before: 1.5,
    /** There is something to do together, by a day that is set: odds nearly twice as good. */
    shared_call: 0.6,
    /** What was written two years ago is often settled. */
    freshness: 0.5,
    /** Who is suggested to everybody answers few: about a third less likely, from never to all the time. */
    exposure: -0.6,
  },
};
