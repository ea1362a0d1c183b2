import { defineConformance, type Example, type ExampleMeans } from 'zhibu';

interface Made {
  readonly id: string;
}

const HELD_ON = '2026-03-05';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A member of the side. No county has the code 980000, so the number is nobody's. */
function addMember({ call, marker, side, turn }: ExampleMeans): Promise<Made> {
  const digits = `98${String(turn % 10_000).padStart(4, '0')}19900101${String(turn % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const sex = Number(digits.at(-1)) % 2 === 1 ? 'male' : 'female';
  const idNumber = digits + ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][sum % 11];
  return call('POST', '/members', { name: `${marker}${turn}`, sex, idNumber, stage: 'fullMember', organizationId: side.organizationId });
}

async function activityBody(means: ExampleMeans): Promise<object> {
  const { marker, side, turn } = means;
  const { id: organizerId } = await addMember(means);
  return { organizationId: side.organizationId, title: `${marker} ${turn}`, place: marker, heldOn: HELD_ON, organizerId, note: marker };
}

async function addActivity(means: ExampleMeans): Promise<Made> {
  return means.call('POST', '/volunteer-activities', await activityBody(means));
}

async function addHours(means: ExampleMeans): Promise<Made> {
  const { id } = await addActivity(means);
  return means.call('POST', `/volunteer-activities/${id}/hours`, await hoursBody({ ...means, turn: means.turn + 500 }));
}

async function hoursBody(means: ExampleMeans): Promise<object> {
  const { id: memberId } = await addMember(means);
  return { memberId, minutes: 60, note: means.marker };
}

const ofActivity = async (means: ExampleMeans): Promise<Example> => ({ path: { id: (await addActivity(means)).id } });
const ofHours = async (means: ExampleMeans): Promise<Example> => ({ path: { id: (await addHours(means)).id } });

export default defineConformance({
  examples: {
    'POST /api/v1/volunteer-activities': async (means) => ({ body: await activityBody(means) }),
    'PATCH /api/v1/volunteer-activities/{id}': async (means) => ({ ...(await ofActivity(means)), body: { place: means.marker } }),
    'POST /api/v1/volunteer-activities/{id}/close': ofActivity,
    'POST /api/v1/volunteer-activities/{id}/reopen': ofActivity,
    'POST /api/v1/volunteer-activities/{id}/hours': async (means) => ({
      ...(await ofActivity(means)),
      body: await hoursBody({ ...means, turn: means.turn + 500 }),
    }),
    'GET /api/v1/volunteer-hours/{id}': ofHours,
    'PATCH /api/v1/volunteer-hours/{id}': async (means) => ({ ...(await ofHours(means)), body: { minutes: 90 } }),
    'DELETE /api/v1/volunteer-hours/{id}': ofHours,
    'POST /api/v1/volunteer-hours/{id}/confirm': ofHours,
    'POST /api/v1/volunteer-hours/{id}/unconfirm': ofHours,
  },
});
