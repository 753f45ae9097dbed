// What making and publishing a round needs: the documents, and the parts of matchmaking that do the work.
import type { Logger } from 'pino';
import type { Schedule } from '../../platform/schedule/schedule.ts';
import type { LetOthersIn } from '../in-slices.ts';
import type { Collected, CollectOptions } from '../candidates/collect-candidates.ts';
import type { Kept } from '../kept/kept.ts';
import type { Published } from '../kept/published.ts';
import type { Assignment, AssignmentProblem } from '../round/assignment.ts';
import type { WorkerOptions } from '../round/solve-in-worker.ts';
import type { AnnouncePairs, PublishPairs } from '../suggestions/publish-pairs.ts';

export interface RoundWork {
  /** What expertise has learned: whatever is collected from now on stands on it, or on what is learned later. */
  semantics(): Published['semantics'];
  /** Whether any pair could be proposed at all, about: asked before a round that nobody asked for. */
  anyCandidate(): Promise<boolean>;
  /** Whether all that is known of the campus has been searched for, and most of it learned from. */
  isAllIn(): Promise<boolean>;
  collect(options: CollectOptions): Promise<Collected>;
  /** Undefined once the signal aborts. */
  solve(problem: AssignmentProblem, options: WorkerOptions): Promise<Assignment | undefined>;
  /** Opaque id of the person who bears its suggestions. */
  bearerOf(organisationId: string): string | undefined;
  readonly publish: PublishPairs;
  readonly announce: AnnouncePairs;
  readonly letOthersIn: LetOthersIn;
}

export interface RoundDeps {
  readonly kept: Kept;
  readonly work: RoundWork;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Aborts when the service stops: a round goes on at its next start. */
  readonly stopping: AbortSignal;
}
