export const articles = 1;
export type Articles = number;
