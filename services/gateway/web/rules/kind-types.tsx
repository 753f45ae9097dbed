// How usual it is that an organisation of a kind brings a type: a table that is read, and changed cell by cell.
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
import { Saving } from '../parts/saving.tsx';
import { useKept } from '../kept/use-kept.ts';
import { currentIn, useSave } from '../parts/use-save.ts';
import type { Words } from '../kept/words.ts';
import { useNames } from './names.ts';
import { UsualTable } from './usual-table.tsx';
import { cellsChanged, notShares, type Usual, usualPatchOf } from './usual-words.ts';

const meanwhile = (error: unknown, on: Table | undefined) => {
  const current = currentIn<Table>(error);
  return on && current ? cellsChanged(on.usual, current.usual) : [];
};

const isChange = (words: Words, { usual }: Table): boolean =>
  notShares(words).length > 0 || Object.keys(usualPatchOf(usual, words)).length > 0;

const TableForm = ({ standing }: { readonly standing: Table }) => {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNames();
  const kept = useKept('kind-types', standing, isChange);
  const save = useSave(kept, {
    send: (usual: Usual, headers) => patchMatchmakingKindTypes({ usual }, headers),
    of: 'kind-types',
    says: 'rules.saved',
  });
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
          if (wrong.length === 0 && count > 0)
            save.mutate({ patch: usual, words: kept.words, on: kept.base });
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
