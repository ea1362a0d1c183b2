import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pdfFonts, pdfText } from '../../../../test/support/pdf.js';
import type { IntroductionLetter } from './introduction-letter.js';
import { LetterFonts, MISSING } from './letter-fonts.js';
import { LetterPrinter } from './letter-printer.js';
import { LETTER } from '../../../../test/support/letter-sample.js';

const MILLISECOND = 1e6;

describe('a printed introduction letter', () => {
  const printer = new LetterPrinter();
  afterAll(() => printer.onModuleDestroy());

  it('has stub, letter and receipt on one page, as text that can be read back', async () => {
    const [page, ...others] = await pdfText(await printer.print(LETTER));
    expect(others).toEqual([]);
    for (const title of ['中国共产党党员组织关系介绍信存根', '中国共产党党员组织关系介绍信', '中国共产党党员组织关系介绍信回执联']) {
      expect(page).toContain(title);
    }
    expect(page?.match(/T001〔2026〕12号/g)).toHaveLength(3);
    expect(page?.match(/欧阳𠮷·买买提同志/g)).toHaveLength(3);
    expect(page).toContain('身份证号码110101199003078525，由石浦镇东门渔村党支部去丹东街道金秋社区党支部');
    expect(page).toContain('该同志党费已交到贰零贰陆年拾壹月。（有效期叁拾天）');
    expect(page).toContain('2026年11月26日');
  });

  it('brings its fonts along', async () => {
    const { named, embedded } = pdfFonts(await printer.print(LETTER));
    expect(named).toBeGreaterThan(1);
    expect(embedded).toBe(named);
  });

  it('holds names of 200 characters', async () => {
    const long = '古丽·'.repeat(67).slice(0, 200);
    const [page] = await pdfText(await printer.print({ ...LETTER, name: long, from: long, to: long, addressee: long }));
    expect(page?.split(long)).toHaveLength(9);
  });

  it('leaves a mark to write over where no font has a character', async () => {
    const fonts = new LetterFonts();
    expect(fonts.runsOf('𠮷龑䶮𬱖㛃').map(({ text }) => text).join('')).toBe('𠮷龑䶮𬱖㛃');
    const [page] = await pdfText(await printer.print({ ...LETTER, name: '王\u{2A6D6}' }));
    expect(page).toContain(`王${MISSING}同志`);
  });

  it('is made aside from the thread that answers requests', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await printer.print(LETTER);
    delay.disable();
    expect(delay.percentile(99) / MILLISECOND).toBeLessThan(100);
  });

  it('fails alone: the next one is printed', async () => {
    const broken = { ...LETTER, issuedOn: null } as unknown as IntroductionLetter;
    const [first, second] = await Promise.allSettled([printer.print(broken), printer.print(LETTER)]);
    expect(first.status).toBe('rejected');
    expect(second.status).toBe('fulfilled');
  });
});
