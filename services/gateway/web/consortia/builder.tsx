// What is wished, what comes of it, and what that changes: everything of it that can be shared is in the address.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Call, Consortia } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { listIn, percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { pagePaths } from '../shell/pages.ts';
import { Alternatives } from './alternatives.tsx';
import { type ConsortiaSearch, idsIn, released, withPinned, withRemoved } from './consortia-search.ts';
import { Missing } from './missing-points.tsx';
import { sayChange } from './say-change.ts';
import { SideBySide } from './side-by-side.tsx';
import { useConsortia } from './use-consortia.ts';
import { Wishes } from './wishes.tsx';

/** What can be wished of an organisation. */
export interface Wishing {
  pin(id: string): void;
  remove(id: string): void;
  release(id: string): void;
}

const useChange = () => {
  const navigate = useNavigate({ from: pagePaths.consortia });
  return (next: (now: ConsortiaSearch) => ConsortiaSearch, isLook = false): void =>
    void navigate({ search: next, replace: isLook, resetScroll: false });
};

const Changed = ({ of }: { readonly of: Consortia }) => {
  const text = useText();
  const language = useLanguage();
  const sentences = sayChange(of, {
    listed: (names) => listIn(language, names),
    nameOf: ({ name }) => name ?? text('parts.gone'),
    share: (value) => percentIn(language, value),
  });
  return sentences.map(({ key, values }) => <p key={key}>{text(key, values)}</p>);
};

/** What was pressed may stand elsewhere by now, or be gone: the focus stays with its organisation, or with what is said. */
const useFocusOnWish = (isSettled: boolean) => {
  const pressed = useRef<string>(undefined);
  const said = useRef<HTMLElement>(null);
  useEffect(() => {
    const id = pressed.current;
    if (!isSettled || id === undefined) return;
    pressed.current = undefined;
    if (document.activeElement !== document.body) return;
    const again = document.getElementById(`pin-${id}`) ?? document.getElementById(`release-${id}`);
    (again ?? said.current)?.focus();
  });
  return { said, press: (id: string) => void (pressed.current = id) };
};

export const Builder = ({ call }: { readonly call: Call }) => {
  const text = useText();
  const search = useSearch({ from: pagePaths.consortia });
  const change = useChange();
  const [pinned, removed] = [idsIn(search.pin), idsIn(search.without)];
  const found = useConsortia(call, pinned, removed);
  const isSettled = found.isError || (found.data !== undefined && !found.isPlaceholderData);
  const { said, press } = useFocusOnWish(isSettled);
  const wishing: Wishing = {
    pin: (id) => {
      press(id);
      change((now) => withPinned(now, id));
    },
    remove: (id) => {
      press(id);
      change((now) => withRemoved(now, id));
    },
    release: (id) => {
      press(id);
      change((now) => released(now, id));
    },
  };
  return (
    <>
      <Wishes pinned={pinned} removed={removed} wishing={wishing} />
      <section
        ref={said}
        tabIndex={-1}
        className="stack proposals"
        aria-labelledby="proposals"
        aria-busy={!isSettled}
      >
        <h2 id="proposals">{text('consortia.proposals')}</h2>
        <div role="status" className="stack told-change">
          {found.isPlaceholderData ? <p className="soft">{text('consortia.again')}</p> : null}
          {found.data && isSettled ? <Changed of={found.data} /> : null}
        </div>
        <Asked of={found}>
          {(consortia) => (
            <>
              <Troubles of={consortia} />
              {consortia.consortia.length > 1 ? (
                <div>
                  <Action
                    onPress={() =>
                      change(({ beside, ...now }) => (beside ? now : { ...now, beside: true }), true)
                    }
                  >
                    {text(search.beside ? 'consortia.one' : 'consortia.beside')}
                  </Action>
                </div>
              ) : null}
              {search.beside ? (
                <SideBySide of={consortia} call={call} />
              ) : (
                <Alternatives of={consortia} call={call} wishing={wishing} />
              )}
              <Missing of={consortia} call={call} />
              <p className="soft small">{text('consortia.considered', { count: consortia.considered })}</p>
            </>
          )}
        </Asked>
      </section>
    </>
  );
};

const Troubles = ({ of: { troubles } }: { readonly of: Consortia }) => (
  <div role="alert">
    {troubles.length === 0 ? null : (
      <ul className="refusal plain stack">
        {troubles.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    )}
  </div>
);
