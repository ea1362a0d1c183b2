import { Injectable } from '@nestjs/common';
import { addressCaller, HttpSettings, keyedHash, RateLimiter, SignInKeys } from '../../../../src/index.js';

const WINDOW_SECONDS = 60;
/** One address may stand for a whole office. */
const ACCOUNTS_PER_ADDRESS = 10;

/** How often somebody may try a password: for one account exactly, for one address about. */
@Injectable()
export class SignInBudget {
  private readonly account;
  private readonly address;

  constructor(
    private readonly limiter: RateLimiter,
    private readonly keys: SignInKeys,
    { signInsPerMinute }: HttpSettings,
  ) {
    this.account = { name: 'sign-in', limit: signInsPerMinute, windowSeconds: WINDOW_SECONDS };
    this.address = { name: 'sign-in-address', limit: signInsPerMinute * ACCOUNTS_PER_ADDRESS, windowSeconds: WINDOW_SECONDS };
  }

  /**
   * Counts an attempt to sign in.
   * @throws Problem 429, alike for names that exist and that do not
   */
  async spend(username: string, address: string): Promise<void> {
    const standing = this.limiter.admit(this.address, addressCaller(address));
    if (!standing.allowed) throw this.limiter.refusal(this.address, standing);
    // The name is hashed: what people mistype into it, their password for one, is not to be found in the database.
    await this.take(`name:${keyedHash(this.keys.hashKey, `sign-in|${username}`)}`);
  }

  /** Counts an attempt of somebody signed in to give his password again. @throws Problem 429 */
  async spendAgain(accountId: string): Promise<void> {
    await this.take(`account:${accountId}`);
  }

  private async take(caller: string): Promise<void> {
    const standing = await this.limiter.take(this.account, caller);
    if (!standing.allowed) throw this.limiter.refusal(this.account, standing);
  }
}
