// What a call asks in one point: in its own language where it is its own words, else in the reader's.
import type { Call, Requirement } from '../api/generated.ts';

interface RequirementTextProps {
  readonly of: Requirement;
  readonly call: Pick<Call, 'language'>;
}

export const RequirementText = ({ of: { expertise, text }, call }: RequirementTextProps) => (
  <span lang={expertise === undefined ? undefined : call.language}>{text}</span>
);
