// What the handlers and the calls of brokering share.
import type { Logger } from 'pino';
import type { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { VocabularyServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import type { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { RoundServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import type { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { NewId } from '../platform/ids.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import type { Campus } from './campus/campus.ts';
import type { Duplicate } from './duplicates/find-duplicates.ts';
import type { Kept } from './kept/kept.ts';
import type { ReportFacts } from './reports/report-facts.ts';
import type { Survey } from './survey.ts';

export interface Deps {
  readonly kept: Kept;
  /** In the memory of this process: what others tell, and the facts of all introductions. */
  readonly campus: Campus;
  /** The same, as reports count it. */
  readonly reportFacts: ReportFacts;
  readonly profiles: Client<typeof ProfilesServiceDefinition>;
  readonly matchmaking: Client<typeof MatchmakingServiceDefinition>;
  readonly rounds: Client<typeof RoundServiceDefinition>;
  readonly expertise: Client<typeof ExpertiseServiceDefinition>;
  readonly vocabulary: Client<typeof VocabularyServiceDefinition>;
  /** The campus's, such as `Europe/Paris`. */
  readonly timeZone: () => Promise<string>;
  /** What others know of every statement and source: some minutes old at the most, as long as they can be reached. */
  readonly survey: () => Promise<Survey>;
  /** Organisations that look the same, as of the last look. */
  readonly duplicates: () => Promise<readonly Duplicate[]>;
  /** Aborts when the service stops. */
  readonly stopping: AbortController;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly log: Logger;
}
