// What narrows a search: values with how many organisations have them, and a day from which on.
import { type ReactNode, useId, useState } from 'react';
import { type Facet } from '../api/generated.ts';
import { conceptOf } from '../api/concept-of.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Tick } from '../parts/tick.tsx';
import { useSession } from '../session/session.ts';
import { countFilters, withExperts, withoutFilters, withSince, withToggled } from './change-address.ts';
import { facetValues, type FacetValue, firstOf } from './facet-values.ts';
import { labelOfValue } from './label-of-value.ts';
import {
  type FilterField,
  filterFields,
  filtersOf,
  type SearchAddress,
  sourceKinds,
} from './search-address.ts';
import './facets.css';

interface FacetsProps {
  readonly address: SearchAddress;
  readonly facets: readonly Facet[];
  onChange(next: (address: SearchAddress) => SearchAddress): void;
}

const fewAtFirst = 6;
/** Needs stay out unless they are asked for: that one can ask for them must be in sight. */
const alwaysThere: Partial<Record<FilterField, readonly string[]>> = {
  source_kind: sourceKinds,
};

/** Of a concept that is chosen, and that nobody found speaks of. */
const ConceptName = ({ id }: { readonly id: string }): ReactNode => {
  const concept = useAsked(...conceptOf(id));
  return concept.data?.label ?? id;
};

interface ValueProps {
  readonly field: FilterField;
  readonly of: FacetValue;
  onToggle(): void;
}

const Value = ({ field, of, onToggle }: ValueProps) => {
  const text = useText();
  const language = useLanguage();
  const label = labelOfValue(text, field, of);
  return (
    <li>
      <label className="value">
        <input type="checkbox" checked={of.isChosen} onChange={onToggle} />
        <span>
          {label ?? <ConceptName id={of.value} />}{' '}
          <span className="soft small" aria-hidden="true">
            {numberIn(language, of.organisations)}
          </span>
          <span className="unseen">{text('search.count', { count: of.organisations })}</span>
        </span>
      </label>
    </li>
  );
};

const OneFacet = ({ field, address, facets, onChange }: FacetsProps & { readonly field: FilterField }) => {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const all = facetValues(
    facets.find((facet) => facet.field === field),
    filtersOf(address)[field],
    alwaysThere[field],
  );
  if (all.length === 0) return null;
  const few = firstOf(all, fewAtFirst);
  const shown = isWhole ? all : few;
  return (
    <fieldset className="facet">
      <legend>{text(`search.facet.${field}`)}</legend>
      <ul className="plain">
        {shown.map((of) => (
          <Value
            key={of.value}
            field={field}
            of={of}
            onToggle={() => onChange((now) => withToggled(now, field, of.value))}
          />
        ))}
      </ul>
      {few.length < all.length ? (
        <Action weight="quiet" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {text(isWhole ? 'search.facet.fewer' : 'search.facet.all', { count: all.length })}
        </Action>
      ) : null}
    </fieldset>
  );
};

export const Facets = ({ address, facets, onChange }: FacetsProps) => {
  const text = useText();
  const id = useId();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const count = countFilters(address);
  return (
    <section className="facets" aria-label={text('search.filters')}>
      <div className="opens">
        <Action aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
          {text('search.filters.open', { count })}
        </Action>
      </div>
      <div id={id} className={isOpen ? 'panel open' : 'panel'}>
        {count === 0 ? null : (
          <Action onPress={() => onChange(withoutFilters)}>{text('search.filters.clear')}</Action>
        )}
        {filterFields.map((field) => (
          <OneFacet key={field} field={field} address={address} facets={facets} onChange={onChange} />
        ))}
        <DayField
          label={text('search.since')}
          help={text('search.since.help')}
          day={address.since}
          onChange={(day) => onChange((now) => withSince(now, day))}
        />
        {session.kind === 'animator' ? (
          <Tick
            label={text('search.who')}
            value={address.who === true}
            onChange={() => onChange(withExperts)}
          />
        ) : null}
      </div>
    </section>
  );
};
