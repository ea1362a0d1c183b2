// TODO: finish
export const unfinished = 1;
