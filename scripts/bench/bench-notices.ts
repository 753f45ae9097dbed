// How long it takes to decide when and how many notices reach many persons, each by their own preferences.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, rounded } from './measured.ts';
import { inProcess } from './in-process.ts';

interface Planned {
  readonly toldSeconds: number;
  readonly plannedSeconds: number;
  readonly laterSeconds: number;
  readonly made: number;
  readonly messages: number;
  readonly digests: number;
  /** Notices that are in a delivery, and in more than one. */
  readonly sent: number;
  readonly twice: number;
  readonly waiting: number;
}

interface NoticesOptions {
  readonly persons: number;
  readonly notices: number;
  readonly progress: (text: string) => void;
}

export const benchNotices = async ({
  persons,
  notices,
  progress,
}: NoticesOptions): Promise<readonly Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-notices-'));
  try {
    progress(`${persons} persons are told of ${notices} things`);
    const of = await inProcess<Planned>('notices/plan-notices.ts', folder, persons, notices);
    const name = `${notices} notices for ${persons} persons`;
    const exactly = (what: string, value: number, wanted: number): Measured => ({
      ...{ what: `${name}: ${what}`, value, unit: '' },
      target: { atLeast: wanted, atMost: wanted },
    });
    const planned = of.plannedSeconds + of.laterSeconds;
    return [
      { what: `${name}: made`, value: rounded(of.toldSeconds), unit: 's' },
      { what: `${name}: looked at for the first time`, value: rounded(of.plannedSeconds), unit: 's' },
      {
        what: `${name}: planned, digests included`,
        value: rounded(planned),
        unit: 's',
        target: { atMost: 30 },
      },
      exactly('made once', of.made, notices),
      exactly('in a message', of.sent, notices),
      exactly('in more than one', of.twice, 0),
      exactly('left waiting', of.waiting, 0),
      { what: `${name}: messages`, value: of.messages, unit: '' },
      { what: `${name}: of them digests`, value: of.digests, unit: '' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
