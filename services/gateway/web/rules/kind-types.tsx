// How usual it is that an organisation of a kind brings a type: a table that is read, and changed cell by cell.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemIn } from '../api/client.ts';
import {
  getMatchmakingKindTypes,
  type KindTypes as Table,
  patchMatchmakingKindTypes,
} from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { tell } from '../parts/toasts.tsx';
import { useNames } from './names.ts';
import { Saving } from './saving.tsx';
import { type Kept, useKept } from './use-kept.ts';
import { UsualTable } from './usual-table.tsx';
import type { Words } from './words.ts';
import { cellsChanged, notShares, type Usual, usualPatchOf } from './usual-words.ts';

interface Change {
  readonly usual: Usual;
  readonly words: Words;
  /** What stood when it was begun. */
  readonly on: Table;
}

/** What stands, where somebody else changed it meanwhile and that is why it was refused. */
const currentIn = (error: unknown): Table | undefined => {
  const problem = problemIn(error);
  return problem?.status === 412 ? (problem.current as Table | undefined) : undefined;
};

const useSave = (kept: Kept<Table>) => {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ usual, on }: Change) =>
      patchMatchmakingKindTypes({ usual }, { ifMatch: `"${on.version}"` }),
    onSuccess: (stored, { words }) => {
      kept.settle(words, stored);
      tell({ text: text('rules.saved') });
    },
    onError: (error) => {
      const current = currentIn(error);
      if (current) kept.goOnFrom(current);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['kind-types'] }),
  });
};

const meanwhile = (error: unknown, on: Table | undefined) => {
  const current = currentIn(error);
  return on && current ? cellsChanged(on.usual, current.usual) : [];
};

const isChange = (words: Words, { usual }: Table): boolean =>
  notShares(words).length > 0 || Object.keys(usualPatchOf(usual, words)).length > 0;

const TableForm = ({ standing }: { readonly standing: Table }) => {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNames();
  const kept = useKept('kind-types', standing, isChange);
  const save = useSave(kept);
  const wrong = notShares(kept.words);
  const usual = usualPatchOf(kept.base.usual, kept.words);
  const count = Object.values(usual).reduce((sum, row) => sum + Object.keys(row).length, 0);
  return (
    <>
      <UsualTable usual={kept.base.usual} written={kept.words} write={kept.write} />
      <p role="status">
        {wrong.length > 0 ? text('rules.share.wrong', { count: wrong.length }) : ''}
        {count > 0 ? ` ${text('rules.cells', { count })}` : ''}
      </p>
      <Saving
        isChanged={count > 0 || wrong.length > 0}
        isPending={save.isPending}
        error={save.error}
        meanwhile={meanwhile(save.error, save.variables?.on).map(({ kind, type, share }) =>
          text('rules.cell.now', {
            kind: nameOf.kind(kind),
            type: nameOf.type(type),
            share: numberIn(language, share, 6),
          }),
        )}
        onSave={() => {
          if (wrong.length === 0 && count > 0) save.mutate({ usual, words: kept.words, on: kept.base });
        }}
        onForget={() => {
          kept.clear();
          save.reset();
        }}
      />
    </>
  );
};

export const KindTypes = () => {
  const text = useText();
  const table = useAsked(['kind-types'], () => getMatchmakingKindTypes());
  return (
    <>
      <p>{text('rules.kinds.text')}</p>
      <Asked of={table}>{(standing) => <TableForm standing={standing} />}</Asked>
    </>
  );
};
