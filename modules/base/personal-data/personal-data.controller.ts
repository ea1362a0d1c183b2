import { Controller, Get } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, JobAccepted, type RequestContext } from '../../../src/index.js';
import { identityErrors } from '../identity/identity.errors.js';
import { PersonalDataService } from './personal-data.service.js';

/** What is kept about the caller. */
@Controller('me')
export class PersonalDataController {
  constructor(private readonly personalData: PersonalDataService) {}

  /** The result of the job names a JSON file, which only the caller can download, for a day. */
  @Get('personal-data')
  @Authenticated()
  @Endpoint({ summary: { zh: '导出自己的个人信息', en: 'Have all that is kept about the caller put together' }, returns: JobAccepted, status: 202, errors: [identityErrors.accountNeeded] })
  export(@Ctx() context: RequestContext): Promise<JobAccepted> {
    return this.personalData.export(context);
  }
}
