// For whom a person acts, as it is asked by each who shows it.
import { every } from '../api/every.ts';
import { getMemberships, type Membership } from '../api/generated.ts';
import type { Question } from '../api/question.ts';

export const membershipsOf = (person: string): Question<readonly Membership[]> => [
  ['memberships', person],
  (signal) => every((cursor) => getMemberships({ limit: 200, cursor, person }, { signal })),
];
