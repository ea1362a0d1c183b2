import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import type { Dice } from '../../../src/conformance/requests/dice.js';
import type { OwnValues } from '../../../src/conformance/requests/draft-maker.js';
import type { Answer } from '../../../src/conformance/requests/exchange.js';
import type { KnownValues } from '../../../src/conformance/requests/known-values.js';
import type { BuiltInRole } from '../../../src/index.js';
import { ApiClient } from '../api-client.js';
import { roleId, STAFF_PASSWORD } from '../staff.js';
import type { FuzzRequest } from './fuzz-request.js';
import { Estate } from './estate.js';

/** Who sends a request. */
export interface Caller {
  readonly name: string;
  readonly token: string | null;
  readonly own: OwnValues;
}

/** Where people are hired. */
export interface Employer {
  readonly url: string;
  readonly adminPassword: string;
  /** Queues work that belongs to an account, and tells its id: no operation does. */
  giveJob(accountId: string): Promise<string>;
}

/** Who may send requests. */
export interface Callers {
  pick(dice: Dice): Promise<Caller>;
  /** Hears each answer: a caller whose rights a request has ended gets new ones. */
  hear(request: FuzzRequest, answer: Answer): Promise<void>;
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

/** A caller of whose requests a third is refused for long is no longer what he was hired as: what each adds, and how much is borne. */
const REFUSAL = 3;
const PATIENCE = 60;
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
    private readonly employer: Employer,
    private readonly known: KnownValues,
  ) {}

  /** Hires everybody. */
  static async hire(employer: Employer, known: KnownValues): Promise<HiredCallers> {
    const callers = new HiredCallers(employer, known);
    const { body: me } = await (await callers.administrator()).get('/me').expect(200);
    const { account, grants } = me as { account: { id: string }; grants: { id: string }[] };
    known.spare('admin', account.id, ...grants.map(({ id }) => id));
    await Estate.found(await callers.administrator(), known, await callers.root());
    for (const seat of callers.seats) await callers.fill(seat);
    return callers;
  }

  async pick(dice: Dice): Promise<Caller> {
    let left = dice.between(1, 100);
    const seat = this.seats.find((_, index) => (left -= SHARES[index]?.percent ?? 0) <= 0);
    await seat?.replacing;
    return seat?.caller ?? NOBODY;
  }

  async hear({ caller, operation, twists }: FuzzRequest, { status, text }: Answer): Promise<void> {
    const seat = this.seats.find((each) => each.caller === caller);
    if (!seat || twists.includes('header authorization')) return;
    if (operation.id === 'startTotp' && status === 201) seat.caller = withTotpCode(caller, text);
    seat.refusals = Math.max(0, seat.refusals + (status === 403 ? REFUSAL : -1));
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
    const organizationId = await this.root();
    const created = await admin.post('/accounts', { username, displayName: username, organizationId, password: STAFF_PASSWORD }).expect(201);
    const { id: accountId } = created.body as { id: string };
    if (seat.role !== null) await admin.post('/grants', { accountId, roleId: await roleId(admin, seat.role), organizationId }).expect(201);
    this.known.learn('/api/v1/jobs', { id: await this.employer.giveJob(accountId) });
    return this.signIn(seat, username, STAFF_PASSWORD);
  }

  private async signIn(seat: Seat, username: string, password: string): Promise<boolean> {
    const { status, body } = await new ApiClient(this.employer.url).post('/auth/login', { username, password });
    if (status !== 200) return false;
    const { accessToken } = body as { accessToken: string };
    seat.caller = { name: seat.role ?? 'no role', token: accessToken, own: { username, password, currentPassword: password } };
    seat.refusals = 0;
    return true;
  }

  private async root(): Promise<string> {
    const { body } = await (await this.administrator()).get('/organizations?code=ROOT').expect(200);
    return (body as { items: { id: string }[] }).items[0]?.id ?? '';
  }

  private async administrator(): Promise<ApiClient> {
    const { adminPassword, url } = this.employer;
    if (this.admin === null || Date.now() - this.admin.since > SIGN_IN_AGAIN_MS) {
      this.admin = { client: await new ApiClient(url).signIn('admin', adminPassword), since: Date.now() };
    }
    return this.admin.client;
  }
}

/** Who has the code of the app for which he was just given a secret. It holds for a minute; the next secret comes sooner. */
function withTotpCode(caller: Caller, text: string): Caller {
  const { secret } = JSON.parse(text) as { secret: string };
  return { ...caller, own: { ...caller.own, '/api/v1/me/totp/confirm code': generateSync({ secret }) } };
}
