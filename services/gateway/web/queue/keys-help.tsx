// Which keys do what here, and the way to turn them off.
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { Tick } from '../parts/tick.tsx';
import { commands } from './commands.ts';
import { turnKeys, useKeysAreOn } from './keys-kept.ts';

interface KeysHelpProps {
  readonly isOpen: boolean;
  onClose(): void;
}

const keyNames: Readonly<Record<string, 'queue.key.enter'>> = { Enter: 'queue.key.enter' };

export const KeysHelp = ({ isOpen, onClose }: KeysHelpProps) => {
  const text = useText();
  const isOn = useKeysAreOn();
  const rows = [
    ...Object.entries(commands).map(([key, command]) => ({ key, does: text(`queue.key.${command}`) })),
    { key: '1–9', does: text('queue.key.act') },
  ];
  return (
    <Sheet title={text('queue.keys')} isOpen={isOpen} onClose={onClose}>
      <p>{text('queue.keys.text')}</p>
      <dl className="keys">
        {rows.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd className="key">{keyNames[key] === undefined ? key : text(keyNames[key])}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Tick label={text('queue.keys.on')} help={text('queue.keys.off')} value={isOn} onChange={turnKeys} />
      <div>
        <Action weight="first" onPress={onClose}>
          {text('shell.close')}
        </Action>
      </div>
    </Sheet>
  );
};
