import { DissolutionService } from '../../../modules/base/organization-act/dissolution.service.js';
import { DissolutionVeto } from '../../../modules/base/organization-act/dissolution-veto.js';
import { OpenCases } from '../../../modules/base/organization-act/open-cases.js';
import { ActStage } from '../../../modules/base/organization-act/act-stage.js';
import type { OrganizationGrants } from '../../../modules/base/identity/grant/organization-grants.js';
import type { PrincipalChanges } from '../../../modules/base/identity/session/principal-changes.js';
import { type Contributions, type OpenCase, Problem, type TreeMenu, type TreeMoves, type Veto, type VetoedAct } from '../../../src/index.js';
import { OrganizationWorld, StoppedClock } from './organization-world.js';

let world: OrganizationWorld;
beforeAll(async () => {
  world = await OrganizationWorld.create();
});
afterAll(() => world.migrated.drop());

/** The veto of some module, with what it was asked. */
class ModuleVeto implements Veto {
  readonly asked: VetoedAct[] = [];

  constructor(private readonly cases: readonly OpenCase[]) {}

  async openCases(act: VetoedAct): Promise<readonly OpenCase[]> {
    this.asked.push(act);
    return this.cases;
  }
}

const ARREARS = { code: 'dues.arrears', message: { zh: '{count} 名党员欠缴党费。', en: '{count} members owe dues.' }, count: 3 };
const LETTERS = { code: 'feedback.open', message: { zh: '{kind}未办结。', en: '{kind} are open.' }, values: { kind: '信访' }, count: 1 };

function serviceAsking(...vetoes: Veto[]): DissolutionService {
  const changes = { ofEveryone: async () => undefined } as unknown as PrincipalChanges;
  const moves = { announce: async () => undefined } as unknown as TreeMoves;
  const contributions = { instances: () => vetoes.map((value) => ({ moduleId: 'x', value })) } as unknown as Contributions;
  const menu = { isInForce: () => Promise.resolve(true) } as unknown as TreeMenu;
  const grants = { end: async () => undefined } as unknown as OrganizationGrants;
  const stage = new ActStage(world.work, changes, moves, new StoppedClock(), world.fields);
  return new DissolutionService(stage, new OpenCases(contributions, menu), grants, new StoppedClock());
}

describe('dissolving', () => {
  it('asks every module and names each open case', async () => {
    const { id } = await world.add('D1', 'branch');
    const [dues, silent, feedback] = [new ModuleVeto([ARREARS]), new ModuleVeto([]), new ModuleVeto([LETTERS])];
    const refusal: unknown = await serviceAsking(dues, silent, feedback, new DissolutionVeto()).dissolve(await world.as(), id, {}).catch((error: unknown) => error);
    if (!(refusal instanceof Problem)) throw new Error('it was not refused');
    expect(refusal.toBody('zh', '/').errors).toEqual([
      { pointer: '', code: 'dues.arrears', message: '3 名党员欠缴党费。' },
      { pointer: '', code: 'feedback.open', message: '信访未办结。' },
    ]);
    for (const veto of [dues, silent, feedback]) expect(veto.asked).toEqual([{ act: 'dissolve', targetKind: 'organization', targetId: id }]);
    expect((await world.reader.get(await world.as(), id)).status).toBe('active');
  });

  it('goes on where nobody objects', async () => {
    const { id } = await world.add('D2', 'branch');
    expect(await serviceAsking(new ModuleVeto([]), new DissolutionVeto()).dissolve(await world.as(), id, {})).toMatchObject({ status: 'dissolved' });
  });

  it('does not object to what is no dissolution', async () => {
    const { id } = await world.add('D3', 'committee');
    await world.add('D31', 'branch', id);
    const ask = (act: VetoedAct) => world.migrated.database.transaction((tx) => new DissolutionVeto().openCases(act, tx));
    expect(await ask({ act: 'dissolve', targetKind: 'organization', targetId: id })).toHaveLength(1);
    expect(await ask({ act: 'erase', targetKind: 'member', targetId: id })).toEqual([]);
  });
});
