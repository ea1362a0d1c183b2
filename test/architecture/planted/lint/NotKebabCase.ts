export const misnamed = 1;
