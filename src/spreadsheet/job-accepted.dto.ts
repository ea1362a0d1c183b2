import { IdField } from '../http/fields/field.decorators.js';

/** Long work that was taken in: `GET /jobs/{jobId}` tells how it goes. */
export class JobAccepted {
  @IdField() jobId: string;
}
