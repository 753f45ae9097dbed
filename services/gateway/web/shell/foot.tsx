// Below every page: how it appears, and where machines come in.
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { keepTheme, type Theme, themes, useTheme } from '../style/theme.ts';

export const Foot = () => {
  const text = useText();
  const theme = useTheme();
  const names: Readonly<Record<Theme, string>> = {
    system: text('shell.system'),
    light: text('shell.light'),
    dark: text('shell.dark'),
  };
  return (
    <footer className="foot">
      <Choice
        label={text('shell.theme')}
        value={theme}
        options={themes.map((one) => ({ value: one, text: names[one] }))}
        onChoose={keepTheme}
      />
      <a href="/openapi.json">{text('shell.machines')}</a>
    </footer>
  );
};
