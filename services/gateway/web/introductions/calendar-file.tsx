// The meeting as a file for the reader's own calendar: an invitation, its update or its cancellation.
import { useMutation } from '@tanstack/react-query';
import { getIntroductionsIdMeetingIcs, type Introduction } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { download } from '../parts/download.ts';
import { Refusal } from '../parts/refusal.tsx';

interface CalendarFileProps {
  readonly of: Introduction;
  readonly organisation: string;
}

export const CalendarFile = ({ of, organisation }: CalendarFileProps) => {
  const text = useText();
  // Asked for as whoever acts, which a plain link could not say.
  const bring = useMutation({
    mutationFn: () => getIntroductionsIdMeetingIcs(of.id, { organisation }),
    onSuccess: (content) => download('meeting.ics', content, 'text/calendar'),
  });
  return (
    <>
      <Action weight="first" isPending={bring.isPending} onPress={() => bring.mutate()}>
        {text(of.meeting?.cancelled ? 'introductions.ics.off' : 'introductions.ics')}
      </Action>
      {bring.isError ? <Refusal error={bring.error} /> : null}
    </>
  );
};
