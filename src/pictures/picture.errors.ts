import { defineErrors } from '../errors/define-errors.js';

/** Why a file cannot be shown as a picture. */
export const pictureErrors = defineErrors('picture', {
  notAPicture: {
    status: 422,
    title: { zh: '文件不是图片', en: 'The file is no picture' },
    detail: { zh: '“{name}”不是图片，不能按宽度显示。请去掉 width 下载文件本身。', en: '"{name}" is no picture and has no widths. Leave width out to get the file itself.' },
  },
  notReadable: {
    status: 422,
    title: { zh: '图片无法识读', en: 'The picture cannot be read' },
    detail: {
      zh: '图片“{name}”已损坏、不完整，或内容与类型不符。请用原程序打开，另存为 JPEG 或 PNG 后重新上传。',
      en: 'The picture "{name}" is damaged, cut off, or not of its type. Open it in its own program, save it anew as JPEG or PNG, and upload that.',
    },
  },
  takesTooMuch: {
    status: 413,
    title: { zh: '图片过大', en: 'The picture is too large' },
    detail: {
      zh: '图片“{name}”像素过多或处理耗时过长：最多 {maxPixels} 像素、展开后 {megabytes} MB、{seconds} 秒。请缩小后重新上传。',
      en: 'The picture "{name}" has too many pixels or takes too long: at most {maxPixels} pixels, {megabytes} MB unpacked, {seconds} s. Make it smaller and upload it again.',
    },
  },
});
