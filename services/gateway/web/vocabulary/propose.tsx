// Proposes a concept for a word: labels in both languages, below concepts there are. What is written is kept.
import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { postVocabularyProposals, type UncoveredWords } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { createDrafts } from '../kept/drafts.ts';
import { inTab } from '../kept/guarded.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { tell } from '../parts/toasts.tsx';
import { useActor } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { BroaderPicker } from './broader-picker.tsx';
import { bodyOf, labelsIn, type Proposal, proposalFor, readProposal, troublesOf } from './proposal.ts';

type Word = UncoveredWords['items'][number];

const proposals = createDrafts<Proposal>({ kept: inTab, name: 'proposal', read: readProposal });

const proposing = ['vocabulary-proposal'] as const;

const ProposalForm = ({ word, onClose }: { readonly word: Word; onClose(): void }) => {
  const text = useText();
  const navigate = useNavigate();
  const drafts = proposals.by(useActor());
  const { language, words } = word;
  const begun = useSyncExternalStore(proposals.onChange, () => drafts.get(language, words));
  const proposal = begun ?? proposalFor(words, language);
  const [wasTried, setWasTried] = useState(false);
  const troubles = wasTried ? troublesOf(proposal) : new Set<string>();
  const change = (part: Partial<Proposal>): void => drafts.keep(language, words, { ...proposal, ...part });
  const propose = useMutation({
    mutationKey: proposing,
    // Sent twice, it would be there twice.
    retry: false,
    mutationFn: () =>
      postVocabularyProposals(
        bodyOf(text('vocabulary.propose.named', { words: labelsIn(proposal.fr)[0] ?? '' }), proposal),
      ),
    onSuccess: ({ id }) => {
      drafts.drop(language, words);
      void queries.invalidateQueries({ queryKey: ['vocabulary-imports'] });
      tell({ text: text('vocabulary.propose.done') });
      onClose();
      void navigate({ to: pagePaths.vocabulary, search: { section: 'imports', import: id } });
    },
  });
  const send = (): void => {
    setWasTried(true);
    if (troublesOf(proposal).size === 0) propose.mutate();
  };
  const labels = (of: 'fr' | 'en') => (
    <Field
      label={text(`vocabulary.propose.${of}`)}
      help={text('vocabulary.propose.lines')}
      value={proposal[of]}
      lines={3}
      trouble={troubles.has(of) ? text('vocabulary.propose.missing') : undefined}
      onChange={(lines) => change({ [of]: lines })}
    />
  );
  return (
    <div className="stack">
      <p>{text('vocabulary.propose.about')}</p>
      {labels('fr')}
      {labels('en')}
      <BroaderPicker
        chosen={proposal.broader}
        trouble={troubles.has('broader') ? text('vocabulary.propose.under') : undefined}
        onChange={(broader) => change({ broader })}
      />
      <Refusal error={propose.error} />
      <div className="row">
        <Action weight="first" isPending={propose.isPending} onPress={send}>
          {text('vocabulary.propose.send')}
        </Action>
        <Action isDisabled={propose.isPending} onPress={onClose}>
          {text('shell.close')}
        </Action>
      </div>
    </div>
  );
};

interface ProposeProps {
  /** Closed without one. */
  readonly word: Word | undefined;
  onClose(): void;
}

export const Propose = ({ word, onClose }: ProposeProps) => {
  const text = useText();
  const isHeld = useIsMutating({ mutationKey: proposing }) > 0;
  return (
    <Sheet
      title={text('vocabulary.propose.for', { words: word?.words ?? '' })}
      isOpen={word !== undefined}
      isHeld={isHeld}
      onClose={onClose}
    >
      {word === undefined ? null : <ProposalForm word={word} onClose={onClose} />}
    </Sheet>
  );
};
