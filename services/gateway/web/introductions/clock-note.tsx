// By which clock the times of the page are: that of the reader's device, wherever the campus is.
import { useText } from '../language/use-text.ts';

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const ClockNote = () => <p className="small soft">{useText()('introductions.zone', { zone })}</p>;
