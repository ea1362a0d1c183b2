import { type Problem, type ReadRow, rowFault, type RowFault, rowFaults, rowWarning, type RowWarning, type Warning } from '../../../src/index.js';
import { actErrors } from '../organization/act.errors.js';
import type { UpdateMember } from '../member/member.dto.js';
import { memberErrors } from '../member/member.errors.js';
import { memberMoveErrors } from '../member/member-moves.errors.js';
import type { ImportedMember } from './member-file.dto.js';
import { memberFileErrors } from './member-file.errors.js';
import type { KnownMember } from './member-file.repository.js';

/** A row of a file of members. */
export type MemberRow = ReadRow<ImportedMember>;

/** Columns that an import does not change, and what says so. */
const FIXED = {
  organizationCode: memberFileErrors.changedByTransfer,
  stage: memberFileErrors.changedByStageAct,
  effectiveOn: memberFileErrors.memberDayFixed,
} as const;

const REFUSALS: ReadonlyArray<readonly [error: { readonly definition: { readonly code: string } }, column: string]> = [
  [memberFileErrors.organizationCodeUnknown, 'organizationCode'],
  [memberFileErrors.groupCodeUnknown, 'groupCode'],
  [memberErrors.groupNotInOrganization, 'groupCode'],
  [memberMoveErrors.noMembersThere, 'organizationCode'],
  [memberErrors.recruitsNobody, 'stage'],
  [memberErrors.probationTooShort, 'fullOn'],
  [memberErrors.applicantTooYoung, 'appliedOn'],
  [memberErrors.memberExists, 'idNumber'],
  [actErrors.actInFuture, 'effectiveOn'],
  [actErrors.notYetThere, 'effectiveOn'],
];
const WARNED_COLUMN: Readonly<Record<string, string>> = { 'base.unusual_home': 'organizationCode', 'base.not_yet_migrant': 'migrantSince' };
/** The column that a refusal of the whole member is about. */
const COLUMN_OF: ReadonlyMap<string, string> = new Map(REFUSALS.map(([{ definition }, column]) => [definition.code, column]));

/** The refusal of a member as faults of his row: of its fields, where it names them. */
export function memberFaults(line: number, problem: Problem): RowFault[] {
  return rowFaults(line, COLUMN_OF.get(problem.code) ?? null, problem);
}

/** What is unusual about a member, as said of his row. */
export function memberWarnings(line: number, warnings: readonly Warning[]): RowWarning[] {
  return warnings.map((warning) => rowWarning(line, COLUMN_OF.get(warning.code) ?? WARNED_COLUMN[warning.code] ?? null, warning));
}

/** What a row has otherwise than it is, though an import does not change it. */
export function fixedFaults({ given, input, row }: MemberRow, current: KnownMember): RowFault[] {
  return Object.entries(FIXED).flatMap(([name, error]) => {
    const field = name as keyof typeof FIXED;
    return given.has(field) && input[field] !== current[field] ? [rowFault(row, field, error())] : [];
  });
}

/** What a row gives of somebody who is there; an empty cell changes nothing. */
export function updateOf({ given, input }: MemberRow, groupId: string | null | undefined): UpdateMember {
  const { id: _, organizationCode: __, groupCode: ___, stage: ____, effectiveOn: _____, ...fields } = input;
  const changes = Object.fromEntries(Object.entries(fields).filter(([field]) => given.has(field)));
  return { ...changes, ...(groupId !== undefined && { groupId }) };
}
