// The Lorenz curve beside the line of perfect evenness.
import { type CurvePoint, drawnIn } from './lorenz.ts';
import './lorenz-drawing.css';

interface LorenzDrawingProps {
  readonly curve: readonly CurvePoint[];
  /** What stands at its axes and its line, in the reader's language. */
  readonly words: Readonly<Record<'all' | 'up' | 'along' | 'even', string>>;
}

const frame = { left: 36, top: 10, width: 270, height: 190 };
const [right, bottom] = [frame.left + frame.width, frame.top + frame.height];

export const LorenzDrawing = ({ curve, words }: LorenzDrawingProps) => {
  const points = drawnIn(curve, frame);
  return (
    <svg viewBox="0 0 320 232" className="lorenz-drawing">
      <polygon className="between" points={`${points} ${frame.left},${bottom}`} />
      <path className="frame" d={`M${frame.left} ${frame.top} V${bottom} H${right}`} />
      <path className="even" d={`M${frame.left} ${bottom} L${right} ${frame.top}`} />
      <polyline className="line" points={points} />
      <text x={frame.left - 4} y={frame.top + 8} textAnchor="end">
        {words.all}
      </text>
      <text x={frame.left - 4} y={bottom} textAnchor="end">
        0
      </text>
      <text x={frame.left + 8} y={frame.top + 8}>
        {words.up}
      </text>
      <text x={right} y={bottom + 16} textAnchor="end">
        {words.along}
      </text>
      <text x={frame.left + 118} y={frame.top + 76} textAnchor="end">
        {words.even}
      </text>
    </svg>
  );
};
