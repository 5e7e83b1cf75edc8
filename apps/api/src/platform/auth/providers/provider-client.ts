import { webcrypto } from 'node:crypto';
import * as openid from 'openid-client';
import type { IdentityProvider } from '../../config/identity-providers.ts';
import { problem } from '../../errors/domain-error.ts';

/** What is kept of one way out to a provider, until the browser comes back. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What a provider says about somebody. */
export interface Claims {
  readonly subject: string;
  readonly email: string | null;
  readonly isVerified: boolean;
}

/** The provider did not answer as it should: what it gave us counts for nothing. */
export class ProviderRefusal extends Error {}

/** Speaks OpenID Connect with one provider: code flow, PKCE, `private_key_jwt`, and every signature checked. */
export class ProviderClient {
  private configured: Promise<openid.Configuration> | null = null;

  constructor(
    private readonly provider: IdentityProvider,
    private readonly returnTo: string,
  ) {}

  async depart(): Promise<{ url: URL; departure: Departure }> {
    const config = await this.configuration();
    const [state, nonce, codeVerifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()];
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: this.returnTo,
      scope: 'openid email',
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url, departure: { state, nonce, codeVerifier } };
  }

  /** `answer` is the query with which the browser came back. */
  async claims(answer: string, { state, nonce, codeVerifier }: Departure): Promise<Claims> {
    const config = await this.configuration();
    try {
      const tokens = await openid.authorizationCodeGrant(config, new URL(`${this.returnTo}?${answer}`), {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const own = tokens.claims();
      if (!own) throw new ProviderRefusal('no ID token');
      const said = await this.withUserInfo(config, tokens.access_token, own);
      return this.read(own.sub, said);
    } catch (error) {
      throw explained(error);
    }
  }

  /** Where somebody signs out at the provider itself; null when it has no such place. */
  async endSessionUrl(returnTo: string): Promise<string | null> {
    const config = await this.configuration();
    if (!config.serverMetadata().end_session_endpoint) return null;
    return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href;
  }

  /** Many providers tell the address there, and not in the token. */
  private async withUserInfo(
    config: openid.Configuration,
    accessToken: string,
    claims: openid.IDToken,
  ): Promise<Record<string, unknown>> {
    const isComplete = claims[this.provider.emailClaim] !== undefined;
    if (isComplete || !config.serverMetadata().userinfo_endpoint) return claims;
    return await openid.fetchUserInfo(config, accessToken, claims.sub);
  }

  private read(subject: string, said: Record<string, unknown>): Claims {
    const email = said[this.provider.emailClaim];
    const verified = said[this.provider.verifiedClaim];
    return {
      subject,
      email: typeof email === 'string' ? email : null,
      isVerified: verified === true || verified === 'true' || verified === 1 || verified === '1',
    };
  }

  /** Asked once; again when that failed. */
  private async configuration(): Promise<openid.Configuration> {
    this.configured ??= this.discover();
    try {
      return await this.configured;
    } catch (cause) {
      this.configured = null;
      throw problem('providerAway', { cause });
    }
  }

  private async discover(): Promise<openid.Configuration> {
    const { issuer, clientId, keyId, privateKey } = this.provider;
    const isRsa = privateKey.asymmetricKeyType === 'rsa';
    const key = await webcrypto.subtle.importKey(
      'pkcs8',
      privateKey.export({ type: 'pkcs8', format: 'der' }),
      isRsa ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['sign'],
    );
    return openid.discovery(
      new URL(issuer),
      clientId,
      undefined,
      openid.PrivateKeyJwt({ key, ...(keyId === null ? {} : { kid: keyId }) }),
      {
        // Also what came over TLS straight from the provider has to be signed by it.
        execute: [
          openid.enableNonRepudiationChecks,
          ...(issuer.startsWith('http://') ? [openid.allowInsecureRequests] : []),
        ],
        timeout: 10,
      },
    );
  }
}

/** A line that broke is not the same as an answer that is wrong. */
function explained(error: unknown): Error {
  if (error instanceof ProviderRefusal) return error;
  const code = (error as { code?: string }).code ?? '';
  const isAway = (error instanceof TypeError && code === '') || code === 'OAUTH_TIMEOUT' || code === 'ECONNREFUSED';
  if (isAway) return problem('providerAway', { cause: error });
  const name = error instanceof Error ? error.name : 'error';
  return new ProviderRefusal([name, code].filter(Boolean).join(' '), { cause: error });
}
