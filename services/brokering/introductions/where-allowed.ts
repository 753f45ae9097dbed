// Which action is allowed in which stage, and by whom: the state machine of introductions, read from here.
//
//                         a member asks        an animator opens it, or makes it from a consortium
//                              └────────┬────────────┘
//                                       ▼
//   ┌──────────────────────────── requested ── nobody is told yet: withdraw (who asked), undo (animator) ──▶ withdrawn
//   │ hold over,                        │ hold over
//   │ nobody reviews                    ▼
//   │                             under_review ── refuse, when its hold is over ──▶ refused
//   │                                   │ approve, when its hold is over
//   ▼                                   ▼
//   offered ◀────────────────────────── ○ ── all asked by themselves ──┐
//   │  │  └─ decline ──▶ declined                                      │
//   │  └──── end of the last day ──▶ expired                           │
//   │ the last one agrees                                              │
//   ▼                                                                  ▼
//   agreed ◀─────────────────────────────────────────────────────────── ── withdraw ──▶ withdrawn
//   │ contacts may be given: at once, or by `exchange`
//   ▼
//   introduced ── an outcome says that they met ──▶ met
//   │                                                │
//   └──────── 14 days after the last question ───────┴──▶ closed
//
//   from any stage that is no end:  block ──▶ blocked;  withdraw (until agreed), leave ──▶ withdrawn
//   declined, expired, withdrawn, refused, blocked ── reopen, when its hold is over ──▶ offered, one round more
//
// With more than two parties a decline, a withdrawal or a leave ends that party's part only, as long as `fewest` remain
// (two, once they are introduced); the introduction is agreed once all who remain agree.
//
// Held: until `due.release` nobody has been told, and what was done can be taken back. It is told when the clock says so,
// not before: a take-back that comes late, but before the clock, is still one.
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
