import { randomBytes } from 'node:crypto';
import type { BuiltInRole } from '../../../src/index.js';
import { ApiClient } from '../api-client.js';
import { roleId, STAFF_PASSWORD } from '../staff.js';
import type { Dice } from './dice.js';
import type { FuzzAnswer, FuzzRequest } from './fuzz-request.js';
import type { KnownValues } from './known-values.js';

/** Who sends a request. */
export interface Caller {
  readonly name: string;
  readonly token: string | null;
  /** What he knows of himself, by the names of fields. */
  readonly own: Readonly<Record<string, string>>;
}

/** Who may send requests. */
export interface Callers {
  pick(dice: Dice): Promise<Caller>;
  /** Hears each answer: a caller whose rights a request has ended gets new ones. */
  hear(request: FuzzRequest, answer: FuzzAnswer): Promise<void>;
}

const NOBODY: Caller = { name: 'nobody', token: null, own: {} };

/** For a server where nobody can sign in. */
export const ANONYMOUS_ONLY: Callers = { pick: () => Promise.resolve(NOBODY), hear: () => Promise.resolve() };

/** Roles at the root by the percentage of requests; the rest are anonymous. */
const SHARES: readonly { readonly role: BuiltInRole | null; readonly percent: number }[] = [
  { role: 'systemAdministrator', percent: 84 },
  { role: 'branchSecretary', percent: 5 },
  { role: null, percent: 3 },
];

/** Refusals in a row after which a caller is no longer what he was hired as. */
const PATIENCE = 25;
const SIGN_IN_AGAIN_MS = 10 * 60_000;

interface Seat {
  readonly role: BuiltInRole | null;
  caller: Caller;
  refusals: number;
  replacing: Promise<void> | null;
}

/**
 * People with fresh accounts, so that requests may suspend them, take their grants and end their sessions.
 * The administrator who hires them sends none of the requests.
 */
export class HiredCallers implements Callers {
  private admin: { readonly client: ApiClient; readonly since: number } | null = null;
  private readonly seats: Seat[] = SHARES.map(({ role }) => ({ role, caller: NOBODY, refusals: 0, replacing: null }));

  private constructor(
    private readonly url: string,
    private readonly adminPassword: string,
  ) {}

  /** Hires everybody. */
  static async hire(url: string, adminPassword: string, known: KnownValues): Promise<HiredCallers> {
    const callers = new HiredCallers(url, adminPassword);
    const { body: me } = await (await callers.administrator()).get('/me').expect(200);
    const { account, grants } = me as { account: { id: string }; grants: { id: string }[] };
    known.spare('admin', account.id, ...grants.map(({ id }) => id));
    for (const seat of callers.seats) await callers.fill(seat);
    return callers;
  }

  async pick(dice: Dice): Promise<Caller> {
    let left = dice.between(1, 100);
    const seat = this.seats.find((_, index) => (left -= SHARES[index]?.percent ?? 0) <= 0);
    await seat?.replacing;
    return seat?.caller ?? NOBODY;
  }

  async hear({ caller, twists }: FuzzRequest, { status, text }: FuzzAnswer): Promise<void> {
    const seat = this.seats.find((each) => each.caller === caller);
    if (!seat || twists.includes('header authorization')) return;
    seat.refusals = status === 403 ? seat.refusals + 1 : 0;
    const hasEnded = status === 401 && text.includes('"access.invalid_token"');
    const hasDuty = status === 403 && text.includes('_required"');
    if (!hasEnded && !hasDuty && (seat.role === null || seat.refusals < PATIENCE)) return;
    seat.replacing ??= this.renew(seat, hasEnded).finally(() => (seat.replacing = null));
    await seat.replacing;
  }

  /** Signs him in again if that is all he needs: it costs a third of hiring somebody. */
  private async renew(seat: Seat, hasEnded: boolean): Promise<void> {
    const { username = '', password = '' } = seat.caller.own;
    if (!hasEnded || !(await this.signIn(seat, username, password))) await this.fill(seat);
  }

  private async fill(seat: Seat): Promise<void> {
    // A request may find him and suspend him before he has come in.
    for (let tries = 0; tries < 5; tries++) if (await this.hireFor(seat)) return;
    throw new Error('nobody who is hired can sign in');
  }

  private async hireFor(seat: Seat): Promise<boolean> {
    const admin = await this.administrator();
    const username = `fuzz-${randomBytes(6).toString('hex')}`;
    const { body: roots } = await admin.get('/organizations?code=ROOT').expect(200);
    const organizationId = (roots as { items: { id: string }[] }).items[0]?.id ?? '';
    const created = await admin.post('/accounts', { username, displayName: username, organizationId, password: STAFF_PASSWORD }).expect(201);
    const { id: accountId } = created.body as { id: string };
    if (seat.role !== null) await admin.post('/grants', { accountId, roleId: await roleId(admin, seat.role), organizationId }).expect(201);
    return this.signIn(seat, username, STAFF_PASSWORD);
  }

  private async signIn(seat: Seat, username: string, password: string): Promise<boolean> {
    const { status, body } = await new ApiClient(this.url).post('/auth/login', { username, password });
    if (status !== 200) return false;
    const { accessToken } = body as { accessToken: string };
    seat.caller = { name: seat.role ?? 'no role', token: accessToken, own: { username, password, currentPassword: password } };
    seat.refusals = 0;
    return true;
  }

  private async administrator(): Promise<ApiClient> {
    if (this.admin === null || Date.now() - this.admin.since > SIGN_IN_AGAIN_MS) {
      this.admin = { client: await new ApiClient(this.url).signIn('admin', this.adminPassword), since: Date.now() };
    }
    return this.admin.client;
  }
}
