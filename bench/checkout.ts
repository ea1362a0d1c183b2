import { fileURLToPath } from 'node:url';

/** The root folder of the checkout: the compiled file lies two folders below it. */
export const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));
