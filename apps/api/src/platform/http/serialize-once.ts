import type { FastifyInstance } from 'fastify';

/**
 * What a coalition's version keeps is frozen, and sent to everybody as it is: its text is written once, and goes when it goes.
 * Anything else is somebody's own answer, and is written as usual.
 */
export function serializeOnce(app: FastifyInstance): void {
  const texts = new WeakMap<object, string>();
  app.setReplySerializer((payload) => {
    if (typeof payload !== 'object' || payload === null || !Object.isFrozen(payload)) return JSON.stringify(payload);
    const known = texts.get(payload);
    if (known !== undefined) return known;
    const text = JSON.stringify(payload);
    texts.set(payload, text);
    return text;
  });
}
