import type { FastifyRequest } from 'fastify';
import type { Language } from '../auth/ctx.ts';

/** The language of the answer: what the person chose, else what the browser asks for, else Dutch. */
export function languageOf(request: FastifyRequest): Language {
  const cookies = (request as { cookies?: Record<string, string | undefined> }).cookies;
  const chosen = cookies?.['lang'];
  if (chosen === 'nl' || chosen === 'en') return chosen;
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase().split(',');
  const first = wanted.map((part) => part.trim().slice(0, 2)).find((part) => part === 'nl' || part === 'en');
  return first === 'en' ? 'en' : 'nl';
}
