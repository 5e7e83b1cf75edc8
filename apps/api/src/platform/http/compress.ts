import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below this an answer is one packet either way. */
const smallest = 1400;

/**
 * Pages and answers are sent compressed to who asks for it: an overview is a tenth of its size on a phone's connection. No answer
 * holds both a secret and something that a stranger had us repeat, so its length tells nothing.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: smallest,
    // An export is a download of its own kind; backups never come this way.
    customTypes: /^text\/(?!event-stream)|[+/]json(;|$)|^image\/svg/,
  });
}
