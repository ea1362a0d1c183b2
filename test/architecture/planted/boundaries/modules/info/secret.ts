import { door } from '../../src/index.js';

export const secret = door;
