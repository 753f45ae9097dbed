// The campus as a picture, for hands and for keys; what it shows is said beside it and in the table.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { sayAloud } from '../parts/aloud.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { useTheme } from '../style/theme.ts';
import { type Campus, linksOf, type Shown } from './campus-links.ts';
import { directions, type Direction } from './find-at.ts';
import { takeHands } from './hands.ts';
import { MapButtons } from './map-buttons.tsx';
import { type Pointed, sceneOf } from './scene.ts';
import { openStage, type Stage } from './stage.ts';
import { useLayout } from './use-layout.ts';

interface GraphProps {
  readonly whole: Campus;
  readonly shown: Shown;
  /** The organisation that is looked at. */
  readonly at: string | undefined;
  onOrganisation(id: string): void;
  onLink(key: string): void;
}

const isDirection = (key: string): key is Direction => key in directions;

export const GraphView = ({ whole, shown, at, onOrganisation, onLink }: GraphProps) => {
  const text = useText();
  const theme = useTheme();
  const keys = useKeptFocus<HTMLDivElement>(at);
  const stage = useRef<Stage>(undefined);
  const pressed = useRef<string>(undefined);
  const [isPainted, setPainted] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { layout, share, isRefused: isUnlaid } = useLayout(whole);
  const scene = useMemo(() => layout && sceneOf(shown, layout), [shown, layout]);
  const alone = text('map.alone');

  const open = (what: Pointed): void => {
    if (what.kind === 'line') onLink(what.key);
    else {
      pressed.current = what.id;
      onOrganisation(what.id);
    }
  };
  const told = useRef(open);
  useEffect(() => {
    told.current = open;
  });
  useEffect(() => {
    if (!keys.current) return undefined;
    let end = (): void => {};
    const refuse = (): void => {
      end();
      setRefused(true);
    };
    try {
      const opened = openStage(keys.current, { onPainted: () => setPainted(true), onRefused: refuse });
      const letGo = takeHands(opened, (what) => told.current(what));
      stage.current = opened;
      end = () => {
        stage.current = undefined;
        letGo();
        opened.end();
      };
    } catch {
      refuse();
    }
    return () => end();
  }, []);
  useEffect(() => {
    if (scene) stage.current?.show({ scene, pinned: at, alone });
  }, [scene, at, alone]);
  useEffect(() => stage.current?.repaint(), [theme]);
  const isThere = scene !== undefined;
  useEffect(() => {
    // What was pressed is in sight already.
    if (isThere && at !== undefined && at !== pressed.current) stage.current?.lookAt(at);
    pressed.current = undefined;
  }, [at, isThere]);

  const say = (id: string): void => {
    const place = shown.places.find((one) => one.id === id);
    if (!place) return;
    const kind = text(`name.kind.${place.kind}`);
    sayAloud(text('map.pointed', { name: place.name, kind, links: linksOf(shown, id).length }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const now = stage.current?.pointed();
    if (isDirection(key)) {
      const id = stage.current?.step(key);
      if (id !== undefined) say(id);
    } else if ((key === 'Enter' || key === ' ') && now) open(now);
    else if (key === '+' || key === '=') stage.current?.zoomBy(1.5, undefined, true);
    else if (key === '-') stage.current?.zoomBy(1 / 1.5, undefined, true);
    else if (key === '0') stage.current?.showWhole();
    else if (key === 'Escape') stage.current?.pointAt(undefined);
    else return;
    event.preventDefault();
  };

  if (isRefused || isUnlaid) return <p role="status">{text('map.undrawn')}</p>;
  return (
    <div className="campus">
      <div
        ref={keys}
        className="canvas"
        role="application"
        tabIndex={0}
        aria-label={text('map.keys')}
        aria-busy={!isPainted}
        onKeyDown={onKeyDown}
        onBlur={() => stage.current?.pointAt(undefined)}
      />
      {isPainted ? null : (
        <p className="laying" role="status">
          <label>
            {text('map.laying')} {share === undefined ? null : <progress value={share} />}
          </label>
        </p>
      )}
      <MapButtons
        onZoom={(factor) => stage.current?.zoomBy(factor, undefined, true)}
        onMove={(by) => stage.current?.moveBy(by, true)}
        onWhole={() => stage.current?.showWhole()}
      />
    </div>
  );
};
