import { describe, expect, it } from '@jest/globals';
import type { UsedSemantics } from '../../../../services/expertise/semantics/semantics-host.ts';
import { aHost } from './a-host.ts';
import { aLearningMesh, settled } from './a-learning-mesh.ts';
import { aCampus } from './synthetic-campus.ts';

const versions = (mesh: ReturnType<typeof aLearningMesh>) => mesh.told().map(({ version }) => version);

describe('the replica that holds the lease', () => {
  it('learns once there are 20 public sources, keeps what it learned, tells it, and uses it', async () => {
    const mesh = aLearningMesh();
    const replica = mesh.replica(aHost(19));
    replica.learning.held();
    await settled();
    expect(mesh.told()).toEqual([]);
    replica.host.hold(aCampus({ sources: 20, words: 12 }));
    await settled();
    expect(mesh.told()).toMatchObject([{ version: 1, sources: 20 }]);
    expect(mesh.keys()).toEqual(['semantics']);
    const [told] = mesh.told();
    expect(replica.host.used).toMatchObject([{ version: 1 }]);
    expect(await mesh.pieces.getMany(told?.pieces ?? [])).toHaveLength(told?.pieces.length ?? 0);
    await replica.learning.stop();
  });

  it('learns again when a tenth of the public sources has changed, at least 20, and for nothing else', async () => {
    const mesh = aLearningMesh();
    const replica = mesh.replica(aHost(40));
    replica.learning.held();
    await settled();
    replica.host.hold(aCampus({ sources: 59, words: 12 }));
    replica.host.changeHidden();
    await settled();
    expect(versions(mesh)).toEqual([1]);
    replica.host.hold(aCampus({ sources: 60, words: 12 }));
    await settled();
    expect(mesh.told()).toMatchObject([
      { version: 1, sources: 40 },
      { version: 2, sources: 60 },
    ]);
    replica.host.basis = 'another vocabulary';
    replica.host.hold(aCampus({ sources: 60, words: 12 }));
    await settled();
    expect(versions(mesh)).toEqual([1, 2]);
    replica.host.hold(aCampus({ sources: 61, words: 12 }));
    await settled();
    expect(versions(mesh)).toEqual([1, 2, 3]);
    expect(replica.host.used.map(({ version }) => version)).toEqual([1, 2, 3]);
    await replica.learning.stop();
  });

  it('keeps the pieces of the last two versions', async () => {
    const mesh = aLearningMesh();
    const replica = mesh.replica(aHost(40));
    replica.learning.held();
    for (const sources of [60, 80, 100]) {
      await settled();
      replica.host.hold(aCampus({ sources, words: 12 }));
    }
    await settled();
    const { items } = await mesh.pieces.all({ limit: 100 });
    expect([...new Set(items.map(({ document }) => document.version))].toSorted()).toEqual([3, 4]);
    await replica.learning.stop();
  });

  it('learns and tells nothing once it lost the lease, also in mid-learning', async () => {
    const mesh = aLearningMesh();
    const replica = mesh.replica(aHost(40));
    const thaw = replica.freeze();
    replica.learning.held();
    await settled();
    expect(replica.learnedFrom).toEqual([40]);
    replica.learning.lost();
    thaw();
    await settled();
    expect(mesh.told()).toEqual([]);
    await replica.learning.stop();
  });

  it('tells nothing that it learned before another took over, and goes on from what that one told', async () => {
    const mesh = aLearningMesh();
    const frozen = mesh.replica(aHost(40));
    const thaw = frozen.freeze();
    frozen.learning.held();
    await settled();
    const next = mesh.replica(aHost(45));
    next.learning.held();
    await settled();
    expect(mesh.told()).toMatchObject([{ version: 1, sources: 45 }]);
    thaw();
    await settled();
    expect(mesh.told()).toMatchObject([{ version: 1, sources: 45 }]);
    expect(frozen.host.used).toMatchObject([{ version: 1 }]);
    await Promise.all([frozen.learning.stop(), next.learning.stop()]);
  });

  it('learns again after longer and longer rests, up to an hour, where learning fails', async () => {
    const mesh = aLearningMesh();
    const replica = mesh.replica(aHost(40));
    replica.breakNext(9);
    replica.learning.held();
    await settled();
    const minute = 60_000;
    const rests = replica.rests.filter((ms) => ms >= minute).map((ms) => ms / minute);
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(versions(mesh)).toEqual([1]);
    await replica.learning.stop();
  });

  it('tries again when telling failed', async () => {
    const mesh = aLearningMesh();
    mesh.failNext(2);
    const replica = mesh.replica(aHost(40));
    replica.learning.held();
    await settled();
    expect(versions(mesh)).toEqual([1]);
    await replica.learning.stop();
  });
});

describe('another replica', () => {
  it('uses the same as the one that learned, and learns nothing anew when it takes over', async () => {
    const mesh = aLearningMesh();
    const first = mesh.replica(aHost(40));
    first.learning.held();
    await settled();
    await first.learning.stop();
    const second = mesh.replica(aHost(40));
    await second.readBack();
    await second.semantics.settled();
    const withoutVectors = ({ vectors: _, ...used }: UsedSemantics) => used;
    expect(second.host.used.map(withoutVectors)).toEqual(first.host.used.map(withoutVectors));
    second.learning.held();
    await settled();
    expect(second.learnedFrom).toEqual([]);
    await second.learning.stop();
  });

  it('learns anew where what was kept is gone', async () => {
    const mesh = aLearningMesh();
    const first = mesh.replica(aHost(40));
    first.learning.held();
    await settled();
    await first.learning.stop();
    await mesh.pieces.drop();
    const second = mesh.replica(aHost(40));
    second.learning.held();
    await settled();
    expect(versions(mesh)).toEqual([1, 2]);
    expect(second.host.used.map(({ version }) => version)).toEqual([2]);
    await second.learning.stop();
  });
});
