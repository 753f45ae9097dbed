// Publishers: one writer of a name at a time, whole appends only.
import { describe, expect, it } from '@jest/globals';
import { faultOf } from '../../services/platform/faults/fault.ts';
import { anEvent, aTopic, fresh, readAll, versions, wordsOf, type LogAtHand } from './event-log-at-hand.ts';

export const describePublishers = (atHand: LogAtHand): void =>
  describe('publishers', () => {
    it('append events of several topics and keys, readable once acknowledged', async () => {
      const [one, other] = [aTopic(), aTopic()];
      await atHand.log.ensureTopics([one, other]);
      const publisher = await atHand.log.publisher(fresh('publisher'));
      expect(await publisher.append([...versions(one, 'a', 1, 2), anEvent(other, { key: 'b' })])).toBe(
        'appended',
      );
      expect(await publisher.append(versions(one, 'a', 3, 3))).toBe('appended');
      await publisher.close();
      expect((await readAll(atHand.log, one)).map(wordsOf)).toEqual(['a@1', 'a@2', 'a@3']);
      expect((await readAll(atHand.log, other)).map(wordsOf)).toEqual(['b']);
    });

    it('are fenced once another of their name was opened: what they still try is never readable', async () => {
      const topic = aTopic();
      await atHand.log.ensureTopics([topic]);
      const name = fresh('publisher');
      const first = await atHand.log.publisher(name);
      expect(await first.append(versions(topic, 'a', 1, 1))).toBe('appended');
      const second = await atHand.log.publisher(name);
      expect(await first.append(versions(topic, 'a', 2, 2))).toBe('fenced');
      expect(await second.append(versions(topic, 'a', 3, 3))).toBe('appended');
      expect(await first.append(versions(topic, 'a', 4, 4))).toBe('fenced');
      await Promise.all([first.close(), second.close()]);
      expect((await readAll(atHand.log, topic)).map(wordsOf)).toEqual(['a@1', 'a@3']);
    });

    it('are told the truth when they are fenced in the middle of an append', async () => {
      const topic = aTopic();
      await atHand.log.ensureTopics([topic]);
      const name = fresh('publisher');
      const first = await atHand.log.publisher(name);
      const events = Array.from({ length: 50 }, (_, at) => anEvent(topic, { key: `k${at}` }));
      // A server may be at a loss at that moment: `unavailable` promises neither, but never a part.
      const inDoubt = (error: unknown): 'in doubt' => {
        expect(faultOf(error).code).toBe('unavailable');
        return 'in doubt';
      };
      const [told, second] = await Promise.all([
        first.append(events).catch(inDoubt),
        atHand.log.publisher(name),
      ]);
      expect(await second.append([anEvent(topic, { key: 'last' })])).toBe('appended');
      const all = events.length + 1;
      const possible = { appended: [all], fenced: [1], 'in doubt': [1, all] }[told];
      expect(possible).toContain((await readAll(atHand.log, topic)).length);
      expect(await first.append(events)).toBe('fenced');
      await Promise.all([first.close(), second.close()]);
    });

    it('of other names do not hinder one another', async () => {
      const topic = aTopic();
      await atHand.log.ensureTopics([topic]);
      const publishers = await Promise.all(
        [fresh('a'), fresh('b')].map((name) => atHand.log.publisher(name)),
      );
      for (const publisher of publishers)
        expect(await publisher.append([anEvent(topic, { key: 'k' })])).toBe('appended');
      await Promise.all(publishers.map((publisher) => publisher.close()));
      expect(await readAll(atHand.log, topic)).toHaveLength(2);
    });
  });
