export { systemCtx } from '../platform/auth/system-ctx.ts';
