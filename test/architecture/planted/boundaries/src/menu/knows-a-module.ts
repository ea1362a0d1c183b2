import { articles } from '../../modules/info/index.js';

export const loaded = () => import(`../../modules/study/index.js`);
export const hidden = (name: string) => import(name);
export { articles };
