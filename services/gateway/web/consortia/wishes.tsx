// Whom one wants in, and whom not: said, taken back, and somebody else wanted in by name.
import { allOrganisations } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import type { MessageKey } from '../language/fr.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import type { Wishing } from './builder.tsx';

interface WishesProps {
  readonly pinned: readonly string[];
  readonly removed: readonly string[];
  readonly wishing: Wishing;
}

interface WishedProps {
  readonly title: MessageKey;
  readonly ids: readonly string[];
  onRelease(id: string): void;
}

const Wished = ({ title, ids, onRelease }: WishedProps) => {
  const text = useText();
  const all = useAsked(...allOrganisations);
  if (ids.length === 0) return null;
  const nameOf = (id: string): string =>
    all.data?.find((one) => one.id === id)?.name ?? text(all.data ? 'parts.gone' : 'parts.unread');
  return (
    <div className="stack">
      <h3>{text(title)}</h3>
      <ul className="plain row">
        {ids.map((id) => (
          <li key={id} className="wish">
            {nameOf(id)}
            <Action
              id={`release-${id}`}
              weight="quiet"
              aria-label={text('consortia.release.of', { name: nameOf(id) })}
              onPress={() => onRelease(id)}
            >
              {text('consortia.release')}
            </Action>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const Wishes = ({ pinned, removed, wishing }: WishesProps) => {
  const text = useText();
  return (
    <section className="card" aria-labelledby="wishes">
      <h2 id="wishes">{text('consortia.wishes')}</h2>
      <p>{text('consortia.wishes.text')}</p>
      <Wished title="consortia.pinned" ids={pinned} onRelease={wishing.release} />
      <Wished title="consortia.removed" ids={removed} onRelease={wishing.release} />
      <OrganisationField
        label={text('consortia.want')}
        value={undefined}
        onChange={(id) => {
          if (id !== undefined) wishing.pin(id);
        }}
      />
    </section>
  );
};
