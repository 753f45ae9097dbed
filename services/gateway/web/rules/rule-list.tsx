// The rules that people made about two organisations: a member's own, an animator's all; to filter, make and end.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { getRules } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { Paged } from '../parts/paged.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { AddRule } from './add-rule.tsx';
import { RuleCard } from './rule-card.tsx';
import { kindsFor } from './rule-words.ts';
import type { RulesSearch } from './rules-search.ts';
import '../parts/beside.css';

interface FilterProps {
  readonly search: RulesSearch;
  readonly byOrganisation: boolean;
  onChange(changed: Partial<RulesSearch>): void;
}

const Filter = ({ search, byOrganisation, onChange }: FilterProps) => {
  const text = useText();
  return (
    <div className="beside">
      <Choice
        label={text('rules.kind')}
        value={search.kind ?? ''}
        options={[
          { value: '', text: text('rules.kind.all') },
          ...kindsFor(!byOrganisation).map((kind) => ({ value: kind, text: text(`name.rule.${kind}`) })),
        ]}
        onChoose={(kind) => onChange({ kind: kind === '' ? undefined : kind })}
      />
      {byOrganisation ? (
        <OrganisationField
          label={text('rules.about')}
          value={search.organisation}
          onChange={(organisation) => onChange({ organisation })}
        />
      ) : null}
    </div>
  );
};

export const RuleList = () => {
  const text = useText();
  const session = useSession();
  const search = useSearch({ from: pagePaths.rules });
  const navigate = useNavigate({ from: pagePaths.rules });
  const { kind } = search;
  const isMember = session.kind === 'member';
  const organisation = isMember ? session.organisation : search.organisation;
  const rules = usePages(['rules', { kind, organisation }], (cursor, signal) =>
    getRules({ limit: 50, cursor, organisation, kind: kind === undefined ? undefined : [kind] }, { signal }),
  );
  const around = useKeptFocus<HTMLDivElement>(rules.items?.length);
  const isFiltered = kind !== undefined || (!isMember && organisation !== undefined);
  return (
    <>
      {isMember ? null : <p>{text('rules.text')}</p>}
      <AddRule />
      <Filter
        search={search}
        byOrganisation={!isMember}
        onChange={(changed) =>
          void navigate({ search: (now) => ({ ...now, ...changed }), replace: true, resetScroll: false })
        }
      />
      <div
        className="stack"
        role="group"
        aria-label={text(isMember ? 'rules.own' : 'rules.tab.rules')}
        ref={around}
        tabIndex={-1}
      >
        <Paged
          of={rules}
          says={rules.items?.length === 0 ? text(isFiltered ? 'rules.none.like' : 'rules.none') : undefined}
          more={text('rules.more')}
        >
          {(items) => (
            <ul className="plain stack">
              {items.map((rule) => (
                <li key={rule.id}>
                  <RuleCard rule={rule} />
                </li>
              ))}
            </ul>
          )}
        </Paged>
      </div>
    </>
  );
};
