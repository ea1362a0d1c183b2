import { base } from '../base/index.js';
import type { Articles } from '../info/index.js';

export const study: Articles = base;
