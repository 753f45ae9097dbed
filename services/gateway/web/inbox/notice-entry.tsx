// A message: what it says, when, whether it was read, and the way to what it is about.
import type { Notice } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { LightLink } from '../parts/light-link.tsx';
import { useSession } from '../session/session.ts';
import { noticeLink } from './notice-link.ts';
import { NoticeCard, useMark } from './notice-card.tsx';
import { SuggestionEntry } from './suggestion-entry.tsx';

/** About anything but a suggestion: the page it leads to says whatever its reader may know. */
const LinkedEntry = ({ of, isOwn }: { readonly of: Notice; readonly isOwn: boolean }) => {
  const text = useText();
  const mark = useMark(of);
  const link = noticeLink(of, isOwn);
  if (!link) return <NoticeCard of={of} mark={mark} label={of.text} />;
  const label = text(`inbox.${link.to}`);
  return (
    <NoticeCard of={of} mark={mark} label={label}>
      <p>
        <LightLink
          href={link.href}
          onFollow={() => {
            if (!of.read) mark.mutate(true);
          }}
        >
          {label}
        </LightLink>
      </p>
    </NoticeCard>
  );
};

export const NoticeEntry = ({ of }: { readonly of: Notice }) => {
  const session = useSession();
  const isOwn = session.kind === 'member' && session.organisation === of.organisation;
  return of.suggestion === undefined ? (
    <LinkedEntry of={of} isOwn={isOwn} />
  ) : (
    <SuggestionEntry of={of} suggestion={of.suggestion} isOwn={isOwn} />
  );
};
