// Makes a person animator or administrator, or no more; what is ticked is kept until it is saved.
import { patchPersonsId, type Person, type PersonPatch } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { Saving } from '../parts/saving.tsx';
import { Tick } from '../parts/tick.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { currentIn, useSave } from '../parts/use-save.ts';

const roles = ['animator', 'administrator'] as const;
type Role = (typeof roles)[number];

const isTicked = (words: Words, of: Person, role: Role): boolean =>
  words[role] === undefined ? of[role] : words[role] === 'yes';

/** Undefined where nothing is changed. */
const rolesPatchOf = (words: Words, of: Person): PersonPatch | undefined => {
  const changed = roles.filter((role) => isTicked(words, of, role) !== of[role]);
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((role) => [role, isTicked(words, of, role)]));
};

const isChange = (words: Words, began: Person): boolean => rolesPatchOf(words, began) !== undefined;

export const StaffRoles = ({ standing }: { readonly standing: Person }) => {
  const text = useText();
  const kept = useKept(`roles-${standing.id}`, standing, isChange);
  const save = useSave<Person, PersonPatch>(kept, {
    send: async (patch, headers) => {
      const stored = await patchPersonsId(standing.id, patch, headers);
      // It may be one's own.
      void queries.invalidateQueries({ queryKey: ['rights'] });
      return stored;
    },
    of: 'persons',
    says: 'administration.roles.saved',
  });
  const form = useFocusOnTrouble<HTMLDivElement>(save.error);
  const patch = rolesPatchOf(kept.words, kept.base);
  const current = currentIn<Person>(save.error);
  const meanwhile = current
    ? roles.map((role) =>
        text(current[role] ? 'administration.roles.now' : 'administration.roles.now.not', {
          role: text(`administration.role.${role}`),
        }),
      )
    : [];
  return (
    <section className="card" aria-labelledby="roles-title">
      <h3 id="roles-title">{text('administration.roles')}</h3>
      <div ref={form} className="stack">
        {roles.map((role) => (
          <Tick
            key={role}
            label={text(`administration.role.${role}`)}
            help={text(`administration.roles.${role}.help`)}
            value={isTicked(kept.words, kept.base, role)}
            refused={troubleAt(save.error, role)}
            onChange={(value) => kept.write({ [role]: value ? 'yes' : 'no' })}
          />
        ))}
      </div>
      <Saving
        isChanged={patch !== undefined}
        isPending={save.isPending}
        error={save.error}
        told={roles}
        meanwhile={meanwhile}
        onSave={() => {
          if (patch && !save.isPending) save.mutate({ patch, words: kept.words, on: kept.base });
        }}
        onForget={() => {
          kept.clear();
          save.reset();
        }}
      />
    </section>
  );
};
