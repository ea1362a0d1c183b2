import { ArrayField, FlagField, IdField, of, TextField } from '../../../src/index.js';

/** Organisations in one answer: enough to choose from, too few to read the whole tree by. */
export const MAX_DESTINATIONS = 20;

/** What to look for. */
export class TransferDestinationQuery {
  @TextField({ min: 1, max: 100, trim: true, example: '金秋', description: { zh: '名称、简称或代码中的词，以空格分开的各词都要有', en: 'Words of the name, short name or code; all of them must be found' } })
  q: string;
}

/** An organisation to which a relation may go: no more of it than is needed to tell it from others. */
export class TransferDestination {
  @IdField() id: string;
  @TextField() name: string;
  @TextField({ max: 64 }) code: string;
  @TextField({ nullable: true, description: { zh: '上级组织名称', en: 'Name of the organization above it' } }) parentName: string | null;
}

/** The organisations that were found. */
export class TransferDestinations {
  @ArrayField(of.object(() => TransferDestination), { maxItems: MAX_DESTINATIONS }) items: TransferDestination[];

  @FlagField({ description: { zh: '是否还有更多，请补充搜索词', en: 'Whether there are more: give more words' } })
  truncated: boolean;
}
