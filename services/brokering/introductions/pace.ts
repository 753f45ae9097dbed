// How fast introductions go.
export interface Pace {
  /** Local days to answer: until the end of the last one. */
  readonly answerDays: number;
  /** Local days after which who has not answered is reminded, once; 0: never. */
  readonly remindAfterDays: number;
  /** For how long something can be taken back before anybody is told, milliseconds. */
  readonly holdMs: number;
  /** Local days after the introduction at which the two questions for an outcome are asked. */
  readonly outcomeDays: readonly [number, number];
  /** Local days after the second question at which nothing more is asked. */
  readonly closeAfterDays: number;
}

export const defaultPace: Pace = {
  answerDays: 14,
  remindAfterDays: 7,
  holdMs: 60_000,
  outcomeDays: [30, 90],
  closeAfterDays: 14,
};
