import { articles } from '../info/index.js';
import { secret } from '../info/secret.js';
import { loaded } from '../../src/menu/knows-a-module.js';
import dues = require('../dues/index.js');

export type Hidden = import('../feedback/index.js').Hidden;
export * from '../client/index.js';
export { articles, secret, loaded, dues };
