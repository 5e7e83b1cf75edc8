import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { invalidInput } from '../errors/domain-error.ts';

/**
 * A route that takes no parameters behind the question mark refuses them all, as a route that takes some refuses those that it
 * does not know (`InputPipe`): a parameter that does nothing is a mistake of the caller's.
 */
@Injectable()
export class KnownParametersGuard implements CanActivate {
  canActivate(host: ExecutionContext): boolean {
    const { query } = host.switchToHttp().getRequest<FastifyRequest>();
    const names = Object.keys((query ?? {}) as object);
    if (names.length === 0 || takesQuery(host)) return true;
    throw invalidInput(names.map((name) => ({ parameter: name, code: 'unknownParameter', params: { name } })));
  }
}

/** Nest keeps the arguments of a route by what they are and their place: `4:1` is a query, the second argument. */
function takesQuery(host: ExecutionContext): boolean {
  const args: object = Reflect.getMetadata(ROUTE_ARGS_METADATA, host.getClass(), host.getHandler().name) ?? {};
  return Object.keys(args).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
