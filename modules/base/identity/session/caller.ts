import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Where a request to sign in comes from. */
export interface Caller {
  /** As the trusted proxies tell it. */
  readonly address: string;
  readonly userAgent: string | undefined;
}

interface CallingRequest {
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** The {@link Caller} of a handler. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { ip, headers } = context.switchToHttp().getRequest<CallingRequest>();
  return { address: ip, userAgent: headers['user-agent'] };
});
