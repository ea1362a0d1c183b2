import { defineErrors } from '../errors/define-errors.js';

/** Why the text of a file cannot be read. */
export const documentErrors = defineErrors('document', {
  notReadable: {
    status: 422,
    title: { zh: '文件无法读取', en: 'The file cannot be read' },
    detail: { zh: '无法读取文件“{name}”的文字，文件可能已损坏或已加密。请用原程序打开，去掉密码后重新保存并上传。', en: 'The text of "{name}" cannot be read: it is damaged or encrypted. Open it in its own program, save it anew without a password, and upload it again.' },
  },
  takesTooMuch: {
    status: 413,
    title: { zh: '文件读取耗费过多', en: 'Too costly to read' },
    detail: { zh: '读取文件“{name}”的文字超过上限（{megabytes} MB，{seconds} 秒）。请拆分或减少内容后重新上传。', en: 'Reading the text of "{name}" takes more than allowed ({megabytes} MB, {seconds} s). Split it or put less into it, and upload it again.' },
  },
});
