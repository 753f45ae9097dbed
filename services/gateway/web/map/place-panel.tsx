// The organisation that is looked at on the map: what it is, and with whom it is linked.
import { Link as Anchor } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { pagePaths } from '../shell/pages.ts';
import { type Campus, type Link, linksOf, otherEnd } from './campus-links.ts';
import './place-panel.css';

/** Whoever opened it, or went on to another one in it, reads on there; not who comes to a page that shows it. */
const useFocusOnOpen = (id: string): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<string>(undefined);
  useEffect(() => {
    const active = document.activeElement;
    const isOther = before.current !== undefined && before.current !== id;
    // What was pressed within may be gone, or stand for a link the other way round.
    const wasWithin = active === document.body || active?.closest('.place');
    if ((isOther && wasWithin) || active?.closest('.campus')) heading.current?.focus();
    before.current = id;
  }, [id]);
  return heading;
};

interface PanelProps {
  readonly campus: Campus;
  readonly id: string;
  onOrganisation(id: string): void;
  onLink(link: Link): void;
  onClose(): void;
}

export const PlacePanel = ({ campus, id, onOrganisation, onLink, onClose }: PanelProps) => {
  const text = useText();
  const language = useLanguage();
  const heading = useFocusOnOpen(id);
  const names = new Map(campus.places.map((one) => [one.id, one.name]));
  const place = campus.places.find((one) => one.id === id);
  if (!place) return null;
  const facts = [text(`name.kind.${place.kind}`), ...place.poles.map((pole) => text(`name.pole.${pole}`))];
  const links = linksOf(campus, id);
  return (
    <section className="card place" aria-labelledby="place">
      <h2 id="place" ref={heading} tabIndex={-1}>
        {place.name}
      </h2>
      <p className="soft small">{facts.join(' · ')}</p>
      <p>{text('map.linked', { count: links.length })}</p>
      {links.length === 0 ? null : (
        <ul className="plain linked">
          {links.map((link) => {
            const other = otherEnd(link, id);
            const name = names.get(other) ?? other;
            return (
              <li key={link.key}>
                <button type="button" className="other" onClick={() => onOrganisation(other)}>
                  {name}
                </button>
                <p className="soft small">
                  {link.kind === 'suggested'
                    ? text('map.suggested.of', { score: percentIn(language, link.score ?? 0) })
                    : text('map.past.of', { titles: link.titles.join(' · '), count: link.titles.length })}
                </p>
                <Action
                  weight="quiet"
                  aria-label={text('map.explain.of', { one: place.name, other: name })}
                  onPress={() => onLink(link)}
                >
                  {text('map.explain')}
                </Action>
              </li>
            );
          })}
        </ul>
      )}
      <div className="row">
        <Anchor to={pagePaths.organisation} params={{ id }}>
          {text('map.page')}
        </Anchor>
        <Action onPress={onClose}>{text('shell.close')}</Action>
      </div>
    </section>
  );
};
