import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { IsWebOrigin } from './web-origin.js';

/** `settings.http` of zhibu.yaml. */
export class HttpSettings {
  /** Requests that one principal may make in `rateWindowSeconds`. */
  @IsInt() @Min(1) @Max(1_000_000) rateLimit = 600;

  @IsInt() @Min(1) @Max(3600) rateWindowSeconds = 10;

  /** Sign-in attempts for one account in a minute. */
  @IsInt() @Min(1) @Max(1000) signInsPerMinute = 10;

  /** Addresses or CIDR ranges of proxies whose `X-Forwarded-For` is believed. */
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) trustedProxies: string[] = [];

  /** Origins of web frontends that browsers may call from, as browsers write them: `https://portal.example.cn`. No wildcard. */
  @IsArray() @ArrayMaxSize(1000) @IsWebOrigin({ each: true }) allowedOrigins: string[] = [];
}

/** `settings.security` of zhibu.yaml. */
export class SecuritySettings {
  /** Who must sign in with a second factor. */
  @IsIn(['off', 'admins', 'all']) totp: 'off' | 'admins' | 'all' = 'off';

  /** `asvs`: long passwords of any kind (OWASP ASVS). `mlps`: with character classes, as 等保 2.0 asks. */
  @IsIn(['asvs', 'mlps']) passwordProfile: 'asvs' | 'mlps' = 'asvs';

  @IsInt() @Min(1) @Max(15) accessTokenMinutes = 15;

  /** Days without use after which a session ends. */
  @IsInt() @Min(1) @Max(90) sessionDays = 14;

  /** Days after which a session ends however much it is used: then everybody signs in anew. */
  @IsInt() @Min(1) @Max(365) sessionLifetimeDays = 90;
}

/** `settings.log` of zhibu.yaml. */
export class LogSettings {
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  /** One line for each request. */
  @IsBoolean() requests = true;
}

/** `root` of zhibu.yaml: the organisation at the top, made at the first start. */
export class RootSettings {
  @IsString() name = '示范县委';

  @IsString() type = 'committee';

  @IsString() code = 'ROOT';

  @IsOptional() @IsString() shortName?: string;
}
