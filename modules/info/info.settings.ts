import { IsInt, Max, Min } from 'class-validator';

/** `settings.info` of zhibu.yaml. */
export class InfoSettings {
  /** How many reviews an article passes before it can be published (三审: 3); 0: none, whoever may publish does. */
  @IsInt() @Min(0) @Max(3) reviewLevels = 0;
}
