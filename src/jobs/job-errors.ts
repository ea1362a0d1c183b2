import { defineErrors } from '../errors/define-errors.js';

/** What the owner of a job is told when it does not end well, and refusals of the job routes. */
export const jobErrors = defineErrors('jobs', {
  failedUnexpectedly: {
    status: 500,
    title: { zh: '后台任务出错', en: 'The job failed' },
    detail: {
      zh: '任务多次尝试仍然出错，已记录。报告问题时请附上任务编号 {jobId}。',
      en: 'The job failed at every try, and this was logged. Name the job {jobId} when you report it.',
    },
  },
  timedOut: {
    status: 500,
    title: { zh: '后台任务超时', en: 'The job took too long' },
    detail: {
      zh: '任务在 {seconds} 秒内没有完成。请减少一次处理的数据量后重试。',
      en: 'The job did not finish within {seconds} s. Give it less to do at once, and try again.',
    },
  },
  tooManyStreams: {
    status: 429,
    title: { zh: '事件流过多', en: 'Too many event streams' },
    detail: {
      zh: '每个账号最多同时打开 {limit} 个任务事件流。请先关闭不用的。',
      en: 'An account may hold {limit} job event streams open at once. Close one first.',
    },
  },
});
