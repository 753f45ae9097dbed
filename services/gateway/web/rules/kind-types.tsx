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
import { useKept } from './use-kept.ts';
import { UsualTable } from './usual-table.tsx';
import { cellsChanged, notShares, type Usual, usualPatchOf } from './usual-words.ts';

interface Change {
  readonly usual: Usual;
  /** What stood when it was asked for. */
  readonly on: Table;
}

const useSave = (onDone: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ usual, on }: Change) =>
      patchMatchmakingKindTypes({ usual }, { ifMatch: `"${on.version}"` }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['kind-types'] }),
  });
};

const meanwhile = (error: unknown, on: Table | undefined) => {
  const problem = problemIn(error);
  if (problem?.status !== 412 || !on || !problem.current) return [];
  return cellsChanged(on.usual, (problem.current as Table).usual);
};

const TableForm = ({ standing }: { readonly standing: Table }) => {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNames();
  const kept = useKept('kind-types');
  const save = useSave(() => {
    kept.clear();
    tell({ text: text('rules.saved') });
  });
  const wrong = notShares(kept.words);
  const usual = usualPatchOf(standing.usual, kept.words);
  const count = Object.values(usual).reduce((sum, row) => sum + Object.keys(row).length, 0);
  return (
    <>
      <UsualTable usual={standing.usual} written={kept.words} write={kept.write} />
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
          if (wrong.length === 0 && count > 0) save.mutate({ usual, on: standing });
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
