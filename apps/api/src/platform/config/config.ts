import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type IdentityProvider, readIdentityProviders } from './identity-providers.ts';
import { InvalidConfig } from './invalid-config.ts';
import { type Operations, readOperations } from './operations.ts';

export { InvalidConfig };

/** Everything that the environment decides, read and checked in this one place. */
export interface Config {
  readonly operations: Operations;
  readonly host: string;
  readonly port: number;
  /** The application's own role: neither owner nor superuser. */
  readonly databaseUrl: string;
  /** For LISTEN: a connection that no pooler stands between. */
  readonly databaseDirectUrl: string;
  /** Runs the migrations at start when given; elsewhere they are a step of their own. */
  readonly databaseOwnerUrl: string | null;
  readonly dataDir: string | null;
  /** The built web application; null serves the API alone. */
  readonly webDir: string | null;
  /** Public origin, for links in mails and for cross-site checks; null: the request's own Host. */
  readonly publicUrl: string | null;
  /** Addresses or networks of proxies that tell truly where a request comes from. */
  readonly trustedProxies: readonly string[];
  /** The mail server, and who mails come from; null keeps mails in the queue. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly identityProviders: readonly IdentityProvider[];
  /** Does this process send mails and do the daily work as well, or does a worker of its own? */
  readonly worksInside: boolean;
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = url(env, 'DATABASE_URL');
  if (databaseUrl === null) throw new InvalidConfig('DATABASE_URL is missing.');
  const publicUrl = origin(env['PUBLIC_URL']);
  return {
    operations: readOperations(env),
    host: env['HOST'] || '127.0.0.1',
    port: port(env['PORT'] || '3000'),
    databaseUrl,
    databaseDirectUrl: url(env, 'DATABASE_DIRECT_URL') ?? databaseUrl,
    databaseOwnerUrl: url(env, 'DATABASE_OWNER_URL'),
    dataDir: env['DATA_DIR'] ? resolve(env['DATA_DIR']) : null,
    webDir: env['WEB_DIR'] ? resolve(env['WEB_DIR']) : null,
    publicUrl,
    trustedProxies: networks(env, 'TRUSTED_PROXIES'),
    mail: mail(env, publicUrl),
    identityProviders: readIdentityProviders(env),
    worksInside: choice(env, 'WORKER', ['inside', 'beside']) === 'inside',
  };
}

/** Mails hold links, so whoever sends them has to know where to. */
function mail(env: NodeJS.ProcessEnv, publicUrl: string | null): Config['mail'] {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = env;
  if (!smtpUrl) return null;
  if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new InvalidConfig('SMTP_URL must be an address that starts with smtp:// or smtps://.');
  if (!from || !/^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from))
    throw new InvalidConfig(
      'MAIL_FROM must be the address that mails come from, such as "Samenkoers <post@example.org>".',
    );
  if (!publicUrl) throw new InvalidConfig('PUBLIC_URL is missing; without it the links in mails lead nowhere.');
  return { url: smtpUrl, from };
}

/** `10.0.0.0/8, 2001:db8::1` */
function networks(env: NodeJS.ProcessEnv, name: string): string[] {
  const all = (env[name] ?? '').split(',').flatMap((text) => text.trim() || []);
  for (const network of all) {
    const [address = '', bits = '0', ...rest] = network.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    if (isIP(address) === 0 || rest.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > most)
      throw new InvalidConfig(`${name} must hold addresses or networks such as 10.0.0.0/8, not "${network}".`);
  }
  return all;
}

/** One of these words; the first one unless told. */
function choice<Word extends string>(env: NodeJS.ProcessEnv, name: string, words: readonly [Word, ...Word[]]): Word {
  const text = env[name];
  if (!text) return words[0];
  const word = words.find((each) => each === text);
  if (!word) throw new InvalidConfig(`${name} must be ${words.join(' or ')}, not "${text}".`);
  return word;
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) {
    throw new InvalidConfig(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  }
  return value;
}

function origin(text: string | undefined): string | null {
  if (!text) return null;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new InvalidConfig(`PUBLIC_URL must be an address that starts with https:// or http://, not "${text}".`);
  }
  return new URL(text).origin;
}

function url(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  if (!/^postgres(ql)?:\/\//.test(text))
    throw new InvalidConfig(`${name} must start with postgres:// or postgresql://.`);
  return text;
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('config');
