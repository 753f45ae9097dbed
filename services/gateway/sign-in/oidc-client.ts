// The institution that says who somebody is: OpenID Connect, by the authorization code flow with PKCE, state and nonce.
import * as oidc from 'openid-client';

export interface OidcSettings {
  /** Such as https://login.organisation.example; http on this machine alone. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
}

/** What one attempt is held to. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the institution says of who came. */
export interface Claimed {
  readonly issuer: string;
  readonly subject: string;
  /** Given where the institution says that it is theirs. */
  readonly verifiedEmail?: string;
}

export interface OidcClient {
  readonly name: string;
  /** Where the browser goes, and what its way back is held to. */
  begin(redirectUri: string): Promise<{ readonly to: string; readonly checks: Checks }>;
  /** Throws where what came back is not what was asked for. */
  claimedIn(cameBack: URL, checks: Checks): Promise<Claimed>;
}

const scope = 'openid email';

export const oidcClient = ({ issuer, clientId, clientSecret, name }: OidcSettings): OidcClient => {
  let known: Promise<oidc.Configuration> | undefined;
  const discover = (): Promise<oidc.Configuration> => {
    const execute = [
      // By itself the library takes what comes over TLS for true, signed or not.
      oidc.enableNonRepudiationChecks,
      // Config lets http in for this machine only.
      ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
    ];
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute });
  };
  /** Asked for when somebody first needs it, and again where that failed. */
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    name,
    begin: async (redirectUri) => {
      const config = await configuration();
      const checks = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const to = oidc.buildAuthorizationUrl(config, {
        scope,
        redirect_uri: redirectUri,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { to: to.href, checks };
    },
    claimedIn: async (cameBack, { state, nonce, verifier }) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), cameBack, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the institution sent no id token');
      const { iss, sub, email, email_verified: isVerified } = claims;
      const isTheirs = typeof email === 'string' && isVerified === true;
      return { issuer: iss, subject: sub, ...(isTheirs ? { verifiedEmail: email } : {}) };
    },
  };
};
