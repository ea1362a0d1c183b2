import { defineConformance } from '../../../src/index.js';
import { accountExamples } from './account-examples.js';
import { setStage } from './conformance-stage.js';
import { organizationExamples } from './organization-examples.js';

/** What belongs to no organisation: there is nothing that one has and another has not. */
const EVERYBODY = 'is the same for every organisation: read by all, changed by whoever is at the top';

export default defineConformance({
  stage: setStage,
  examples: { ...organizationExamples, ...accountExamples },
  exempt: {
    'leaks GET /api/v1/rules/{code}': 'rules are regulations; which local versions are shown is scoped, and tried by their own id',
    'leaks POST /api/v1/rules/{code}/versions': 'rules are regulations; the organisation that makes one stricter is in the body, and tried there',
    'leaks GET /api/v1/code-systems/{id}': EVERYBODY,
    'leaks GET /api/v1/code-systems/{id}/codes': EVERYBODY,
    'leaks PUT /api/v1/code-systems/{id}/codes': EVERYBODY,
    'leaks GET /api/v1/calendar/years/{year}': EVERYBODY,
    'leaks PUT /api/v1/calendar/years/{year}': EVERYBODY,
    'leaks PUT /api/v1/calendar/days/{day}': 'a day is no thing of anybody; the organisation that it is set for is in the body',
    'leaks DELETE /api/v1/calendar/days/{day}': 'a day is no thing of anybody; the organisation that it is set for is in the query',
    'leaks GET /api/v1/transfers/receivers': 'whoever sends a member must be able to name where to: names and codes of all organisations',
    'retries POST /api/v1/me/totp': 'a secret is shown once: a repeated answer would show it again',
  },
});
