import { defineErrors } from '../errors/define-errors.js';

/** Why a file cannot be read as rows at all. */
export const importErrors = defineErrors('import', {
  tooLarge: {
    status: 413,
    title: { zh: '文件过大', en: 'File too large' },
    detail: {
      zh: '文件超过 {megabytes} MB 或 {rows} 行。请拆分后分别导入。',
      en: 'The file is larger than {megabytes} MB or has more than {rows} rows. Split it, and import the parts.',
    },
  },
  notUtf8: {
    status: 422,
    title: { zh: '不是 UTF-8 文本', en: 'Not UTF-8' },
    detail: {
      zh: '文件不是 UTF-8 编码。请在表格软件中另存为“CSV UTF-8（逗号分隔）”。',
      en: 'The file is not UTF-8. In the spreadsheet program, save it as "CSV UTF-8 (comma delimited)".',
    },
  },
  notCsv: {
    status: 422,
    title: { zh: '不是有效的 CSV', en: 'Not a CSV file' },
    detail: {
      zh: '第 {line} 行起不能作为 CSV 读取（{reason}）。请检查该处的引号和逗号。',
      en: 'From line {line} on this is not CSV ({reason}). Check the quotes and commas there.',
    },
  },
  noHeader: {
    status: 422,
    title: { zh: '缺少表头', en: 'No header' },
    detail: { zh: '文件是空的。第一行应为列名：{known}。', en: 'The file is empty. Its first row names the columns: {known}.' },
  },
  unknownColumn: {
    status: 422,
    title: { zh: '未知的列', en: 'Unknown column' },
    detail: { zh: '未知的列：{columns}。可用的列：{known}。', en: 'Unknown columns: {columns}. Known are: {known}.' },
  },
  duplicateColumn: {
    status: 422,
    title: { zh: '重复的列', en: 'Duplicate column' },
    detail: { zh: '重复的列：{columns}。每列只写一次。', en: 'These columns stand there twice: {columns}. Keep one of each.' },
  },
  missingColumn: {
    status: 422,
    title: { zh: '缺少必需的列', en: 'Missing column' },
    detail: { zh: '缺少必需的列：{columns}。', en: 'Required columns are missing: {columns}.' },
  },
  tooManyCells: {
    status: 422,
    title: { zh: '单元格过多', en: 'Too many cells' },
    detail: {
      zh: '第 {row} 行的单元格比表头多。若内容中有逗号，请用引号括起。',
      en: 'Row {row} has more cells than the header. Put text that has commas in it between quotes.',
    },
  },
});
