// A link to where an item is looked at, or to where something about it is done.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pagePaths } from '../shell/pages.ts';
import type { Way } from './way-to.ts';

interface WayLinkProps {
  readonly way: Way;
  readonly className?: string | undefined;
  readonly 'aria-keyshortcuts'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly children: ReactNode;
}

export const WayLink = ({ way, ...props }: WayLinkProps) => {
  switch (way.page) {
    case 'review':
      return <Link {...props} to={pagePaths.review} params={{ id: way.id }} hash={way.at ?? ''} />;
    case 'organisation':
      return (
        <Link
          {...props}
          to={pagePaths.organisation}
          params={{ id: way.id }}
          search={way.beside === undefined ? {} : { with: way.beside }}
          hash={way.beside === undefined ? (way.at ?? '') : 'standing'}
        />
      );
    case 'rules':
      return <Link {...props} to={pagePaths.rules} search={{ organisation: way.organisation }} />;
    case 'limits':
      return <Link {...props} to={pagePaths.profile} search={{ organisation: way.organisation }} />;
    case 'together':
      return <Link {...props} to={pagePaths.bringTogether} search={{ with: way.organisations.join('~') }} />;
    case 'words':
      return <Link {...props} to={pagePaths.vocabulary} search={{ section: 'words' }} />;
    case 'queue':
      return <Link {...props} to={pagePaths.queue} />;
  }
};
