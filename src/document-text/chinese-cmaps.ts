/** What a pdf names where its text is in an encoding of old and its font is not embedded; vertical writing ends with V. */
const GBK = /^GB(?:(?:K|Kp|pc)?-EUC|K2K)-[HV]$/;
const UNICODE = /^UniGB-(?:UCS2|UTF16)-[HV]$/;
/** From the numbers of its characters to Unicode. */
const TO_UNICODE = 'Adobe-GB1-UCS2';
/** Of GBK and of the two bytes of GB18030. */
const [FIRST_LEAD, LAST_LEAD, FIRST_TRAIL, LAST_TRAIL] = [0x81, 0xfe, 0x40, 0xfe];

/**
 * The tables by which pdf.js reads Chinese text in fonts that are not embedded, made of what Node.js knows of GB18030 rather than kept as files. A
 * character is numbered by its code point instead of by Adobe: nothing is drawn, and what is read comes out the same.
 */
export class ChineseCMaps {
  private isAsked = false;

  /** @throws Error for any other table: such text is not read */
  fetch({ filename, kind }: { kind: string; filename: string }): Promise<Uint8Array> {
    const table = kind === 'cMapUrl' ? this.tableOf(filename) : null;
    if (table === null) return Promise.reject(new Error(`there is no ${filename}`));
    this.isAsked = true;
    return Promise.resolve(Buffer.from(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${filename} def\n${table}\nendcmap end end`));
  }

  private tableOf(name: string): string | null {
    if (GBK.test(name)) return gbkTable();
    if (UNICODE.test(name)) return '1 begincodespacerange <0000> <FFFF> endcodespacerange 2 begincidrange <0000> <D7FF> 0 <E000> <FFFF> 57344 endcidrange';
    // By itself it is asked for characters that Adobe numbered.
    return name === TO_UNICODE && this.isAsked ? '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange' : null;
  }
}

function gbkTable(): string {
  const decoder = new TextDecoder('gb18030');
  const rows: string[] = [];
  const code = Buffer.alloc(2);
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      code[0] = lead;
      code[1] = trail;
      const text = decoder.decode(code);
      if (text.length === 1) rows.push(`<${code.toString('hex')}> ${text.charCodeAt(0)}`);
    }
  }
  return `3 begincodespacerange <00> <80> <8140> <FEFE> <81308130> <FE39FE39> endcodespacerange
1 begincidrange <20> <7E> 32 endcidrange
${rows.length} begincidchar ${rows.join('\n')} endcidchar`;
}
