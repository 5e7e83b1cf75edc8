import type { Config } from '../config/config.ts';

/** Where people reach this installation, for links in mails. Without PUBLIC_URL: where it listens. */
export function originOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  if (publicUrl) return publicUrl;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
