import { defineErrors } from '../errors/define-errors.js';

/** Refusals of uploads. */
export const fileErrors = defineErrors('files', {
  multipartExpected: {
    status: 415,
    title: { zh: '请以表单上传', en: 'Upload as a form' },
    detail: { zh: '请使用 Content-Type: multipart/form-data，文件放在“file”字段。', en: 'Use Content-Type: multipart/form-data, with the file in the part "file".' },
  },
  malformedUpload: {
    status: 400,
    title: { zh: '上传内容不完整', en: 'Malformed upload' },
    detail: { zh: 'multipart 内容无法解析或没有传完。请重新上传。', en: 'The multipart body cannot be read, or ends too early. Send it again.' },
  },
  unexpectedPart: {
    status: 400,
    title: { zh: '多余的表单字段', en: 'Unexpected part' },
    detail: { zh: '只接受一个文件字段“file”，以及这些字段各一次：{fields}。', en: 'Only one file in the part "file" is taken, and each of these fields once: {fields}.' },
  },
  fileMissing: {
    status: 400,
    title: { zh: '没有文件', en: 'No file' },
    detail: { zh: '表单中没有名为“file”的文件，或文件为空。', en: 'The form has no file in the part "file", or the file is empty.' },
  },
  tooLarge: {
    status: 413,
    title: { zh: '文件过大', en: 'File too large' },
    detail: { zh: '文件最大 {maxBytes} 字节。请压缩或拆分后上传。', en: 'A file may have at most {maxBytes} bytes. Compress or split it.' },
  },
  invalidName: {
    status: 400,
    title: { zh: '文件名无效', en: 'Invalid file name' },
    detail: {
      zh: '文件名须为 1–200 个字符，不含路径、控制字符和方向控制符，且不得夹带可执行文件的扩展名。请改名后上传。',
      en: 'A file name has 1–200 characters, no path, control or direction characters, and no extension of an executable inside. Rename the file.',
    },
  },
  typeNotAllowed: {
    status: 415,
    title: { zh: '不允许的文件类型', en: 'File type not allowed' },
    detail: { zh: '此类文件不能上传。允许的类型：{allowed}。', en: 'Files of this type are not taken. Allowed are: {allowed}.' },
  },
  contentMismatch: {
    status: 415,
    title: { zh: '文件内容与类型不符', en: 'Content and type differ' },
    detail: {
      zh: '文件内容或声明的类型与扩展名“{extension}”不符，或文件已损坏。请用原程序重新保存。允许的类型：{allowed}。',
      en: 'The content, or the declared type, is not that of "{extension}", or the file is damaged. Save it anew in its own program. Allowed are: {allowed}.',
    },
  },
  ambiguousContent: {
    status: 415,
    title: { zh: '文件夹带其他内容', en: 'File with hidden content' },
    detail: {
      zh: '文件中夹带了另一种格式的内容（如网页、脚本或压缩包）。请用原程序重新保存。允许的类型：{allowed}。',
      en: 'The file also holds content of another format (a web page, a script, an archive). Save it anew in its own program. Allowed are: {allowed}.',
    },
  },
  unknownEncoding: {
    status: 415,
    title: { zh: '不能识别的文本编码', en: 'Unknown text encoding' },
    detail: {
      zh: '文件不是 UTF-8、GB18030 或带字节序标记的 UTF-16 文本。请另存为 UTF-8 文本后上传。',
      en: 'The file is no text in UTF-8, in GB18030 or in UTF-16 with a byte order mark. Save it as text in UTF-8 and upload it again.',
    },
  },
  archiveTooLarge: {
    status: 413,
    title: { zh: '解压后过大', en: 'Too large when unpacked' },
    detail: {
      zh: '文件解压后最多 {maxEntries} 项、{maxBytes} 字节，大文件解压后不得超过压缩时的 {maxRatio} 倍。请减少内容后上传。',
      en: 'A file may unpack to at most {maxEntries} entries and {maxBytes} bytes, and a large one to {maxRatio} times its size. Put less into it.',
    },
  },
  imageTooLarge: {
    status: 413,
    title: { zh: '图片像素过多', en: 'Too many pixels' },
    detail: { zh: '图片最多 {maxPixels} 像素。请缩小后上传。', en: 'An image may have at most {maxPixels} pixels. Make it smaller.' },
  },
  notAttachable: {
    status: 422,
    title: { zh: '文件不能附上', en: 'File cannot be attached' },
    detail: {
      zh: '这些文件不是您上传的，或已附在别处：{ids}。请重新上传。',
      en: 'These files were not uploaded by you, or are attached elsewhere: {ids}. Upload them again.',
    },
  },
});
