// Who stands in for whom: sources of an organisation that was merged into another count as the other's.

export interface Standing {
  /** For each number of an organisation, that of the one that stands in for it. Covers all owners of sources. */
  readonly standIns: Int32Array;
  /** Numbers whose sources count as this one's, itself first. */
  readonly absorbed: (organisation: number) => readonly number[];
  /** True: some organisation stands in for another. */
  readonly isMerged: boolean;
  /** Place of an organisation in the order of ids, in which equals are ranked; by number where it is not given. */
  readonly order?: Int32Array;
}

/** To be made once for each change of who stands in for whom, not for each question. */
export const createStanding = (standIns: Int32Array, order?: Int32Array): Standing => {
  const others = new Map<number, number[]>();
  standIns.forEach((standIn, number) => {
    if (standIn === number) return;
    const list = others.get(standIn);
    if (list) list.push(number);
    else others.set(standIn, [standIn, number]);
  });
  return {
    standIns,
    absorbed: (organisation) => others.get(organisation) ?? [organisation],
    isMerged: others.size > 0,
    ...(order ? { order } : {}),
  };
};
