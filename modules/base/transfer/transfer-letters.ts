import { Injectable } from '@nestjs/common';
import { Clock, Database, defineScopedSql, type RequestContext, requestErrors, scopeBy, type Transaction, UnitOfWork } from '../../../src/index.js';
import { CodeBook } from '../code-system/code-book.js';
import { MemberNumbers } from '../member/member-numbers.js';
import { type MemberStage, PARTY_MEMBER_STAGES, type Sex } from '../member/member-types.js';
import { pathsAbove } from '../organization/organization-path.js';
import type { IntroductionLetter, LetterHeading, LetterIssuer } from './letter/introduction-letter.js';
import { LetterPrinter } from './letter/letter-printer.js';
import { transferErrors } from './transfer.errors.js';
import type { LockedTransfer } from './transfer.repository.js';
import { type IssuedLetter, nextSerial } from './transfer-rows.js';

/** The committee at or above a place that seals its letters and receives those for it; itself where there is none. */
const COMMITTEE = `
  SELECT name, address, phone, postal_code AS "postalCode" FROM base_organizations
  WHERE path = ANY ($1::text[]) AND (type IN ('committee', 'workingCommittee') OR path = $2)
  ORDER BY type IN ('committee', 'workingCommittee') DESC, length(path) DESC LIMIT 1`;
const PRINTED = defineScopedSql({
  name: 'base.transfer_to_print',
  scope: scopeBy.parties(['t.from_organization_id', 't.receiver_id']),
  text: `
    SELECT t.state, t.member_id AS "memberId", t.from_organization_id AS "fromOrganizationId", f.path AS "fromNode", t.letter_number AS number,
      t.letter_heading AS heading, t.issued_on AS "issuedOn", t.valid_days AS "validDays", t.dues_paid_until AS "duesPaidUntil",
      m.name, m.sex, m.ethnicity, m.birth_date AS "birthDate", m.id_number AS "idNumber", m.phone, m.stage
    FROM base_transfers t JOIN base_members m ON m.id = t.member_id JOIN base_organizations f ON f.id = t.from_organization_id
    WHERE t.id = $1 AND {{scope}}`,
});

interface PrintedRow {
  readonly state: string;
  readonly memberId: string;
  readonly fromOrganizationId: string;
  readonly fromNode: string;
  readonly number: string;
  readonly heading: LetterHeading;
  readonly issuedOn: string;
  readonly validDays: number;
  readonly duesPaidUntil: string;
  readonly name: string;
  readonly sex: Sex;
  readonly ethnicity: string | null;
  readonly birthDate: string;
  /** Encrypted, as the phone is. */
  readonly idNumber: string;
  readonly phone: string | null;
  readonly stage: MemberStage;
}

/** What the audit log calls a printing. */
const LETTER_ACTION = 'base.transfer.letter';
/** What is not known is left to be struck out or written in by hand. */
const SEXES: Readonly<Record<Sex, string>> = { male: '男', female: '女', unknown: '男/女', unstated: '男/女' };
const UNKNOWN_ETHNICITY = '　　族';

/** Numbers letters of introduction, and prints them. */
@Injectable()
export class TransferLetters {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly codes: CodeBook,
    private readonly numbers: MemberNumbers,
    private readonly printer: LetterPrinter,
  ) {}

  /** The letter of a case that is issued today, with the next number of its sender. */
  async next(tx: Transaction, transfer: LockedTransfer): Promise<IssuedLetter> {
    const { fromOrganizationId: organizationId, fromOrganizationName: from, fromCode, fromNode, toOrganizationName, toNode, destination } = transfer;
    const issuedOn = this.clock.today();
    const year = Number(issuedOn.slice(0, 4));
    const issuer = await committeeOf(tx, fromNode);
    const to = toOrganizationName ?? destination ?? '';
    const addressee = toNode === null ? to : (await committeeOf(tx, toNode)).name;
    const serial = await nextSerial(tx, organizationId, year);
    return { organizationId, year, serial, number: `${fromCode}〔${year}〕${serial}号`, heading: { addressee, from, to, issuer }, issuedOn };
  }

  /**
   * The letter as PDF, for the sender while it is issued. It shows the ID number in full, so each printing is audited.
   *
   * @throws Problem `request.not_found`, `base.transfer_other_side`, `base.transfer_has_no_letter`, `request.busy`
   */
  async print(context: RequestContext, id: string): Promise<Buffer> {
    const { text, params } = PRINTED.build(context.scope, [id]);
    const row = await this.database.one<PrintedRow>(text, params);
    if (!row) throw requestErrors.notFound();
    if (!context.scope.covers(row.fromNode)) throw transferErrors.transferOtherSide();
    if (row.state !== 'issued' || !PARTY_MEMBER_STAGES.includes(row.stage)) throw transferErrors.transferHasNoLetter();
    await this.work.run(context, async (tx) => {
      tx.audit({
        action: LETTER_ACTION,
        targetKind: 'member',
        targetId: row.memberId,
        organizationId: row.fromOrganizationId,
        fields: ['idNumber', 'phone', `letter:${id}`],
      });
    });
    return this.printer.print(await this.letterOf(row));
  }

  private async letterOf(row: PrintedRow): Promise<IntroductionLetter> {
    const { memberId, heading, number, name, issuedOn, validDays, duesPaidUntil, birthDate } = row;
    const ethnicity = row.ethnicity === null ? null : await this.codes.nameOf('ethnicity', row.ethnicity);
    return {
      ...heading,
      number,
      name,
      issuedOn,
      validDays,
      duesPaidUntil,
      sex: SEXES[row.sex],
      age: ageOn(birthDate, issuedOn),
      ethnicity: ethnicity?.zh ?? UNKNOWN_ETHNICITY,
      membership: row.stage === 'fullMember' ? '正式' : '预备',
      idNumber: this.numbers.open(memberId, 'idNumber', row.idNumber),
      phone: row.phone === null ? null : this.numbers.open(memberId, 'phone', row.phone),
    };
  }
}

async function committeeOf(tx: Transaction, node: string): Promise<LetterIssuer> {
  const committee = await tx.one<LetterIssuer>(COMMITTEE, [pathsAbove(node), node]);
  if (!committee) throw new Error('an organization is gone while it is locked');
  return committee;
}

/** Full years between two days. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
