// Everything that is owned, as one file: the browser writes it to disk as it comes, however large it is.
import { useText } from '../language/use-text.ts';

export const Backup = () => {
  const text = useText();
  const day = new Date().toISOString().slice(0, 10);
  return (
    <section className="card" aria-labelledby="backup-title">
      <h2 id="backup-title">{text('operations.backup')}</h2>
      <p>{text('operations.backup.about')}</p>
      <p>{text('operations.backup.private')}</p>
      <div>
        <a className="action" href="/v1/backup" download={`passerelle-${day}.ndjson`}>
          {text('operations.backup.download')}
        </a>
      </div>
    </section>
  );
};
