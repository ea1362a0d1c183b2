import { fileURLToPath } from 'node:url';

/** The root folder of the checkout: tests run from `dist/test`, what they look at is beside `dist`. */
export const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));
