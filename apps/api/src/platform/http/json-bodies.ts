import type { FastifyInstance } from 'fastify';
import { problem } from '../errors/domain-error.ts';

/** Deeper than any input of ours; what walks through an input may then do so by calling itself. */
const maxDepth = 32;

/** Bodies are JSON and nothing else: a form, which any page may post to us without asking, is refused with 415. */
export function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    void parse(request, text, (error, body) => {
      if (error) done(error);
      else if (isDeeper(body, maxDepth)) done(problem('malformedJson'));
      else done(null, body);
    });
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isDeeper(child, levels - 1));
}
