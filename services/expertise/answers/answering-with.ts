// What answers are made from: the index as it is now, and what is known besides.
import type { Engine } from '../engine.ts';
import type { IndexView } from '../index/view.ts';
import type { Workspace } from '../ranking/workspace.ts';
import type { UsedSemantics } from '../semantics/semantics-host.ts';
import type { FiledTerms } from './file-terms.ts';

export interface AnsweringWith {
  readonly engine: Engine;
  readonly view: IndexView;
  readonly filed: FiledTerms;
  readonly workspace: Workspace;
  readonly semantics: UsedSemantics;
}
