// A replica as far as semantics knows it, over a synthetic campus that may change.
import type {
  SemanticsHost,
  UsedSemantics,
} from '../../../../services/expertise/semantics/semantics-host.ts';
import type { SegmentPostings } from '../../../../services/expertise/semantics/segment-vectors.ts';
import { aSegment } from './a-segment.ts';
import { aCampus, publicSourcesOf, termOf } from './synthetic-campus.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

export interface FakeHost extends SemanticsHost {
  basis: string | undefined;
  readonly used: UsedSemantics[];
  /** What it holds from now on; others are told. */
  hold(campus: SyntheticCampus): void;
  /** Something changed that is not public. */
  changeHidden(): void;
  /** Called whenever the segments are looked at. */
  onLook: (looks: number) => void;
}

const segmentOf = ({ sources }: SyntheticCampus): SegmentPostings =>
  aSegment(
    sources.map(({ terms, counts }) => ({
      terms: [...terms],
      impacts: [...counts].map((count) => 20 * count),
    })),
  );

export const aHost = (sources = 30): FakeHost => {
  let campus = aCampus({ sources, words: 12 });
  let segments = [segmentOf(campus)];
  const listeners: ((changes: number) => void)[] = [];
  const used: UsedSemantics[] = [];
  const numbers = new Map(Array.from({ length: 4_000 }, (_, number) => [termOf(12)(number), number]));
  let looks = 0;
  const host: FakeHost = {
    basis: 'test',
    used,
    onLook: () => undefined,
    publicSources: () => ({
      sources: publicSourcesOf(campus),
      termOf: termOf(12),
      scorer: function* () {
        yield;
        return { module: new URL('plain-scorer.ts', import.meta.url).href, data: campus };
      },
    }),
    onPublicChange: (listener) => void listeners.push(listener),
    numberOf: (term) => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, numbers.size);
      return numbers.size - 1;
    },
    segments: () => {
      looks += 1;
      host.onLook(looks);
      return segments;
    },
    use: (semantics) => void used.push(semantics),
    hold: (next) => {
      const before = new Map(campus.sources.map(({ id, version }) => [id, version]));
      const changed = next.sources.filter(({ id, version }) => before.get(id) !== version).length;
      campus = next;
      segments = [...segments, segmentOf(next)];
      if (changed > 0) for (const listener of listeners) listener(changed);
    },
    changeHidden: () => {
      segments = [...segments, segmentOf(campus)];
    },
  };
  return host;
};
