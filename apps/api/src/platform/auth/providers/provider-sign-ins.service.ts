import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.ts';
import { CONFIG, type Config } from '../../config/config.ts';
import type { IdentityProvider } from '../../config/identity-providers.ts';
import { Database, type Tx } from '../../db/database.ts';
import { problem } from '../../errors/domain-error.ts';
import { originOf } from '../../http/own-origin.ts';
import type { Ctx } from '../ctx.ts';
import { hashOfToken, newToken, type OpenedSession, Sessions } from '../sessions.ts';
import { SignInAttempts } from '../sign-in-attempts.ts';
import { Throttle } from '../throttle.ts';
import type { Visitor } from '../visitor.ts';
import { type Claims, type Departure, ProviderClient, ProviderRefusal } from './provider-client.ts';

const minutesToComeBack = 10;

/** In an hour, on the way out and on the way back: all of a town hall may be behind one address. */
const mostFromOrigin = 300;

type Refusal = 'notInvited' | 'addressNotVerified';
type Outcome =
  { kind: 'signedIn'; personId: string; session: OpenedSession } | { kind: Refusal; personId: string | null };

/** Signing in with the account that somebody has at their municipality. It lets in whom we invited, and nobody else. */
@Injectable()
export class ProviderSignIns {
  private readonly providers = new Map<string, { provider: IdentityProvider; client: ProviderClient }>();
  private readonly origin: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly throttle: Throttle,
    @Inject(CONFIG) config: Config,
  ) {
    this.origin = originOf(config);
    for (const provider of config.identityProviders) {
      const client = new ProviderClient(provider, `${this.origin}/sign-in/return/${provider.key}`);
      this.providers.set(provider.key, { provider, client });
    }
  }

  list(): { key: string; name: string }[] {
    return [...this.providers.values()].map(({ provider: { key, name } }) => ({ key, name }));
  }

  private providerOf(key: string) {
    const known = this.providers.get(key);
    if (known === undefined) throw problem('providerUnknown');
    return known;
  }

  /** Where the browser goes, and what it has to bring along when it comes back. */
  async depart(key: string, { address }: Visitor): Promise<{ url: string; browserToken: string }> {
    const { client } = this.providerOf(key);
    await this.throttle.count([{ scope: 'signIn.departure', key: address, most: mostFromOrigin }]);
    const { url, departure } = await client.depart();
    const browserToken = newToken();
    const now = this.clock.now();
    await this.database.statement(
      `with late as (delete from provider_sign_in where expires_at < $6)
       insert into provider_sign_in (state_hash, browser_hash, provider, nonce, code_verifier, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        hashOfToken(departure.state),
        hashOfToken(browserToken),
        key,
        departure.nonce,
        departure.codeVerifier,
        now,
        new Date(now.getTime() + minutesToComeBack * 60_000),
      ],
    );
    return { url: url.href, browserToken };
  }

  /** The browser came back with an answer; only the one that left may, and only once. */
  async arrive(ctx: Ctx, key: string, answer: string, browserToken: string, visitor: Visitor): Promise<OpenedSession> {
    const { provider, client } = this.providerOf(key);
    await this.throttle.count([{ scope: 'signIn.arrival', key: visitor.address, most: mostFromOrigin }]);
    const departure = await this.departureOf(key, answer, browserToken);
    const claims = departure && (await this.claimsOf(client, answer, departure, visitor));
    if (!claims) {
      await this.attempts.note({ method: 'provider', outcome: 'providerRefused' }, visitor);
      throw problem('providerRefused');
    }
    const outcome = await this.database.run(ctx, 'session.open', (tx) => this.enter(tx, provider, claims, visitor));
    await this.attempts.note({ method: 'provider', outcome: outcome.kind, personId: outcome.personId }, visitor);
    if (outcome.kind !== 'signedIn') throw problem(outcome.kind);
    if (ctx.person) await this.sessions.close(ctx.person.sessionId, ctx.person.id);
    return outcome.session;
  }

  /** Where to sign out at the provider as well; null when there is no such place, or it cannot be told now. */
  async endSessionUrl(key: string | null, visitor: Visitor): Promise<string | null> {
    const known = key === null ? undefined : this.providers.get(key);
    if (!known) return null;
    try {
      return await known.client.endSessionUrl(`${this.origin}/sign-in`);
    } catch {
      // Signing out here must not wait for a provider that is away.
      visitor.log('signOut.provider', 'away', null);
      return null;
    }
  }

  private async departureOf(key: string, answer: string, browserToken: string): Promise<Departure | null> {
    const state = new URLSearchParams(answer).get('state') ?? '';
    const [row] = await this.database.statement<Omit<Departure, 'state'>>(
      `with gone as (
         delete from provider_sign_in
         where state_hash = $1 and browser_hash = $2 and provider = $3 and expires_at > $4
         returning nonce, code_verifier)
       select nonce, code_verifier as "codeVerifier" from gone`,
      [hashOfToken(state), hashOfToken(browserToken), key, this.clock.now()],
    );
    return row ? { state, ...row } : null;
  }

  private async claimsOf(
    client: ProviderClient,
    answer: string,
    departure: Departure,
    visitor: Visitor,
  ): Promise<Claims | null> {
    try {
      return await client.claims(answer, departure);
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      visitor.log('signIn.provider', error.message, null);
      return null;
    }
  }

  /** By who they are to the provider; the first time by their address, which it has to have verified and to be its to speak for. */
  private async enter(tx: Tx, provider: IdentityProvider, claims: Claims, { device }: Visitor): Promise<Outcome> {
    const personId = (await linkedPerson(tx, provider, claims)) ?? (await this.firstTime(tx, provider, claims));
    if (personId === 'addressNotVerified') return { kind: personId, personId: null };
    const [person] = await tx.query<{ mayEnter: boolean }>('select may_sign_in($1, $2) as "mayEnter"', [
      personId,
      tx.now,
    ]);
    if (personId === null || !person?.mayEnter) return { kind: 'notInvited', personId };
    const opening = { method: 'provider' as const, provider: provider.key, device };
    const session = await this.sessions.open(personId, opening, (sql, params) => tx.query(sql, params));
    return { kind: 'signedIn', personId, session };
  }

  private async firstTime(
    tx: Tx,
    { issuer, emailDomains }: IdentityProvider,
    { subject, email, isVerified }: Claims,
  ): Promise<string | 'addressNotVerified' | null> {
    const domain = email?.split('@').at(-1)?.toLowerCase() ?? '';
    if (email === null || !isVerified || !emailDomains.includes(domain)) return 'addressNotVerified';
    // Somebody who has another account there already stays who they are: an address may have been given to a successor.
    const [linked] = await tx.query<{ personId: string }>(
      `insert into person_identity (issuer, subject, person_id, linked_at)
       select $1, $2, p.id, $4 from person p where lower(p.email) = lower($3) and may_sign_in(p.id, $4)
       on conflict do nothing returning person_id as "personId"`,
      [issuer, subject, email, tx.now],
    );
    return linked?.personId ?? null;
  }
}

async function linkedPerson(tx: Tx, { issuer }: IdentityProvider, { subject }: Claims): Promise<string | null> {
  const [row] = await tx.query<{ personId: string }>(
    'select person_id as "personId" from person_identity where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return row?.personId ?? null;
}
