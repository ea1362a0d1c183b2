import { tableOf, widthOf } from './text-table.js';

it.each([
  ['abc', 3],
  ['支部', 4],
  ['支b', 3],
  ['𠮷', 2],
  ['（，）', 6],
  ['e\u0301', 1],
  ['ｱ', 1],
  ['', 0],
])('counts the columns of %p', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

it('aligns columns by what is seen, not by the number of characters', () => {
  const lines = tableOf(['模块', 'title'], [['base', '基础平台'], ['学习', 'Study'], ['x']]);
  expect(lines).toEqual(['模块  title', '----  --------', 'base  基础平台', '学习  Study', 'x']);
});
