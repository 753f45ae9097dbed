// E-mails: addresses that they do not reach, those that were given up, and how each kind looks.
import { useText } from '../../language/use-text.ts';
import { Area } from '../area.tsx';
import { FailedMails } from './failed-mails.tsx';
import { PreviewMail } from './preview-mail.tsx';
import { SilentAddresses } from './silent-addresses.tsx';

const Shown = ({ isAnimator }: { readonly isAnimator: boolean }) => {
  const text = useText();
  return (
    <>
      <h2>{text('administration.mail')}</h2>
      <SilentAddresses />
      <FailedMails />
      {isAnimator ? <PreviewMail /> : null}
    </>
  );
};

export const Mail = () => <Area part="mail">{({ animator }) => <Shown isAnimator={animator} />}</Area>;
