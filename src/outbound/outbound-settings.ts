import { ArrayMaxSize, IsArray, IsString } from 'class-validator';

/** `settings.outbound` of zhibu.yaml: where the server may send requests of its own. */
export class OutboundSettings {
  /** Addresses or CIDR ranges inside the organisation's own network that may be called, as `10.20.0.0/16`; by default none. */
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) allowedRanges: string[] = [];
}
