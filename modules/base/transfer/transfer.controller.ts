import { Body, Controller, Get, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, ListQuery, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { accountMemberErrors } from '../identity/account/account-member.errors.js';
import { basePermissions } from '../base.permissions.js';
import { memberErrors } from '../member/member.errors.js';
import { memberMoveErrors } from '../member/member-moves.errors.js';
import { actErrors } from '../organization/act.errors.js';
import { organizationErrors } from '../organization/organization.errors.js';
import {
  AcceptTransfer,
  CreateTransfer,
  IssueTransfer,
  RejectTransfer,
  RevokeTransfer,
  Transfer,
  TransferQuery,
  TransferReceiver,
  TransferWithWarnings,
  UpdateTransfer,
} from './transfer.dto.js';
import { transferErrors } from './transfer.errors.js';
import { TransferDrafts } from './transfer-drafts.js';
import { TransferLetters } from './transfer-letters.js';
import { TransferReader } from './transfer-reader.js';
import { TransferReceivers } from './transfer-receivers.js';
import { TransferSteps } from './transfer-steps.js';

const { transfer } = basePermissions;
const { notFound, stale, busy } = requestErrors;
const CHECKS = [
  transferErrors.transferMembershipNotNormal,
  transferErrors.transferToItself,
  memberMoveErrors.noMembersThere,
  memberErrors.recruitsNobody,
  transferErrors.transferValidTooLong,
  transferErrors.transferDuesMissing,
];
const STEP = [notFound, transferErrors.transferOtherSide, transferErrors.transferClosed];

/** Transfers of membership relations (组织关系转接). */
@Controller('transfers')
export class TransferController {
  constructor(
    private readonly reader: TransferReader,
    private readonly receivers: TransferReceivers,
    private readonly drafts: TransferDrafts,
    private readonly steps: TransferSteps,
    private readonly letters: TransferLetters,
  ) {}

  @Get()
  @Requires(transfer.read)
  @Endpoint({ summary: { zh: '组织关系转接列表', en: 'List transfers of relations' }, returns: pageOf(Transfer) })
  list(@Ctx() context: RequestContext, @Query() query: TransferQuery): Promise<Page<Transfer>> {
    return this.reader.list(context, query);
  }

  @Post()
  @Requires(transfer.create)
  @Endpoint({
    summary: { zh: '办理组织关系转出', en: 'Begin the transfer of a relation' },
    returns: TransferWithWarnings,
    creates: true,
    errors: [accountMemberErrors.memberNotFound, organizationErrors.organizationNotFound, transferErrors.transferOneWay, transferErrors.transferOpen, ...CHECKS],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateTransfer): Promise<TransferWithWarnings> {
    return this.drafts.create(context, input);
  }

  @Get('receivers')
  @Requires(transfer.create)
  @Endpoint({ summary: { zh: '可转入的组织', en: 'Where relations may go' }, returns: pageOf(TransferReceiver) })
  listReceivers(@Ctx() context: RequestContext, @Query() query: ListQuery): Promise<Page<TransferReceiver>> {
    return this.receivers.list(context, query);
  }

  @Get(':id')
  @Requires(transfer.read)
  @Endpoint({ summary: { zh: '一项组织关系转接', en: 'One transfer' }, returns: Transfer, errors: [notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<Transfer> {
    return this.reader.get(context, id);
  }

  @Patch(':id')
  @Requires(transfer.create)
  @Endpoint({
    summary: { zh: '修改尚未开出介绍信的转接', en: 'Change a transfer whose letter is not issued' },
    returns: TransferWithWarnings,
    errors: [...STEP, stale, memberMoveErrors.membersNotInOrganization, ...CHECKS],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateTransfer): Promise<TransferWithWarnings> {
    return this.drafts.update(context, id, input);
  }

  @Post(':id/issue')
  @Requires(transfer.issue)
  @Endpoint({
    summary: { zh: '开出介绍信', en: 'Issue the letter of introduction' },
    returns: TransferWithWarnings,
    errors: [...STEP, memberMoveErrors.membersNotInOrganization, ...CHECKS],
  })
  issue(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: IssueTransfer): Promise<TransferWithWarnings> {
    return this.steps.issue(context, id, input);
  }

  @Post(':id/accept')
  @Requires(transfer.accept)
  @Endpoint({
    summary: { zh: '接收组织关系', en: 'Accept the relation' },
    returns: TransferWithWarnings,
    errors: [
      ...STEP,
      transferErrors.transferMembershipNotNormal,
      transferErrors.transferNoGroupOutside,
      memberErrors.groupNotInOrganization,
      memberMoveErrors.membersNotInOrganization,
      memberMoveErrors.noMembersThere,
      ...Object.values(actErrors),
    ],
  })
  accept(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: AcceptTransfer): Promise<TransferWithWarnings> {
    return this.steps.accept(context, id, input);
  }

  @Post(':id/reject')
  @Requires(transfer.accept)
  @Endpoint({ summary: { zh: '退回转接', en: 'Reject the transfer' }, returns: TransferWithWarnings, errors: STEP })
  reject(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RejectTransfer): Promise<TransferWithWarnings> {
    return this.steps.reject(context, id, input);
  }

  @Post(':id/revoke')
  @Requires(transfer.revoke)
  @Endpoint({ summary: { zh: '撤回转接', en: 'Revoke the transfer' }, returns: TransferWithWarnings, errors: STEP })
  revoke(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RevokeTransfer): Promise<TransferWithWarnings> {
    return this.steps.revoke(context, id, input);
  }

  /** The letter with its stub and its receipt, on one A4 page. It shows the ID number in full: each printing is audited. */
  @Get(':id/letter')
  @Requires(transfer.issue)
  @Endpoint({
    summary: { zh: '打印介绍信（PDF）', en: 'The letter of introduction as PDF' },
    contentType: 'application/pdf',
    errors: [notFound, transferErrors.transferOtherSide, transferErrors.transferHasNoLetter, busy],
  })
  async letter(@Ctx() context: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    const pdf = await this.letters.print(context, id);
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition: `attachment; filename="letter-${id}.pdf"` });
  }
}
