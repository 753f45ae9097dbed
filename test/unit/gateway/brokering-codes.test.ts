// The edge leaves out what it has no words for: it has some for every code that brokering says.
import { describe, expect, it } from '@jest/globals';
import { type Conflict, gapCodes, type WhyIn } from '../../../services/brokering/consortium/consortium.ts';
import { reportKinds } from '../../../services/brokering/make-report.ts';
import { actionCodes, effects, itemKinds, reasonCodes } from '../../../services/brokering/queue/item.ts';
import { figureCodes } from '../../../services/brokering/reports/figure-codes.ts';
import {
  consortiumTroubles,
  gapCodes as gapsWithWords,
  partnerReasons,
} from '../../../services/gateway/calls/call.ts';
import {
  queueActions,
  queueEffects,
  queueKinds,
  queueReasons,
} from '../../../services/gateway/queue/queue.ts';
import { reportColumns, reportKinds as reportsWithWords } from '../../../services/gateway/reports/report.ts';

const conflicts: Readonly<Record<Conflict['code'], true>> = {
  unknown_organisation: true,
  pinned_and_removed: true,
  pinned_forbidden: true,
  too_many_pinned: true,
  minimum_above_maximum: true,
  too_few_organisations: true,
  exclusions_leave_too_few: true,
  mandatory_lacks_candidates: true,
  mandatory_unavailable: true,
  maximum_too_small: true,
  mandatory_forbidden: true,
  mandatory_not_together: true,
};

const whyIn: Readonly<Record<WhyIn['code'], true>> = {
  lead: true,
  pinned: true,
  covers_best: true,
  only_one: true,
  required_kind: true,
  brings_place: true,
  proven_link: true,
  new_links: true,
  newcomer: true,
  reaches_minimum: true,
};

describe('the edge', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['keeps consortia from being made', Object.keys(conflicts), consortiumTroubles],
    ['brings a partner in', Object.keys(whyIn), partnerReasons],
    ['leaves a point uncovered', gapCodes, gapsWithWords],
    ['is in the queue', itemKinds, queueKinds],
    ['brings it there', reasonCodes, queueReasons],
    ['can be done about it', actionCodes, queueActions],
    ['follows from that', Object.keys(effects), queueEffects],
    ['is reported', reportKinds, reportsWithWords],
    ['is a figure of it', figureCodes, reportColumns],
  ])('has words for whatever %s', (_, said, known) => {
    expect(known).toEqual(expect.arrayContaining([...said]));
  });
});
