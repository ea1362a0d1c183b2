import { IsInt, Max, Min } from 'class-validator';
import { Setting } from '../../src/index.js';

/** The least {@link BaseSettings.readMessageDays}. */
export const LEAST_READ_MESSAGE_DAYS = 30;

/** What each organisation settles for itself and below. What a regulation fixes is a rule (`GET /rules`) and stands above it. */
export class BaseSettings {
  /** Never longer than TRF-2 lets a letter hold there. */
  @Setting({ zh: '介绍信通常有效天数（未填写时）', en: 'Days for which a letter of introduction holds where none are given' })
  @IsInt()
  @Min(1)
  @Max(365)
  letterDays = 30;

  /** Of messages about the organisation. */
  @Setting({ zh: '已读消息保留天数', en: 'Days for which messages stay after they were read' })
  @IsInt()
  @Min(LEAST_READ_MESSAGE_DAYS)
  @Max(3650)
  readMessageDays = 180;

  /** Of those whose accounts the organisation keeps. */
  @Setting({ zh: '个人数据文件可下载小时数', en: 'Hours for which a file of personal data can be downloaded' })
  @IsInt()
  @Min(1)
  @Max(168)
  personalDataHours = 24;
}
