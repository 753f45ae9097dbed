// What the other pages say, in English: loaded with the first of them that is opened.
import { account } from './account.ts';
import { administration } from './administration.ts';
import { calls } from './calls.ts';
import { consortia } from './consortia.ts';
import { imports } from './imports.ts';
import { introductions } from './introductions.ts';
import { manage } from './manage.ts';
import { map } from './map.ts';
import { operations } from './operations.ts';
import { organisation } from './organisation.ts';
import { profile } from './profile.ts';
import { queue } from './queue.ts';
import { review } from './review.ts';
import { reports } from './reports.ts';
import { rounds } from './rounds.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { vocabulary } from './vocabulary.ts';

export const later = {
  ...account,
  ...administration,
  ...calls,
  ...consortia,
  ...imports,
  ...introductions,
  ...manage,
  ...map,
  ...operations,
  ...organisation,
  ...profile,
  ...queue,
  ...review,
  ...reports,
  ...rounds,
  ...rules,
  ...search,
  ...vocabulary,
} as const;
