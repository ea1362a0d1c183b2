import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jpegSample, officeSamples, pdfSample, pngSample, webpSample, zipSample } from '../../../test/support/file-samples.js';
import { Problem } from '../../errors/problem.js';
import { FILE_TYPE_IDS } from './file-types.js';
import { inspectFile, ZIP_LIMITS } from './inspect-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-inspect-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The media type it is taken as, or the code it is refused with. */
async function verdict(name: string, content: Buffer | string, declaredType = '', allowed: readonly string[] = FILE_TYPE_IDS): Promise<string> {
  const path = join(folder, 'upload');
  await writeFile(path, content);
  const size = Buffer.byteLength(content);
  return inspectFile({ path, size, name, declaredType }, allowed).then(
    ({ type }) => type.mediaType,
    (error: unknown) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );
}

const HTML = '<!DOCTYPE html><html><script>alert(1)</script></html>';
/** 支部党员大会，㐀𠀀: of one, two and four bytes. */
const GB18030 = Buffer.from('d6a7b2bfb5b3d4b1b4f3bbe1a3ac0d0a8139ee3995328236', 'hex');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';

describe('a file is taken', () => {
  it.each([
    ['a.jpg', jpegSample(), 'image/jpeg'],
    ['A.JPEG', jpegSample(), 'image/jpeg'],
    ['a.png', pngSample(), 'image/png'],
    ['a.webp', webpSample(640, 480), 'image/webp'],
    ['关于开展主题党日活动的通知.pdf', pdfSample, 'application/pdf'],
    ['a.docx', officeSamples.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', officeSamples.xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.pptx', officeSamples.pptx, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['a.ofd', officeSamples.ofd, 'application/ofd'],
    ['a.zip', zipSample([{ name: 'a/b.html' }], 'a comment'), 'application/zip'],
    ['a.txt', '支部党员大会记录\r\n\t1. 学习', 'text/plain'],
    ['a.csv', '\uFEFF姓名,金额\n张三,5\n', 'text/csv'],
    ['gb.txt', GB18030, 'text/plain'],
    ['gb.csv', GB18030, 'text/csv'],
    ['gb-short.txt', Buffer.from('cda9cbaeb1c3', 'hex'), 'text/plain'],
    ['utf16le.txt', Buffer.from('\uFEFF支部党员大会记录', 'utf16le'), 'text/plain'],
    ['utf16be.txt', Buffer.from('\uFEFF支部党员大会记录', 'utf16le').swap16(), 'text/plain'],
    ['2026.11.23 会议.docx.pdf', pdfSample, 'application/pdf'],
  ])('%s, by its content', async (name, content, mediaType) => {
    expect(await verdict(name, content)).toBe(mediaType);
    expect(await verdict(name, content, `${mediaType}; charset=utf-8`)).toBe(mediaType);
  });

  it('under the names that WPS and Windows give a type', async () => {
    expect(await verdict('a.docx', officeSamples.docx, 'application/wps-office.docx')).toContain('wordprocessingml');
    expect(await verdict('a.csv', 'a,b', 'application/vnd.ms-excel')).toBe('text/csv');
  });
});

describe('a file is refused', () => {
  const refused: Array<[why: string, name: string, content: Buffer | string, declared: string, code: string]> = [
    ['a web page', 'a.html', HTML, 'text/html', 'files.type_not_allowed'],
    ['an SVG', 'a.svg', SVG, 'image/svg+xml', 'files.type_not_allowed'],
    ['no extension', 'Makefile', 'all:', '', 'files.type_not_allowed'],
    ['a lying extension', 'a.png', HTML, 'image/png', 'files.content_mismatch'],
    ['an SVG called PNG', 'a.png', SVG, 'image/png', 'files.content_mismatch'],
    ['a page called text', 'a.txt', `\n ${HTML}`, 'text/plain', 'files.content_mismatch'],
    ['a picture called document', 'a.pdf', pngSample(), 'application/pdf', 'files.content_mismatch'],
    ['a lying declared type', 'a.png', pngSample(), 'text/html', 'files.content_mismatch'],
    ['another declared type', 'a.pdf', pdfSample, 'image/png', 'files.content_mismatch'],
    ['a program called text', 'a.txt', Buffer.from('MZ\x90\0\x03', 'latin1'), '', 'files.unknown_encoding'],
    ['UTF-16 without a mark', 'a.txt', Buffer.from('文 b', 'utf16le'), '', 'files.unknown_encoding'],
    ['UTF-16 cut off in a character', 'a.txt', Buffer.from('\uFEFF文件', 'utf16le').subarray(0, 5), '', 'files.unknown_encoding'],
    ['UTF-8 cut off in a character', 'a.txt', Buffer.from('支部党员大会').subarray(0, 17), '', 'files.unknown_encoding'],
    ['Western text of old', 'a.txt', Buffer.from('caf\xe9 ol\xe9', 'latin1'), '', 'files.unknown_encoding'],
    ['a page called text, in UTF-16', 'a.txt', Buffer.from(`\uFEFF${HTML}`, 'utf16le'), 'text/plain', 'files.content_mismatch'],
    ['a page called text, in GB18030', 'a.txt', Buffer.concat([Buffer.from('<html>'), GB18030]), 'text/plain', 'files.content_mismatch'],
    ['a picture with a page behind it', 'a.png', Buffer.concat([pngSample(), Buffer.from(HTML)]), '', 'files.content_mismatch'],
    ['a picture with a page inside', 'a.png', pngSample(8, 8, Buffer.from(HTML)), '', 'files.ambiguous_content'],
    ['a script across two reads', 'a.png', pngSample(8, 8, Buffer.concat([Buffer.alloc(65_536 - 36), Buffer.from('<ScRiPt>')])), '', 'files.ambiguous_content'],
    ['a picture with PHP in its comment', 'a.jpg', jpegSample(8, 8, '<?php system($_GET[0]);'), '', 'files.ambiguous_content'],
    ['a picture that is an archive too', 'a.jpg', Buffer.concat([jpegSample(), zipSample([{ name: 'a.class' }])]), '', 'files.ambiguous_content'],
    ['a document that is an archive too', 'a.pdf', Buffer.concat([pdfSample, zipSample([{ name: 'a' }])]), '', 'files.ambiguous_content'],
    ['a page that is a document too', 'a.pdf', Buffer.concat([Buffer.from(HTML), pdfSample]), '', 'files.content_mismatch'],
    ['a document that begins as a page', 'a.pdf', `%PDF-1.7\n${HTML}`, '', 'files.ambiguous_content'],
    ['a bomb of a picture', 'a.png', pngSample(60_000, 60_000), '', 'files.image_too_large'],
    ['a picture of nothing', 'a.png', pngSample(0, 8), '', 'files.content_mismatch'],
    ['half a picture', 'a.jpg', jpegSample().subarray(0, 30), '', 'files.content_mismatch'],
    ['an archive called document', 'a.docx', zipSample([{ name: 'a.txt' }]), '', 'files.content_mismatch'],
    ['a workbook called document', 'a.docx', officeSamples.xlsx, '', 'files.content_mismatch'],
    ['macros', 'a.xlsx', zipSample([{ name: 'xl/workbook.xml' }, { name: 'xl/vbaProject.bin' }]), '', 'files.content_mismatch'],
    ['an archive behind something', 'a.zip', Buffer.concat([Buffer.from('#!/bin/sh\n'), zipSample([{ name: 'a' }])]), '', 'files.content_mismatch'],
    ['an archive before something', 'a.zip', Buffer.concat([zipSample([{ name: 'a' }]), Buffer.from('more')]), '', 'files.content_mismatch'],
    ['a name that climbs', 'a.zip', zipSample([{ name: '../../etc/passwd' }]), '', 'files.content_mismatch'],
    ['one name twice', 'a.zip', zipSample([{ name: 'a' }, { name: 'a' }]), '', 'files.content_mismatch'],
    ['entries on top of each other', 'a.zip', zipSample([{ name: 'a' }, { name: 'b', localOffset: 0 }]), '', 'files.content_mismatch'],
    ['an encrypted document', 'a.docx', zipSample([{ name: 'word/document.xml', flags: 1 }]), '', 'files.content_mismatch'],
    ['an archive that unpacks to a thousand times its size', 'a.docx', zipSample([{ name: 'word/document.xml' }, { name: 'word/media/a', content: '0'.repeat(ZIP_LIMITS.fewBytes + 1) }]), '', 'files.archive_too_large'],
    ['an archive that unpacks to too much', 'a.zip', zipSample([{ name: 'a', unpackedBytes: ZIP_LIMITS.maxUnpackedBytes + 1 }]), '', 'files.archive_too_large'],
  ];

  it.each(refused)('%s (%s)', async (_why, name, content, declared, code) => {
    expect(await verdict(name, content, declared)).toBe(code);
  });

  it('an archive of too many entries, whatever its directory holds', async () => {
    const many = Array.from({ length: ZIP_LIMITS.maxEntries + 1 }, (_, n) => ({ name: `n${n}`, content: '' }));
    expect(await verdict('a.zip', zipSample(many))).toBe('files.archive_too_large');
  });

  it.each(['', '.', '..', '.png', 'a/b.png', 'a\\b.png', 'a\u0000.png', 'a\u202Egnp.png', `${'长'.repeat(197)}.png`, 'a.php.png', 'a.html .png', 'a.EXE.pdf', '\uD800.png'])(
    'for its name %j',
    async (name) => {
      expect(await verdict(name, pngSample())).toBe('files.invalid_name');
    },
  );

  it('for its type where the setting leaves it out, and says which are allowed', async () => {
    const path = join(folder, 'upload');
    await writeFile(path, 'a');
    const error: unknown = await inspectFile({ path, size: 1, name: 'a.zip', declaredType: '' }, ['jpg', 'pdf']).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'files.type_not_allowed', status: 415 });
    expect((error as Problem).toBody('zh', '/').detail).toContain('jpg, jpeg, pdf');
  });
});
