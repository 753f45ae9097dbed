// Which action is allowed in which stage, and by whom: the state machine of introductions, read from here.
//
//         a member asks       an animator opens it, or makes it from a consortium
//               └─────────┬──────────┘
//                         ▼
//                     requested ────────────── taken back (who asked), undo (animator) ──▶ withdrawn, untold
//                         │ the hold is over
//            ┌────────────┴─ review is asked for ─▶ under_review ──── refuse ≀ ──▶ refused
//            │                                          │ approve ≀
//            ├──────────────────────────────────────────┘
//            ├─ all have asked by themselves ──────────┐
//            ▼                                         │
//         offered ── decline ──▶ declined              │
//            │    ── the last day ends ──▶ expired     │
//            │ the last one agrees                     │
//            ▼                                         │
//          agreed ◀────────────────────────────────────┘
//            │    ── who spoke for a party left, nobody else there agrees ──▶ declined, expired
//            │ contacts may be given: at once, or by exchange
//            ▼
//       introduced ── a party says that they met ──▶ met ── none says so any more ──▶ introduced
//            └──── days after the last question ──────┴──▶ closed
//
//   withdraw (until agreed), leave (any open stage) ──▶ withdrawn      block (any open stage) ──▶ blocked
//   declined, expired, withdrawn, refused, blocked ── reopen ≀ ──▶ offered, or agreed as above, one round more
//
// ≀: held. Until `due.release` nobody has been told and `undo` takes it back; it takes effect when the clock says so, not
// before: what is taken back late, but before the clock, is still taken back. The same goes for an answer that comes late.
//
// With more than two parties a decline, a withdrawal or a leave ends that party's part only, as long as `fewest` remain
// (two, once they are introduced); it is agreed once all who remain agree.
import type { ActionKind } from './action.ts';
import { type ActorKind, endStages, type Stage, stages } from './introduction.ts';

interface Allowed {
  readonly by: readonly ActorKind[];
  readonly in: readonly Stage[];
}

const isEndStage = (stage: Stage): boolean => endStages.some((end) => end === stage);
const open = stages.filter((stage) => !isEndStage(stage));
const asked = ['offered', 'agreed'] as const;
const together = ['introduced', 'met'] as const;
const reopenable = ['declined', 'withdrawn', 'expired', 'refused', 'blocked'] as const;

export const whereAllowed: Readonly<Record<ActionKind, Allowed>> = {
  ask: { by: ['party'], in: ['requested', 'under_review', ...asked] },
  agree: { by: ['party'], in: asked },
  decline: { by: ['party'], in: asked },
  withdraw: { by: ['party'], in: ['requested', 'under_review', ...asked] },
  offer_windows: { by: ['party'], in: open },
  set_meeting: { by: ['party', 'animator'], in: together },
  cancel_meeting: { by: ['party', 'animator'], in: together },
  tell_outcome: { by: ['party'], in: together },
  approve: { by: ['animator'], in: ['under_review'] },
  refuse: { by: ['animator'], in: ['under_review'] },
  undo: { by: ['animator'], in: ['requested', 'under_review', ...reopenable] },
  reopen: { by: ['animator'], in: reopenable },
  exchange: { by: ['animator', 'campus'], in: ['agreed'] },
  // In an end it stops a reopening that is held.
  block: { by: ['animator', 'campus'], in: [...open, ...reopenable] },
  leave: { by: ['campus'], in: stages },
  person_left: { by: ['campus'], in: stages },
  tick: { by: ['clock'], in: stages },
};

/** Nothing happens any more, unless it is reopened. */
export const hasEnded = ({ stage }: { readonly stage: Stage }): boolean => isEndStage(stage);
