import { fileURLToPath } from 'node:url';
import { addBranch, addMember, type ApiClient, type BootedModules, bootModules, hire, makeTree, type TestTree } from 'zhibu/testing';

/** What the menu is told: the folder of this module, compiled. */
const MODULE = fileURLToPath(new URL('..', import.meta.url));
const HELD_ON = '2026-03-05';

/** An entry of hours as it is answered. */
export interface HoursBody {
  readonly id: string;
  readonly memberId: string | null;
  readonly minutes: number;
  readonly state: string;
  readonly version: number;
}

/** Two branches with a secretary each; the first has two members, one of whom has an account. */
export class VolunteerWorld {
  private constructor(
    readonly booted: BootedModules,
    readonly tree: TestTree,
    readonly branch: string,
    readonly otherBranch: string,
    readonly secretary: ApiClient,
    readonly stranger: ApiClient,
    readonly wei: string,
    readonly fang: string,
    /** Wei's account. */
    readonly own: ApiClient,
  ) {}

  /** @param settings of the module */
  static async create(settings: object = {}): Promise<VolunteerWorld> {
    const booted = await bootModules([MODULE], { settings: { 'volunteer-hours': settings } });
    const tree = await makeTree(booted);
    const { admin } = booted;
    const branch = await addBranch(admin, 'A', tree.townA);
    const otherBranch = await addBranch(admin, 'B', tree.townB);
    const secretary = (await hire(booted, 'secretary', 'branchSecretary', branch)).client;
    const stranger = (await hire(booted, 'stranger', 'branchSecretary', otherBranch)).client;
    const wei = await addMember(admin, branch, { name: '张伟' });
    const fang = await addMember(admin, branch, { name: '王芳' });
    const account = await hire(booted, 'wei', 'member', branch);
    await admin.put(`/accounts/${account.id}/member`, { memberId: wei }).expect(200);
    return new VolunteerWorld(booted, tree, branch, otherBranch, secretary, stranger, wei, fang, account.client);
  }

  /** An activity of the first branch, and its id. */
  async activity(facts: object = {}): Promise<string> {
    const activity = { organizationId: this.branch, title: '清理河道', place: '东山镇', heldOn: HELD_ON, organizerId: this.wei, ...facts };
    const { body } = await this.secretary.post('/volunteer-activities', activity).expect(201);
    return (body as { id: string }).id;
  }

  /** Hours that the secretary registers. */
  async register(activityId: string, memberId: string, minutes: number): Promise<HoursBody> {
    const { body } = await this.secretary.post(`/volunteer-activities/${activityId}/hours`, { memberId, minutes }).expect(201);
    return body as HoursBody;
  }

  /** The same, confirmed. */
  async confirmed(activityId: string, memberId: string, minutes: number): Promise<HoursBody> {
    const { id } = await this.register(activityId, memberId, minutes);
    const { body } = await this.secretary.post(`/volunteer-hours/${id}/confirm`).expect(200);
    return body as HoursBody;
  }

  close(): Promise<void> {
    return this.booted.close();
  }
}
