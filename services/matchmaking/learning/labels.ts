// What each answer, and each word of an introduction, says of a pair, for learning.

export interface Label {
  /** 1: such a pair is worth proposing to such a side. */
  readonly label: 0 | 1;
  /** In 0..1: how much it counts; 0: nothing can be learned from it. At most 1, on which the learner's bounds rest. */
  readonly weight: number;
}
export type LabelTable = Readonly<Record<string, Label>>;

export const labels: LabelTable = {
  /** Said what we want to predict. */
  interested: { label: 1, weight: 1 },
  /** Said nothing against the pair, but nothing came of it either. */
  not_now: { label: 0, weight: 0.25 },
  /** Without a reason: somebody did not want it, whatever for. */
  no: { label: 0, weight: 0.75 },
  /** The right one at the wrong time: maturity and freshness should have told, the words were not wrong. */
  too_early: { label: 0, weight: 0.5 },
  /** Said that the match itself is wrong. */
  not_relevant: { label: 0, weight: 1 },
  /** The match was so good that they found one another without us: it says nothing against its features. */
  already_know_them: { label: 1, weight: 0.25 },
  /** Alike for the wrong reason: something against kinship, little against the rest; the rule it makes says the rest. */
  competitor: { label: 0, weight: 0.25 },
  /** What we said was not worth a meeting to them. */
  unclear_benefit: { label: 0, weight: 0.75 },
  /** Of a no to an introduction: another month it might have been a yes. */
  no_time: { label: 0, weight: 0.25 },
  /** Said yes to the other by name, which is worth what an interest is. */
  agreed: { label: 1, weight: 1 },
  /** What suggestions are for: nothing says more for a pair. */
  met_useful: { label: 1, weight: 1 },
  /** They met, and it was neither here nor there. */
  met: { label: 1, weight: 0.5 },
  /** It looked good to both, and was not: what made it look so counted for too much. */
  met_in_vain: { label: 0, weight: 1 },
  /** They had both agreed, and let it be. */
  not_met: { label: 0, weight: 0.5 },
  /** Nobody answered, had the time, or it is yet to come: little is said of the pair. */
  not_met_yet: { label: 0, weight: 0.25 },
};
