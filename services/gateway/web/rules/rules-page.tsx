// What must not be suggested, how many suggestions there are and when, how introductions go, what kinds bring, and what counts: one page.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useText } from '../language/use-text.ts';
import { NoOrganisation } from '../parts/no-organisation.tsx';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { IntroductionsSettings } from './introductions-settings.tsx';
import { KindTypes } from './kind-types.tsx';
import { RuleList } from './rule-list.tsx';
import { type RuleTab, ruleTabs } from './rules-search.ts';
import { Settings } from './settings.tsx';
import { Weights } from './weights.tsx';
import '../parts/tabs.css';
import './rules.css';

const panels = {
  rules: RuleList,
  settings: Settings,
  introductions: IntroductionsSettings,
  kinds: KindTypes,
  weights: Weights,
} as const;

const AnimatorTabs = () => {
  const text = useText();
  const { tab = 'rules' } = useSearch({ from: pagePaths.rules });
  const navigate = useNavigate({ from: pagePaths.rules });
  const show = (chosen: RuleTab): void => {
    // What is filtered in one tab is no matter of the others.
    if (chosen !== tab) void navigate({ search: { tab: chosen }, resetScroll: false });
  };
  return (
    <Tabs
      className="stack"
      selectedKey={tab}
      onSelectionChange={(key) => show(ruleTabs.find((one) => one === key) ?? 'rules')}
      keyboardActivation="manual"
    >
      <TabList className="tabs" aria-label={text('shell.rules')}>
        {ruleTabs.map((one) => (
          <Tab key={one} id={one} className="tab">
            {text(`rules.tab.${one}`)}
          </Tab>
        ))}
      </TabList>
      {ruleTabs.map((one) => {
        const Panel = panels[one];
        return (
          <TabPanel key={one} id={one} className="stack tab-panel">
            <Panel />
          </TabPanel>
        );
      })}
    </Tabs>
  );
};

export const RulesPage = () => {
  const text = useText();
  const session = useSession();
  const isMember = session.kind === 'member';
  const isTheirs = useMayOpen('rules');
  const title = text(isMember ? 'rules.own' : 'shell.rules');
  usePageTitle(title);
  return (
    <div className="page">
      <div className="stack">
        <h1>{title}</h1>
        {isMember ? <p>{text('rules.own.text')}</p> : null}
      </div>
      {isTheirs ? isMember ? <RuleList /> : <AnimatorTabs /> : <NoOrganisation />}
    </div>
  );
};
