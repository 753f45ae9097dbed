// Who is on the campus that the edge is measured on, and what is asked there.
import type { Speaker } from '../brokering/tell-stories.ts';

export interface EdgeCampus {
  readonly members: readonly Speaker[];
  /** Ids of persons. */
  readonly animators: readonly string[];
  readonly notice: { readonly id: string; readonly personId: string };
  /** Three words each. */
  readonly questions: readonly string[];
  /** Whole texts. */
  readonly profiles: readonly string[];
}
