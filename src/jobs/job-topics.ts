/** Topic of the notification bus: the job with the payload as its id changed. */
export const JOB_CHANGED = 'jobs';
/** Topic of the notification bus: a job of the kind in the payload waits to be run. */
export const JOB_WAITS = 'jobs.waiting';
