import { type FieldFault, Problem } from '../../errors/problem.js';
import { joinTexts, named, type Text } from '../../i18n/text.js';
import type { SpreadsheetColumn } from '../spreadsheet-resource.js';

const LISTED = 40;
const YES_OR_NO: Text = { zh: '只能是“是”或“否”。', en: 'Must be 是 or 否 (yes or no).' };

/** Has faults say what a cell may hold as files write it: the names of choices, yes and no. */
export function fileWords(columns: readonly SpreadsheetColumn[]): (problem: Problem) => Problem {
  const choices = new Map(columns.flatMap((column) => (column.choices ? [[`/${column.field}`, allowedIn(column.choices)] as [string, Text]] : [])));
  const inWords = (fault: FieldFault): FieldFault => {
    const allowed = fault.code === 'validation.not_one_of' ? choices.get(fault.pointer) : undefined;
    if (allowed) return { ...fault, values: { ...fault.values, allowed } };
    return fault.code === 'validation.not_a_flag' ? { ...fault, message: YES_OR_NO } : fault;
  };
  return ({ definition, values, extras }) => new Problem(definition, values, { ...extras, errors: (extras.errors ?? []).map(inWords) });
}

function allowedIn(choices: NonNullable<SpreadsheetColumn['choices']>): Text {
  const all = choices.slice(0, LISTED).map(({ code, name }) => named(code, name));
  return joinTexts(choices.length > LISTED ? [...all, { zh: '…', en: '…' }] : all);
}
