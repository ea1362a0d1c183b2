import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { actErrors } from '../organization/act.errors.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { CreateMember, Member, MemberDay, MemberQuery, MemberWithWarnings, UpdateMember } from './member.dto.js';
import { memberErrors } from './member.errors.js';
import { MemberService } from './member.service.js';
import { memberMoveErrors } from './member-moves.errors.js';
import { MemberReader } from './member-reader.js';

const { member } = basePermissions;
const RULES = [
  memberErrors.idNumberInvalid,
  memberErrors.unknownCode,
  memberErrors.phoneInvalid,
  memberErrors.memberDatesInvalid,
  memberErrors.applicantTooYoung,
  memberErrors.probationTooShort,
  memberErrors.groupNotInOrganization,
];

/** The roll of members. */
@Controller('members')
export class MemberController {
  constructor(
    private readonly reader: MemberReader,
    private readonly members: MemberService,
  ) {}

  @Get()
  @Requires(member.read)
  @Endpoint({ summary: { zh: '党员列表', en: 'List members' }, returns: pageOf(Member) })
  list(@Ctx() context: RequestContext, @Query() query: MemberQuery): Promise<Page<Member>> {
    return this.reader.list(context, query);
  }

  @Post()
  @Requires(member.create)
  @Endpoint({
    summary: { zh: '登记党员', en: 'Register a member' },
    returns: MemberWithWarnings,
    creates: true,
    errors: [
      organizationErrors.organizationNotFound,
      memberErrors.memberExists,
      memberErrors.recruitsNobody,
      memberMoveErrors.noMembersThere,
      actErrors.actInFuture,
      actErrors.notYetThere,
      ...RULES,
    ],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateMember): Promise<MemberWithWarnings> {
    return this.members.create(context, input);
  }

  @Get(':id')
  @Requires(member.read)
  @Endpoint({ summary: { zh: '一名党员', en: 'One member' }, returns: MemberWithWarnings, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string, @Query() day: MemberDay): Promise<MemberWithWarnings> {
    return this.reader.get(context, id, day);
  }

  @Patch(':id')
  @Requires(member.update)
  @Endpoint({
    summary: { zh: '修改党员信息', en: 'Change what is known of a member' },
    returns: MemberWithWarnings,
    errors: [requestErrors.notFound, requestErrors.stale, memberErrors.memberExists, memberErrors.maskedNumber, ...RULES],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateMember): Promise<MemberWithWarnings> {
    return this.members.update(context, id, input);
  }
}
