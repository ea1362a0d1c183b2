import { defineErrors } from '../errors/define-errors.js';

/** Why a file cannot be read as rows at all, and what a cell can be refused for before its meaning is looked at. */
export const spreadsheetErrors = defineErrors('import', {
  unknownResource: {
    status: 400,
    title: { zh: '不能导入或导出', en: 'Not importable' },
    detail: { zh: '没有可导入导出的“{name}”。可用：{known}。', en: 'There is no "{name}" to import or export. Known are: {known}.' },
  },
  exportOnly: {
    status: 400,
    title: { zh: '只能导出', en: 'Export only' },
    detail: { zh: '“{name}”只能导出，不能导入。可导入：{known}。', en: '"{name}" can be exported, but not imported. What can be imported: {known}.' },
  },
  unknownFlag: {
    status: 400,
    title: { zh: '开关取值无效', en: 'Not a flag' },
    detail: { zh: '“{field}”只能是 true 或 false。', en: '"{field}" must be true or false.' },
  },
  fileGone: {
    status: 410,
    title: { zh: '文件已不存在', en: 'The file is gone' },
    detail: { zh: '待导入的文件已被清除。请重新上传。', en: 'The file to import was removed meanwhile. Upload it again.' },
  },
  rowsRefused: {
    status: 422,
    title: { zh: '有误的行须先改正', en: 'Rows to correct' },
    detail: {
      zh: '{failed} 行有误，一行也没有写入。请按 result.errors 改正后重新导入，或用 skipBadRows 只导入无误的行。',
      en: '{failed} rows have faults, and nothing was written. Correct them as result.errors says and import again, or import the others alone with skipBadRows.',
    },
  },
  wrongKind: {
    status: 415,
    title: { zh: '不是表格文件', en: 'Not a spreadsheet' },
    detail: {
      zh: '只能导入 xlsx 和 csv。旧版 xls 请另存为“Excel 工作簿（.xlsx）”。',
      en: 'Only xlsx and csv are imported. Save an old xls as "Excel Workbook (.xlsx)".',
    },
  },
  tooLarge: {
    status: 413,
    title: { zh: '文件过大', en: 'File too large' },
    detail: {
      zh: '文件超过 {megabytes} MB 或 {rows} 行。请拆分后分别导入。',
      en: 'The file is larger than {megabytes} MB or has more than {rows} rows. Split it, and import the parts.',
    },
  },
  unpacksTooLarge: {
    status: 413,
    title: { zh: '解压后过大', en: 'Too large when unpacked' },
    detail: {
      zh: '文件解压后超过 {megabytes} MB 或 {entries} 项。请删去图片和多余的工作表，或拆分后导入。',
      en: 'The file unpacks to more than {megabytes} MB or {entries} entries. Remove pictures and other sheets, or split it.',
    },
  },
  takesTooMuch: {
    status: 413,
    title: { zh: '文件读取耗费过多', en: 'Too costly to read' },
    detail: {
      zh: '读取文件所需的内存或时间超过上限（{megabytes} MB，{seconds} 秒）。请拆分后分别导入。',
      en: 'Reading the file takes more memory or time than allowed ({megabytes} MB, {seconds} s). Split it, and import the parts.',
    },
  },
  unknownEncoding: {
    status: 422,
    title: { zh: '不能识别的编码', en: 'Unknown encoding' },
    detail: {
      zh: '文件既不是 UTF-8 也不是 GB18030 编码。请在表格软件中另存为“CSV UTF-8（逗号分隔）”。',
      en: 'The file is neither in UTF-8 nor in GB18030. In the spreadsheet program, save it as "CSV UTF-8 (comma delimited)".',
    },
  },
  notCsv: {
    status: 422,
    title: { zh: '不是有效的 CSV', en: 'Not a CSV file' },
    detail: {
      zh: '第 {line} 行起不能作为 CSV 读取（{reason}）。请检查该处的引号和分隔符。',
      en: 'From line {line} on this is not CSV ({reason}). Check the quotes and separators there.',
    },
  },
  notXlsx: {
    status: 422,
    title: { zh: '不是有效的 xlsx', en: 'Not an xlsx file' },
    detail: {
      zh: '文件不能作为 xlsx 读取（{reason}）。请用表格软件打开并重新保存。',
      en: 'The file cannot be read as xlsx ({reason}). Open it in a spreadsheet program and save it anew.',
    },
  },
  noSheet: {
    status: 422,
    title: { zh: '没有可见的工作表', en: 'No visible sheet' },
    detail: { zh: '文件的工作表都已隐藏。请显示要导入的那一张。', en: 'Every sheet of the file is hidden. Show the one to import.' },
  },
  severalSheets: {
    status: 422,
    title: { zh: '多张工作表有内容', en: 'Several sheets with rows' },
    detail: {
      zh: '只读取第一张可见的工作表，而工作表{sheets}也是这样的表格。请合并为一张，或分别导入，或将不导入的隐藏。',
      en: 'Only the first visible sheet is read, but {sheets} hold such a table too. Put all rows into one sheet, import each by itself, or hide what is not to be imported.',
    },
  },
  noHeader: {
    status: 422,
    title: { zh: '缺少表头', en: 'No header' },
    detail: { zh: '第一行是空的。第一行应为列名：{known}。', en: 'The first row is empty. It names the columns: {known}.' },
  },
  unknownColumn: {
    status: 422,
    title: { zh: '未知的列', en: 'Unknown column' },
    detail: {
      zh: '第一行须是列名，表名等请移到别处。未知的列：{columns}。可用的列：{known}。',
      en: 'The first row names the columns: put a title elsewhere. Unknown are: {columns}. Known are: {known}.',
    },
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
  tooManyColumns: {
    status: 422,
    title: { zh: '列过多', en: 'Too many columns' },
    detail: { zh: '第 {row} 行超过 {columns} 列。请删去模板以外的列。', en: 'Row {row} has more than {columns} columns. Remove those that are not in the template.' },
  },
  tooManyCells: {
    status: 422,
    title: { zh: '单元格过多', en: 'Too many cells' },
    detail: {
      zh: '此行的单元格比表头多。若内容中有分隔符，请用引号括起。',
      en: 'This row has more cells than the header. Put text that has separators in it between quotes.',
    },
  },
  cellTooLong: {
    status: 422,
    title: { zh: '单元格过长', en: 'Cell too long' },
    detail: { zh: '第 {row} 行有单元格超过 {max} 个字符。请缩短。', en: 'Row {row} has a cell of more than {max} characters. Shorten it.' },
  },
  mergedCells: {
    status: 422,
    title: { zh: '合并的单元格', en: 'Merged cells' },
    detail: {
      zh: '此行有合并的单元格，其中只有左上角一格有内容。请取消合并，并逐格填写。',
      en: 'This row has merged cells, of which only the first one holds anything. Unmerge them, and fill in each cell.',
    },
  },
  formulaWithoutValue: {
    status: 422,
    title: { zh: '公式没有结果', en: 'Formula without a value' },
    detail: {
      zh: '此单元格是没有保存结果的公式，公式不会被计算。请用“选择性粘贴—数值”换成内容。',
      en: 'This cell is a formula whose result is not in the file; formulas are not computed. Replace it by its value (paste special, values).',
    },
  },
  errorCell: {
    status: 422,
    title: { zh: '单元格是错误值', en: 'Error in the cell' },
    detail: { zh: '此单元格是表格软件的错误值（如 #N/A）。请改为内容。', en: 'This cell holds an error of the spreadsheet program, such as #N/A. Replace it by its content.' },
  },
  numberTooLong: {
    status: 422,
    title: { zh: '数字位数过多', en: 'Number too long' },
    detail: {
      zh: '此单元格是超过 15 位的数字，表格软件已丢失末尾几位。请把单元格设为“文本”格式后重新填写。',
      en: 'This cell is a number of more than 15 digits, of which spreadsheet programs lose the last. Format it as text, and fill it in again.',
    },
  },
  keyTwice: {
    status: 422,
    title: { zh: '文件中重复', en: 'Twice in the file' },
    detail: { zh: '此行与第 {row} 行相同。请删除其中一行。', en: 'It stands in row {row} already. Remove one of the two rows.' },
  },
});
