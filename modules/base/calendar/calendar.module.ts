import { Global, Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService } from './calendar.service.js';
import { WorkCalendar } from './work-calendar.js';

/** Workdays and holidays. Global for its port alone. */
@Global()
@Module({ controllers: [CalendarController], providers: [CalendarRepository, WorkCalendar, CalendarService], exports: [WorkCalendar] })
export class CalendarModule {}
