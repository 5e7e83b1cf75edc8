import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestWithCtx } from '../auth/requires.ts';
import { translate } from '../http/translate.ts';
import { methodsAt } from '../http/methods.ts';
import { languageOf } from '../http/language.ts';
import { isLostConnection, isOutOfRoom } from '../db/failures.ts';
import { DomainError, type FieldFault, problem, type ProblemCode, problems } from './domain-error.ts';

/** RFC 9457: every failure of the API as `application/problem+json`, in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(asDomainError(error, request), request, reply);
  }
}

function sendProblem(error: DomainError, request: FastifyRequest, reply: FastifyReply): void {
  const say = sayTo(request);
  const status = problems[error.code];
  const { errors, current, allow, retryAfter } = error.details;
  if (allow) void reply.header('Allow', allow.join(', '));
  if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
  if (error.code === 'databaseAway') void reply.header('Retry-After', '5');
  void reply
    .status(status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Content-Language', languageOf(request))
    .header('Cache-Control', 'no-store')
    .send({
      type: `urn:samenkoers:problem:${error.code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      title: say(`problem.${error.code}.title`),
      status,
      detail: say(`problem.${error.code}.detail`),
      instance: `urn:samenkoers:request:${request.id}`,
      ...(errors
        ? { errors: errors.map((fault) => ({ ...fault, detail: say(`field.${fault.code}`, fault.params) })) }
        : {}),
      ...(current === undefined ? {} : { current }),
    });
}

/** In the caller's language, and in the words of the coalition that was asked, as far as it was found out which one. */
function sayTo(request: RequestWithCtx): (key: string, params?: FieldFault['params']) => string {
  const language = languageOf(request);
  const names = request.ctx?.coalition?.names;
  return (key, params) => translate(language, `problems:${key}`, params, names);
}

/** Framework and database failures by what they mean for the caller; the rest is ours, logged and answered as 500. */
function asDomainError(error: unknown, request: FastifyRequest): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof NotFoundException) return notRouted(request);
  if (isLostConnection(error) || isOutOfRoom(error)) return problem('databaseAway', { cause: error });
  const code = codeOfStatus(statusOf(error));
  if (code) return problem(code);
  request.log.error({ err: error }, 'unexpected');
  return problem('unexpected', { cause: error });
}

/** No route took the request: the address is wrong, or only the method. */
function notRouted(request: FastifyRequest): DomainError {
  const allow = methodsAt(request);
  return allow.length > 0 && !allow.includes(request.method)
    ? problem('methodNotAllowed', { allow })
    : problem('notFound');
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error) return Number(error.statusCode);
  return 500;
}

function codeOfStatus(status: number): ProblemCode | null {
  const byStatus: Record<number, ProblemCode> = {
    400: 'malformedJson',
    404: 'notFound',
    413: 'tooLarge',
    415: 'unsupportedMediaType',
    429: 'tooManyRequests',
  };
  return byStatus[status] ?? null;
}
