// As what a person acts for an organisation, chosen where it is added to one.
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';

const roles = ['member', 'owner'] as const;

export const roleIn = (words: Words) => roles.find((one) => one === words['role']) ?? 'member';

interface RoleChoiceProps {
  readonly words: Words;
  write(changed: Words): void;
}

export const RoleChoice = ({ words, write }: RoleChoiceProps) => {
  const text = useText();
  return (
    <div>
      <Choice
        label={text('administration.membership.role')}
        value={roleIn(words)}
        options={roles.map((value) => ({ value, text: text(`administration.role.${value}`) }))}
        onChoose={(role) => write({ role })}
      />
    </div>
  );
};
