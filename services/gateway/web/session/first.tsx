// The first administrator of a campus comes in, by the link that its first start told.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { postSignInFirst, postSignInFirstLook } from '../api/generated.ts';
import { problemIn } from '../api/client.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { forgetToken, useToken } from './link-token.ts';
import { useArriving } from './use-arriving.ts';

const fields = [
  ['given_name', 'session.given', 'session.name.wrong', 'given-name', 'text'],
  ['family_name', 'session.family', 'session.name.wrong', 'family-name', 'text'],
  ['email', 'session.email', 'session.email.wrong', 'email', 'email'],
] as const;

const told = fields.map(([field]) => field);

const FirstForm = ({ token }: { readonly token: string }) => {
  const text = useText();
  const language = useLanguage();
  const arrive = useArriving();
  const [values, setValues] = useState({ given_name: '', family_name: '', email: '' });
  const begin = useMutation({
    mutationFn: () => postSignInFirst({ token, ...values, email: values.email.trim(), language }),
    retry: false,
    onSuccess: async () => {
      await arrive(undefined);
      forgetToken();
    },
  });
  const form = useFocusOnTrouble<HTMLFormElement>(begin.error);
  return (
    <form
      ref={form}
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!begin.isPending) begin.mutate();
      }}
    >
      <p>{text('session.first.text')}</p>
      {fields.map(([field, label, wrong, autoComplete, type]) => (
        <Field
          key={field}
          label={text(label)}
          type={type}
          autoComplete={autoComplete}
          value={values[field]}
          isRequired
          trouble={troubleAt(begin.error, field) === undefined ? undefined : text(wrong)}
          onChange={(value) => setValues((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <Refusal error={begin.error} told={told} />
      <div>
        <Action weight="first" type="submit" isPending={begin.isPending}>
          {text('session.first.begin')}
        </Action>
      </div>
    </form>
  );
};

const Over = () => {
  const text = useText();
  return (
    <div className="card">
      <p role="alert">{text('session.first.over')}</p>
      <p>
        {text('session.first.over.then')} <Link to={pagePaths.enter}>{text('session.sign.in')}</Link>
      </p>
    </div>
  );
};

/** Nobody fills in a form that would be refused for the link they came by. */
const LookedAt = ({ token }: { readonly token: string }) => {
  const looked = useQuery({
    // Neither the language nor who acts is part of it: what is typed below stays, and using the link asks nothing again.
    queryKey: ['first-link', token],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      try {
        await postSignInFirstLook({ token }, { signal });
        return true;
      } catch (error) {
        const status = problemIn(error)?.status;
        if (status === 401 || status === 409) return false;
        throw error;
      }
    },
  });
  return <Asked of={looked}>{(isGood) => (isGood ? <FirstForm token={token} /> : <Over />)}</Asked>;
};

export const First = () => {
  const text = useText();
  const token = useToken(pagePaths.first);
  usePageTitle(text('session.first'));
  return (
    <div className="page narrow">
      <h1>{text('session.first')}</h1>
      {token === undefined ? (
        <p className="card">
          {text('session.first.missing')} <Link to={pagePaths.enter}>{text('session.sign.in')}</Link>
        </p>
      ) : (
        <LookedAt token={token} />
      )}
    </div>
  );
};
