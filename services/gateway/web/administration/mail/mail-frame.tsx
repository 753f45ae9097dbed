// A frame in which nothing runs. A browser tells the page that the focus left it, not that it is in the frame: without
// this, who tabs into it would not see where they are.
import { useEffect, useRef, useState } from 'react';

export const MailFrame = ({ title, src }: { readonly title: string; readonly src: string }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isIn, setIn] = useState(false);
  useEffect(() => {
    const look = (): void => setIn(document.activeElement === frame.current);
    const events = ['blur', 'focus'] as const;
    for (const event of events) window.addEventListener(event, look);
    return () => {
      for (const event of events) window.removeEventListener(event, look);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      className={isIn ? 'admin-mail in' : 'admin-mail'}
      title={title}
      sandbox=""
      src={src}
    />
  );
};
