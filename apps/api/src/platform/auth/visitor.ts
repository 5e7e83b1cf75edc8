import type { FastifyRequest } from 'fastify';
import { type Device, deviceOf } from './device.ts';

/** Whoever is at the door, before it is known who they are. */
export interface Visitor {
  readonly requestId: string;
  /** Where the request comes from. */
  readonly address: string;
  readonly device: Device;
  /** A line in the log: action, result, origin and actor. */
  log(action: string, result: string, actor: string | null): void;
}

export function visitorOf(request: FastifyRequest): Visitor {
  return {
    requestId: request.id,
    address: request.ip,
    device: deviceOf(request.headers['user-agent'], request.ip),
    log: (action, result, actor) => request.log.info({ action, result, origin: request.ip, actor }, 'sign-in'),
  };
}
