// The site of an organisation, named by its host; nothing where it has none that may be gone to.
import { useText } from '../language/use-text.ts';
import { webAddress } from './web-address.ts';

export const SiteLink = ({ site = '' }: { readonly site: string | undefined }) => {
  const text = useText();
  const address = webAddress(site);
  return address === undefined ? null : (
    <p>
      <a href={address.href} rel="noreferrer noopener">
        {text('parts.site', { host: address.host })}
      </a>
    </p>
  );
};
