// Finds places for organisations so that those who are linked are near: beside the page, which stays as quick as it is.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface ToLayOut {
  readonly ids: readonly string[];
  readonly links: readonly (readonly [string, string])[];
}

export interface LaidOut {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const steps = 300;

/** The same campus lies the same way each time: it begins on a spiral, in the order given. */
const layOut = ({ ids, links }: ToLayOut): readonly LaidOut[] => {
  const graph = new Graph();
  const golden = Math.PI * (3 - Math.sqrt(5));
  for (const [at, id] of ids.entries())
    graph.addNode(id, { x: Math.sqrt(at) * Math.cos(at * golden), y: Math.sqrt(at) * Math.sin(at * golden) });
  for (const [a, b] of links) graph.mergeEdge(a, b);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    adjustSizes: false,
    gravity: 1,
    strongGravityMode: true,
  };
  forceAtlas2.assign(graph, { iterations: steps, settings });
  return graph.mapNodes((id, { x, y }) => ({ id, x: Number(x), y: Number(y) }));
};

self.addEventListener('message', ({ data }: MessageEvent<ToLayOut>) => {
  self.postMessage(layOut(data));
});
