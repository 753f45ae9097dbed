// What every part of the page acts on, and whom it tells where it was overtaken.
import type { Introduction } from '../api/generated.ts';
import type { Overtaken } from '../parts/use-introduction-act.ts';

export interface Acting {
  readonly of: Introduction;
  /** The party that is acted for. */
  readonly organisation: string;
  onOvertaken(overtaken: Overtaken | undefined): void;
}
