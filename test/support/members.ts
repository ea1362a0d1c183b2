import { idCheckDigit } from '../../modules/base/code-system/id-number.js';
import type { ApiClient } from './api-client.js';

let sequence = 0;

/** An ID number of somebody who cannot be: no county has the code 990000. */
export function idNumber(birthDate = '1990-01-01', sex: 'male' | 'female' = 'male'): string {
  sequence += 1;
  const serial = (sequence % 500) * 2 + (sex === 'male' ? 1 : 0);
  const county = 990_000 + Math.floor(sequence / 500);
  const digits = `${county}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return digits + idCheckDigit(digits);
}

/** Makes a branch that is there from today on, and answers its id. */
export async function addBranch(client: ApiClient, code: string, parentId: string): Promise<string> {
  const { body } = await client.post('/organizations', { name: code, code, type: 'branch', parentId }).expect(201);
  return (body as { id: string }).id;
}

/** Registers a full member as of today, unless `facts` say otherwise, and answers his id. */
export async function addMember(client: ApiClient, organizationId: string, facts: object = {}): Promise<string> {
  const member = { name: '张伟', sex: 'male', idNumber: idNumber(), stage: 'fullMember', organizationId, ...facts };
  const { body } = await client.post('/members', member).expect(201);
  return (body as { id: string }).id;
}
