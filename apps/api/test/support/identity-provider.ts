import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, importPKCS8, SignJWT, UnsecuredJWT } from 'jose';
// @ts-expect-error -- it has no types of its own
import Provider from 'oidc-provider';
import type { IdentityProvider } from '../../src/platform/config/identity-providers.ts';

// Jest runs tests in a world of their own; a copy that Node makes is of another, and the provider takes it for no object.
globalThis.structuredClone = <Value>(value: Value) =>
  (value === undefined ? value : JSON.parse(JSON.stringify(value))) as Value;

export const clientKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

export function configured(key: string, issuer: string, more: Partial<IdentityProvider> = {}): IdentityProvider {
  return {
    key,
    name: `Gemeente ${key}`,
    issuer,
    clientId: 'samenkoers',
    privateKey: clientKeys.privateKey,
    keyId: null,
    emailDomains: ['voorbeeld.example'],
    emailClaim: 'email',
    verifiedClaim: 'email_verified',
    ...more,
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export interface Account {
  readonly email: string;
  readonly verified: boolean;
}

/** A real provider (oidc-provider), in which somebody is signed in already: whoever comes to it is sent back at once. */
export class RealProvider {
  /** By subject. */
  readonly accounts = new Map<string, Account>();
  /** Who sits at the browser. */
  subject = 'niemand';
  issuer = '';
  private readonly server = createServer();

  async start(returnTo: string): Promise<string> {
    this.issuer = await listen(this.server);
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: 'samenkoers',
          token_endpoint_auth_method: 'private_key_jwt',
          token_endpoint_auth_signing_alg: 'RS256',
          redirect_uris: [returnTo],
          post_logout_redirect_uris: [],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          jwks: { keys: [{ ...(await exportJWK(clientKeys.publicKey)), use: 'sig', alg: 'RS256' }] },
        },
      ],
      pkce: { required: () => true },
      cookies: { keys: [randomUUID()] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_ctx: unknown, subject: string) => ({
        accountId: subject,
        claims: () => {
          const account = this.accounts.get(subject);
          return { sub: subject, email: account?.email, email_verified: account?.verified };
        },
      }),
      interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      loadExistingGrant: async (ctx: {
        oidc: { provider: never; client: { clientId: string }; session: { accountId: string } };
      }) => {
        const { Grant } = ctx.oidc.provider as {
          Grant: new (options: object) => { addOIDCScope(scope: string): void; save(): Promise<void> };
        };
        const grant = new Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    const handle = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
      void provider.interactionFinished(request, response, { login: { accountId: this.subject } });
    });
    return this.issuer;
  }

  /** What a browser does: follows the way through the provider, cookies and all, until it is sent back to us. */
  async walk(url: string): Promise<string> {
    const cookies = new Map<string, string>();
    for (let at = url; ;) {
      if (!at.startsWith(this.issuer)) return new URL(at).search.slice(1);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const next = answer.headers.get('location');
      if (!next) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
      at = new URL(next, at).href;
    }
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** What a misbehaving provider does to an ID token that would be right. */
export interface Mischief {
  readonly claims?: Record<string, unknown>;
  readonly sign?: 'none' | 'otherKey' | 'alteredAfter';
}

/** A provider that gives out whatever tokens a test wants. */
export class BadProvider {
  mischief: Mischief = {};
  nonce = '';
  issuer = '';
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly server = createServer((request, response) => {
    void this.answer(request.url ?? '').then((body) => {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
    });
  });

  async start(): Promise<string> {
    this.issuer = await listen(this.server);
    return this.issuer;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(url: string): Promise<object> {
    if (url.endsWith('/openid-configuration')) {
      return {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/auth`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      };
    }
    if (url === '/keys')
      return { keys: [{ ...(await exportJWK(this.keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
    return { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: await this.token() };
  }

  private async token(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      aud: 'samenkoers',
      sub: 'slecht',
      iat: now,
      exp: now + 60,
      nonce: this.nonce,
      email: 'coordinator@voorbeeld.example',
      email_verified: true,
      ...this.mischief.claims,
    };
    if (this.mischief.sign === 'none') return new UnsecuredJWT(claims).encode();
    const { privateKey } = this.mischief.sign === 'otherKey' ? this.others : this.keys;
    const key = await importPKCS8(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 'RS256');
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
    if (this.mischief.sign !== 'alteredAfter') return token;
    const [head, , signature] = token.split('.');
    const altered = Buffer.from(JSON.stringify({ ...claims, email: 'ander@voorbeeld.example' })).toString('base64url');
    return `${head}.${altered}.${signature}`;
  }
}
