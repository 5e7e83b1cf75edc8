import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidConfig } from './invalid-config.ts';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How far an installation conforms to WCAG 2.2 AA, as the Dutch register of accessibility statements names it: A is all of it. */
export const accessibilityStatuses = ['A', 'B', 'C', 'D', 'E'] as const;
export type AccessibilityStatus = (typeof accessibilityStatuses)[number];

/** What whoever runs an installation decides about it: what it tells them, and what it tells the public about them. */
export interface Operations {
  readonly logLevel: LogLevel;
  /** Who may read `/metrics` from elsewhere; null: only this machine may. */
  readonly metricsToken: string | null;
  readonly security: SecurityContact | null;
  readonly privacy: PrivacyContact;
  readonly accessibility: AccessibilityReport;
  /** A file with design tokens that take the place of ours; null is our own look. */
  readonly themeFile: string | null;
}

/** RFC 9116: where weaknesses are reported. */
export interface SecurityContact {
  readonly contacts: readonly string[];
  readonly expires: string | null;
  readonly policy: string | null;
}

export interface PrivacyContact {
  /** The organisation that is responsible for the personal data. */
  readonly controller: string | null;
  readonly email: string | null;
  /** Its own privacy statement, when it has one. */
  readonly url: string | null;
}

export interface AccessibilityReport {
  readonly status: AccessibilityStatus | null;
  /** The day of the evaluation that the status rests on. */
  readonly evaluatedOn: string | null;
  readonly email: string | null;
  /** The statement in the register. */
  readonly url: string | null;
}

type Env = NodeJS.ProcessEnv;

export function readOperations(env: Env): Operations {
  return {
    logLevel: oneOf(env, 'LOG_LEVEL', logLevels) ?? 'info',
    metricsToken: token(env),
    security: security(env),
    privacy: {
      controller: env['PRIVACY_CONTROLLER'] || null,
      email: email(env, 'PRIVACY_EMAIL'),
      url: webAddress(env, 'PRIVACY_URL'),
    },
    accessibility: {
      status: oneOf(env, 'ACCESSIBILITY_STATUS', accessibilityStatuses),
      evaluatedOn: day(env, 'ACCESSIBILITY_EVALUATED_ON'),
      email: email(env, 'ACCESSIBILITY_EMAIL'),
      url: webAddress(env, 'ACCESSIBILITY_URL'),
    },
    themeFile: themeFile(env),
  };
}

function themeFile(env: Env): string | null {
  const path = env['THEME_FILE'];
  if (!path) return null;
  if (!path.endsWith('.css') || !existsSync(path))
    throw new InvalidConfig(`THEME_FILE must be a file that is there and ends in .css, not "${path}".`);
  return resolve(path);
}

/** Short ones can be guessed by trying. */
function token(env: Env): string | null {
  const text = env['METRICS_TOKEN'];
  if (!text) return null;
  if (!/^[\x21-\x7e]{24,200}$/.test(text))
    throw new InvalidConfig('METRICS_TOKEN must be 24 to 200 characters long, without spaces.');
  return text;
}

function security(env: Env): SecurityContact | null {
  const contacts = (env['SECURITY_CONTACT'] ?? '').split(',').flatMap((text) => text.trim() || []);
  const expires = env['SECURITY_EXPIRES'] || null;
  if (contacts.some((contact) => !/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/.test(contact)))
    throw new InvalidConfig('SECURITY_CONTACT must hold addresses that start with mailto:, https:// or tel:.');
  if (expires !== null && !/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(expires))
    throw new InvalidConfig('SECURITY_EXPIRES must be a moment such as 2027-06-30T00:00:00Z.');
  const policy = webAddress(env, 'SECURITY_POLICY');
  return contacts.length > 0 ? { contacts, expires, policy } : null;
}

function oneOf<Word extends string>(env: Env, name: string, words: readonly Word[]): Word | null {
  const text = env[name];
  if (!text) return null;
  const word = words.find((each) => each === text);
  if (!word) throw new InvalidConfig(`${name} must be one of ${words.join(', ')}, not "${text}".`);
  return word;
}

function email(env: Env, name: string): string | null {
  const text = env[name];
  if (text && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text))
    throw new InvalidConfig(`${name} must be an e-mail address, not "${text}".`);
  return text || null;
}

function webAddress(env: Env, name: string): string | null {
  const text = env[name];
  if (text && (!text.startsWith('https://') || !URL.canParse(text)))
    throw new InvalidConfig(`${name} must be an address that starts with https://, not "${text}".`);
  return text || null;
}

function day(env: Env, name: string): string | null {
  const text = env[name];
  if (text && (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))))
    throw new InvalidConfig(`${name} must be a day such as 2026-11-01, not "${text}".`);
  return text || null;
}
