import { IsInt, Max, Min } from 'class-validator';
import { Setting } from '../../src/index.js';

/** What organisations set of sections and articles. */
export class InfoSettings {
  @Setting({ zh: '发布前的审次（三审为 3，0 为不审）', en: 'Reviews that an article passes before it is published (三审: 3; 0: none)' })
  @IsInt()
  @Min(0)
  @Max(3)
  reviewLevels = 0;
}
