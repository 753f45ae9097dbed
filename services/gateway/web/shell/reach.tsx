// Says while the campus is out of reach, and that nothing typed is lost.
import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { problemIn } from '../api/client.ts';
import { useText } from '../language/use-text.ts';

/** Whether the network is away, or a question, or what was said by hand, waits because nobody answers. */
const useIsOutOfReach = (): boolean => {
  const client = useQueryClient();
  const [asked, said] = [client.getQueryCache(), client.getMutationCache()];
  const subscribe = (listener: () => void): (() => void) => {
    const ends = [asked, said, onlineManager].map((one) => one.subscribe(listener));
    return () => ends.forEach((end) => end());
  };
  const waits = (): boolean =>
    [...asked.getAll(), ...said.getAll()].some(({ state }) => {
      const reason = 'fetchFailureReason' in state ? state.fetchFailureReason : state.failureReason;
      const isAsked = 'fetchStatus' in state ? state.fetchStatus !== 'idle' : state.status === 'pending';
      return isAsked && reason !== null && problemIn(reason) === undefined;
    });
  return useSyncExternalStore(subscribe, () => !onlineManager.isOnline() || waits());
};

export const Reach = () => {
  const text = useText();
  const isOut = useIsOutOfReach();
  return (
    <div role="status" className="reach">
      {isOut ? <p>{text('shell.unreachable')}</p> : null}
    </div>
  );
};
