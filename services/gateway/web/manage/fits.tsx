// Whom a call fits, best first, with what of it each covers.
import { Fragment } from 'react';
import { type Call, getCallsIdFits } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { LightOrganisation } from '../parts/light-link.tsx';
import { RequirementText } from '../parts/requirement-text.tsx';
import { Share } from '../parts/share.tsx';

export const Fits = ({ call }: { readonly call: Call }) => {
  const text = useText();
  const language = useLanguage();
  const fits = useAsked(['calls', call.id, call.version, 'fits'], (signal) =>
    getCallsIdFits(call.id, { signal }),
  );
  return (
    <Asked of={fits}>
      {({ items, fitted_at: at }) => (
        <div className="stack">
          <p role="status" className="soft small">
            {at === undefined
              ? text('manage.fits.not.yet')
              : text('manage.fits.found', { count: items.length, at: instantIn(language, at) })}
          </p>
          <ol className="plain call-fits">
            {items.map(({ organisation: { id, name }, likeness, requirements }) => (
              <li key={id}>
                <div>
                  {name === undefined ? text('parts.gone') : <LightOrganisation id={id} name={name} />}
                  <p className="soft small">
                    {call.requirements
                      .filter((one) => requirements.includes(one.id))
                      .map((one, at) => (
                        <Fragment key={one.id}>
                          {at === 0 ? '' : ' · '}
                          <RequirementText of={one} call={call} />
                        </Fragment>
                      ))}
                  </p>
                </div>
                <Share label={text('manage.fits.likeness')} value={likeness} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </Asked>
  );
};
