// Kinds of notices by channel: the messages page has each of them, e-mail brings it at once, with the digest or never.
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { describedBy } from '../parts/described-by.ts';
import { Described } from '../parts/described.tsx';
import { type NoticeKind, noticeKinds, noticeKindsOfMembers } from '../parts/notice-kinds.ts';
import { Table } from '../parts/table.tsx';
import { useUntilChanged } from '../parts/use-until-changed.ts';
import { useSession } from '../session/session.ts';
import { kindField } from './preference-words.ts';
import { emailWays } from './ways-and-days.ts';
import type { Writing } from './writing.ts';

const Kind = ({ kind, words, error, write }: Writing & { readonly kind: NoticeKind }) => {
  const text = useText();
  const field = kindField(kind);
  const trouble = useUntilChanged(troubleAt(error, field), words[field]);
  const name = text(`account.kind.${kind}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="here">{text('account.always')}</td>
      <td>
        <select
          aria-label={text('account.kinds.email.of', { kind: name })}
          value={words[field] ?? ''}
          {...describedBy(field, { trouble })}
          onChange={({ target }) => write({ [field]: target.value })}
        >
          {emailWays.map((way) => (
            <option key={way} value={way}>
              {text(`account.way.${way}`)}
            </option>
          ))}
        </select>
        <Described id={field} trouble={trouble} />
      </td>
    </tr>
  );
};

export const KindsTable = (writing: Writing) => {
  const text = useText();
  const session = useSession();
  const kinds = session.kind === 'animator' ? noticeKinds : noticeKindsOfMembers;
  const columns = [text('account.kinds.kind'), text('account.kinds.here'), text('account.kinds.email')];
  return (
    <Table className="kinds" labelledBy="kinds" columns={columns}>
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} {...writing} />
      ))}
    </Table>
  );
};
