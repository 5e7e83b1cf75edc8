import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { apiVersion } from './headers.ts';
import { translate } from './translate.ts';

/** An address that cannot be decoded does not exist. It is sent on to one that does not, and so answered like any other. */
export function rewriteUndecodable(request: IncomingMessage): string {
  const url = request.url ?? '/';
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return url;
  } catch {
    return '/api/v1/undecodable';
  }
}

/** What is no readable HTTP reaches no route; it is answered here, in the same form as every failure. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.destroyed) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const code = status === 431 ? 'tooLarge' : 'unreadable';
  const body = JSON.stringify({
    type: `urn:samenkoers:problem:${status === 431 ? 'too-large' : 'unreadable'}`,
    title: translate('nl', `problems:problem.${code}.title`),
    status,
    detail: translate('nl', `problems:problem.${code}.detail`),
    instance: 'urn:samenkoers:request:unreadable',
  });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `API-Version: ${apiVersion}`,
    'Cache-Control: no-store',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
