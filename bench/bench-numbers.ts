import { MemberNumbers } from '../modules/base/member/member-numbers.js';
import { FieldCrypto } from '../src/index.js';
import { loadSecrets, type Secrets } from '../src/crypto/secrets.js';

/** The keys that a server with this secret has. */
export function secretsOf(secret: string): Promise<Secrets> {
  return loadSecrets({ env: { ZHIBU_SECRET: secret }, dataDir: '', production: true, embedded: false });
}

/** Encrypts the numbers of members as a server with this secret does. */
export async function numbersOf(secret: string): Promise<MemberNumbers> {
  return new MemberNumbers(new FieldCrypto(await secretsOf(secret)));
}
