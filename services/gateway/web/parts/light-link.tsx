// A link in a long list. The router's own works its address out anew whenever that of the page changes: with sixty of
// them a press waits.
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { organisationAddress } from '../shell/pages.ts';

interface LightLinkProps {
  readonly href: string;
  /** The page stays where its reader has it. */
  readonly keepsScroll?: boolean;
  /** It is followed, here or in a tab of its own. */
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** Anything else, such as a tab of its own, is the browser's. */
const isPlain = ({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !altKey && !ctrlKey && !shiftKey;

export const LightLink = ({ href, keepsScroll = false, onFollow, children }: LightLinkProps) => {
  const navigate = useNavigate();
  const router = useRouter();
  const bring = (): void => void router.preloadRoute({ to: '.', href }).catch(() => undefined);
  return (
    <a
      href={href}
      onClick={(event) => {
        onFollow?.();
        if (!isPlain(event)) return;
        event.preventDefault();
        void navigate({ href, resetScroll: !keepsScroll });
      }}
      onMouseEnter={bring}
      onFocus={bring}
    >
      {children}
    </a>
  );
};

interface LightOrganisationProps {
  readonly id: string;
  readonly name: string;
}

export const LightOrganisation = ({ id, name }: LightOrganisationProps) => (
  <LightLink href={organisationAddress(id)}>{name}</LightLink>
);
