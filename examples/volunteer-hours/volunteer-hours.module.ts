import { Module } from '@nestjs/common';
import { defineModuleBody, joinParts } from 'zhibu';
import { ActivityController } from './activity/activity.controller.js';
import { ActivityImpact } from './activity/activity-impact.js';
import { activityPart } from './activity/activity.part.js';
import { ActivityRepository } from './activity/activity.repository.js';
import { ActivityService } from './activity/activity.service.js';
import { ActivityVeto } from './activity/activity-veto.js';
import { FollowMergedOrganizations } from './activity/follow-merged-organizations.handler.js';
import { ForgetErasedMembers } from './hours/forget-erased-members.handler.js';
import { HoursChecks } from './hours/hours-checks.js';
import { HoursConfirmationService } from './hours/hours-confirmation.service.js';
import { HoursController } from './hours/hours.controller.js';
import { HoursImport } from './hours/hours-import.js';
import { hoursPart } from './hours/hours.part.js';
import { HoursPersonalData } from './hours/hours-personal-data.js';
import { HoursReader } from './hours/hours-reader.js';
import { HoursRepository } from './hours/hours.repository.js';
import { HoursService } from './hours/hours.service.js';
import { HoursSpreadsheet } from './hours/hours-spreadsheet.js';
import { HoursStatistics } from './hours/hours-statistics.js';
import { OwnHoursController } from './hours/own-hours.controller.js';
import { volunteerHoursErrors } from './volunteer-hours.errors.js';

const activity = [ActivityImpact, ActivityRepository, ActivityService, ActivityVeto, FollowMergedOrganizations];
const hours = [
  ForgetErasedMembers,
  HoursChecks,
  HoursConfirmationService,
  HoursImport,
  HoursPersonalData,
  HoursReader,
  HoursRepository,
  HoursService,
  HoursSpreadsheet,
  HoursStatistics,
];

/** Voluntary work and the hours that people gave to it. */
@Module({ controllers: [ActivityController, HoursController, OwnHoursController], providers: [...activity, ...hours] })
export class VolunteerHoursModule {}

export default defineModuleBody({
  nest: VolunteerHoursModule,
  errors: [volunteerHoursErrors],
  conformance: () => import('./volunteer-hours.conformance.js'),
  ...joinParts(activityPart, hoursPart),
});
