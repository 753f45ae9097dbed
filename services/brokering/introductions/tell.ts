// What is told to the members of parties, once each.
import type { Introduction, Party, TellingCode } from './introduction.ts';

interface Told {
  readonly to: readonly Party[];
  readonly now: Date;
  /** Absent: its code comes once a round. */
  readonly id?: string;
  /** What it tells of a meeting. */
  readonly meeting?: { readonly meetingAt: string; readonly meetingLast: string };
}

/** Nothing where there is nobody to tell, or where that was told already. */
export const tell = (
  introduction: Introduction,
  code: TellingCode,
  { to, now, id = `${code}:${introduction.round}`, meeting }: Told,
): Introduction => {
  if (to.length === 0 || introduction.tellings.some((telling) => telling.id === id)) return introduction;
  const at = now.toISOString();
  const organisationIds = to.map(({ organisationId }) => organisationId);
  return {
    ...introduction,
    parties: introduction.parties.map((party) =>
      organisationIds.includes(party.organisationId) ? { ...party, toldAt: party.toldAt ?? at } : party,
    ),
    tellings: [...introduction.tellings, { id, code, organisationIds, at, ...meeting }],
  };
};
