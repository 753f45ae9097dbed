// Home as animators see it: the links of one organisation or another, which its members alone answer.
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { UnlessEmpty } from '../parts/unless-empty.tsx';
import { pagePaths } from '../shell/pages.ts';
import type { HomeSearch } from './home-search.ts';
import { Picked } from './picked.tsx';

export const AnimatorHome = ({ search }: { readonly search: HomeSearch }) => {
  const text = useText();
  const navigate = useNavigate();
  const { organisation } = search;
  return (
    <>
      <div className="stack">
        <h1>{text('home.animators.title')}</h1>
        <p>{text('home.animators.text')}</p>
      </div>
      <UnlessEmpty>
        <OrganisationField
          label={text('home.animators.pick')}
          value={organisation}
          onChange={(id) => void navigate({ to: pagePaths.home, search: { organisation: id } })}
        />
      </UnlessEmpty>
      {organisation === undefined ? null : <Picked organisation={organisation} search={search} isReadOnly />}
    </>
  );
};
