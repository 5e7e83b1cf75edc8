import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InvalidConfig } from './invalid-config.ts';

/** An identity provider (OpenID Connect) of a municipality. */
export interface IdentityProvider {
  /** In addresses: `/sign-in/return/{key}`. */
  readonly key: string;
  /** On its button. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** With which we prove who we are (`private_key_jwt`): RSA, or P-256. */
  readonly privateKey: KeyObject;
  readonly keyId: string | null;
  /** Whose addresses it may speak for. Without this, any provider could let anybody in as anybody. */
  readonly emailDomains: readonly string[];
  readonly emailClaim: string;
  /** The claim that says that the address was verified. */
  readonly verifiedClaim: string;
}

/** The file that IDENTITY_PROVIDERS names: a list in JSON, described in docs/identity-providers.md. */
export function readIdentityProviders(env: NodeJS.ProcessEnv): IdentityProvider[] {
  const file = env['IDENTITY_PROVIDERS'];
  if (!file) return [];
  const refuse = (why: string) => new InvalidConfig(`IDENTITY_PROVIDERS: ${why}`);
  const path = resolve(file);
  const list = readJson(path, refuse);
  if (!Array.isArray(list)) throw refuse('the file must hold a list.');
  const providers = list.map((entry: unknown, index) => readOne(entry, path, (why) => refuse(`${index + 1}: ${why}`)));
  if (new Set(providers.map(({ key }) => key)).size < providers.length) throw refuse('each needs a key of its own.');
  return providers;
}

type Refuse = (why: string) => InvalidConfig;

function readJson(path: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refuse(`the file cannot be read (${(error as { code?: string }).code ?? 'no JSON'}).`);
  }
}

function readOne(entry: unknown, path: string, refuse: Refuse): IdentityProvider {
  const given = (entry ?? {}) as Record<string, unknown>;
  const text = (name: string, otherwise?: string) => {
    const value = given[name] ?? otherwise;
    if (typeof value !== 'string' || value === '') throw refuse(`"${name}" is missing.`);
    return value;
  };
  const key = text('key');
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(key)) throw refuse(`"key" may hold small letters, digits and hyphens.`);
  const domains = given['emailDomains'];
  const isDomains = Array.isArray(domains) && domains.length > 0 && domains.every(isDomain);
  if (!isDomains) throw refuse('"emailDomains" must list the domains of its addresses, such as ["gemeente.example"].');
  return {
    key,
    name: text('name'),
    issuer: issuerOf(text('issuer'), refuse),
    clientId: text('clientId'),
    privateKey: readKey(resolve(dirname(path), text('keyFile')), refuse),
    keyId: given['keyId'] === undefined ? null : text('keyId'),
    emailDomains: (domains as string[]).map((domain) => domain.toLowerCase()),
    emailClaim: text('emailClaim', 'email'),
    verifiedClaim: text('verifiedClaim', 'email_verified'),
  };
}

const isDomain = (value: unknown) => typeof value === 'string' && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value);

/** Over TLS; only on this machine itself, to try it, without. */
function issuerOf(text: string, refuse: Refuse): string {
  const isSafe =
    URL.canParse(text) && (text.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(text));
  if (!isSafe) throw refuse('"issuer" must be an address that starts with https://.');
  return text;
}

function readKey(path: string, refuse: Refuse): KeyObject {
  try {
    const privateKey = createPrivateKey(readFileSync(path));
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = privateKey;
    if (type === 'rsa' || (type === 'ec' && details?.namedCurve === 'prime256v1')) return privateKey;
  } catch (error) {
    throw refuse(`"keyFile" cannot be read (${(error as { code?: string }).code ?? 'no key'}).`);
  }
  throw refuse('"keyFile" must hold an RSA or P-256 private key.');
}
