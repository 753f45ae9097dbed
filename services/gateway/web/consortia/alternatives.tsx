// The proposals, one at a time: the best first, each with what it covers.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Call, Consortia } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';
import type { Wishing } from './builder.tsx';
import { WholeConsortium } from './whole-consortium.tsx';
import '../parts/tabs.css';

interface AlternativesProps {
  readonly of: Consortia;
  readonly call: Call;
  readonly wishing: Wishing;
}

export const Alternatives = ({ of, call, wishing }: AlternativesProps) => {
  const text = useText();
  const language = useLanguage();
  const { shown = 1 } = useSearch({ from: pagePaths.consortia });
  const navigate = useNavigate({ from: pagePaths.consortia });
  const { consortia, requirements } = of;
  if (consortia.length === 0) return null;
  const at = Math.min(shown, consortia.length);
  const show = (number: number): void => {
    if (number !== at)
      void navigate({
        search: ({ words: _, shown: __, ...now }) => (number === 1 ? now : { ...now, shown: number }),
        replace: true,
        resetScroll: false,
      });
  };
  return (
    <Tabs
      className="stack"
      selectedKey={String(at)}
      onSelectionChange={(key) => show(Number(key))}
      keyboardActivation="manual"
    >
      <TabList className="tabs" aria-label={text('consortia.proposals')}>
        {consortia.map(({ coverage }, index) => (
          <Tab key={index} id={String(index + 1)} className="tab">
            {text('consortia.tab', { number: index + 1, coverage: percentIn(language, coverage) })}
          </Tab>
        ))}
      </TabList>
      {consortia.map((consortium, index) => (
        <TabPanel key={index} id={String(index + 1)} className="stack tab-panel proposal">
          <WholeConsortium of={consortium} requirements={requirements} call={call} wishing={wishing} />
        </TabPanel>
      ))}
    </Tabs>
  );
};
