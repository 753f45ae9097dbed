// The campus as a picture; where the browser draws none, it says so, and the table is there.
import { useEffect, useRef, useState } from 'react';
import { useText } from '../language/use-text.ts';
import type { Campus, Link } from './campus-links.ts';
import { drawCampus } from './draw-campus.ts';
import type { LaidOut, ToLayOut } from './lay-out-worker.ts';

/** The picture keeps its places while filters come and go: all of the campus is laid out, once. */
const useLayout = ({ places, links }: Campus): readonly LaidOut[] | undefined => {
  const [laid, setLaid] = useState<readonly LaidOut[]>();
  useEffect(() => {
    const worker = new Worker(new URL('./lay-out-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<readonly LaidOut[]>) => setLaid(data));
    const work: ToLayOut = { ids: places.map(({ id }) => id), links: links.map(({ ends }) => ends) };
    worker.postMessage(work);
    return () => worker.terminate();
  }, [places, links]);
  return laid;
};

interface GraphProps {
  readonly whole: Campus;
  readonly shown: Campus;
  onOrganisation(id: string): void;
  onLink(link: Link): void;
}

export const GraphView = ({ whole, shown, onOrganisation, onLink }: GraphProps) => {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const [isRefused, setRefused] = useState(false);
  const places = useLayout(whole);
  const told = useRef({ onOrganisation, onLink });
  useEffect(() => {
    told.current = { onOrganisation, onLink };
  });
  useEffect(() => {
    if (!box.current || !places) return undefined;
    try {
      const drawing = drawCampus(box.current, {
        campus: shown,
        places,
        onOrganisation: (id) => told.current.onOrganisation(id),
        onLink: (link) => told.current.onLink(link),
      });
      return () => drawing.end();
    } catch {
      setRefused(true);
      return undefined;
    }
  }, [shown, places]);
  if (isRefused) return <p role="status">{text('map.undrawn')}</p>;
  return (
    <div className="campus" aria-hidden="true">
      {places ? null : <p className="soft">{text('map.laying')}</p>}
      <div ref={box} className="canvas" />
    </div>
  );
};
