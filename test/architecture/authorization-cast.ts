import { Database } from '../../src/index.js';
import { ApiClient } from '../support/api-client.js';
import type { BootedModules } from '../support/boot-modules.js';
import { idNumber } from '../modules/base/member-world.js';
import { hire, makeTree, roleId, STAFF_PASSWORD, type TestTree } from '../support/staff.js';

/** Who tries every route. */
export const ACTORS = [
  'anonymous',
  'same-branch member',
  'other-branch member',
  'branch secretary',
  'sibling secretary',
  'committee administrator',
  'auditor',
] as const;

/** One of {@link ACTORS}. */
export type Actor = (typeof ACTORS)[number];

/** The people and the tree that the matrix is made with. */
export interface Cast {
  readonly booted: BootedModules;
  readonly tree: TestTree;
  /** A caller whose session nothing has touched: a new one after each request that changed something. */
  signIn(actor: Actor): Promise<Caller>;
}

/** Sends what a route is tried with. */
export interface Caller {
  statusOf(method: string, path: string): Promise<number>;
}

const NOBODY = '00000000-0000-7000-8000-000000000000';
let made = 0;

/** A target for each path with parameters: made anew, in the village of "same branch". */
const TARGETS: Readonly<Record<string, (cast: Cast) => string | Promise<string>>> = {
  '/docs/:file': () => 'swagger-ui.css',
  '/api/v1/menu/:moduleId': () => 'base',
  '/api/v1/code-systems/:id': () => 'ethnicity',
  '/api/v1/rules/:code': () => 'CAL-1',
  '/api/v1/rules/:code/versions/:id': newRuleVersion,
  '/api/v1/calendar/days/:day': newCalendarDay,
  '/api/v1/calendar/years/:year': () => '2027',
  '/api/v1/organizations/:id': newOrganization,
  // Refused for what it is once the caller may decide at all.
  '/api/v1/organizations/:id/menu/:moduleId': () => 'base',
  '/api/v1/organizations/:id/settings/:moduleId': () => 'base',
  '/api/v1/organizations/:id/recipes/:recipeId': newRecipe,
  '/api/v1/recipes/:recipeId': newRecipe,
  '/api/v1/custom-fields/:id': newCustomField,
  '/api/v1/accounts/:id': newAccount,
  '/api/v1/members/:id': newMember,
  '/api/v1/terms/:id': newTerm,
  '/api/v1/posts/:id': newPost,
  '/api/v1/channel-accounts/:id': newChannelAccount,
  '/api/v1/transfers/:id': newTransfer,
  '/api/v1/roles/:id': newRole,
  '/api/v1/grants/:id': newGrant,
  // What belongs to one person alone is not found by anyone else; the owner's own case has tests of its own.
  '/api/v1/me/sessions/:id': () => NOBODY,
  '/api/v1/me/notifications/:id': () => NOBODY,
  '/api/v1/jobs/:id': () => NOBODY,
  '/api/v1/files/:id': newFile,
  '/api/v1/sections/:id': newSection,
  '/api/v1/articles/:id': newArticle,
  '/api/v1/articles/:id/revisions/:number': () => '1',
  '/api/v1/articles/:id/files/:fileId': () => NOBODY,
  '/api/v1/comments/:id': newComment,
  // His own alone, as sessions are.
  '/api/v1/subscriptions/:id': () => NOBODY,
  '/api/v1/feeds/:sectionId': newPublicSection,
  '/api/v1/publications/:id': newPublication,
  '/api/v1/shares/:id': newShare,
  '/api/v1/shares/:id/files/:fileId': () => NOBODY,
  '/api/v1/word-lists/:id': newWordList,
  '/api/v1/word-lists/:id/words/:wordId': () => NOBODY,
};

/** Hires the cast. */
export async function castActors(booted: BootedModules): Promise<Cast> {
  const tree = await makeTree(booted);
  await hire(booted, 'same-branch-member', 'member', tree.villageA);
  await hire(booted, 'other-branch-member', 'member', tree.townB);
  await hire(booted, 'branch-secretary', 'branchSecretary', tree.villageA);
  await hire(booted, 'sibling-secretary', 'branchSecretary', tree.townB);
  await hire(booted, 'committee-administrator', 'organizationAdministrator', tree.townA);
  await hire(booted, 'auditor', 'auditor', tree.county);
  const untouched = new Map<Actor, Promise<ApiClient>>();
  return {
    booted,
    tree,
    signIn: async (actor) => {
      if (actor === 'anonymous') return callerOf(booted.anonymous);
      const session = untouched.get(actor) ?? booted.signIn(actor.replaceAll(' ', '-'), STAFF_PASSWORD);
      untouched.set(actor, session);
      return callerOf(await session, () => untouched.delete(actor));
    },
  };
}

/** The path of a route with its parameters filled in. */
export async function targetPath(path: string, cast: Cast): Promise<string> {
  let filled = path;
  for (const { 0: parameter, index } of path.matchAll(/:\w+/g)) {
    const prefix = path.slice(0, index + parameter.length);
    const target = TARGETS[prefix];
    if (!target) throw new Error(`The matrix has no target for ${prefix}: add one to TARGETS.`);
    filled = filled.replace(parameter, await target(cast));
  }
  return filled;
}

/** @param onChange called after a request that may have changed something: it was no reading one, and was not refused */
function callerOf(client: ApiClient, onChange = () => {}): Caller {
  return {
    statusOf: async (method, path) => {
      const { status } = await client.send(method, path.startsWith('/api/v1') ? path.slice('/api/v1'.length) : `/${path}`);
      if (method !== 'GET' && status < 400) onChange();
      return status;
    },
  };
}

/** Below the village, whose people reach it as they reach the village. */
async function newOrganization({ booted, tree }: Cast): Promise<string> {
  made += 1;
  const organization = { name: 'made', code: `made-${made}`, type: 'branch', parentId: tree.villageA };
  return idOf(await booted.admin.post('/organizations', organization).expect(201));
}

async function newCustomField({ booted, tree }: Cast): Promise<string> {
  made += 1;
  const field = { host: 'base.member', key: `made${made}`, title: 'made', type: 'string', organizationId: tree.villageA };
  return idOf(await booted.admin.post('/custom-fields', field).expect(201));
}

async function newRecipe({ booted }: Cast): Promise<string> {
  made += 1;
  const recipe = { title: { zh: '方案', en: 'made' }, settings: [{ moduleId: 'base', values: { letterDays: 45 } }] };
  await booted.admin.put(`/recipes/made-${made}`, recipe).expect(200);
  return `made-${made}`;
}

async function newAccount({ booted, tree }: Cast): Promise<string> {
  made += 1;
  const account = { username: `made-${made}`, displayName: 'made', organizationId: tree.villageA };
  return idOf(await booted.admin.post('/accounts', account).expect(201));
}

async function newMember({ booted, tree }: Cast): Promise<string> {
  const member = { name: '赵敏', sex: 'female', idNumber: idNumber('1985-05-05', 'female'), stage: 'fullMember', organizationId: tree.villageA };
  return idOf(await booted.admin.post('/members', member).expect(201));
}

/** Of a full member of "same branch" to "other branch", its letter issued. */
async function newTransfer(cast: Cast): Promise<string> {
  const { booted, tree } = cast;
  const transfer = { memberId: await newMember(cast), toOrganizationId: tree.townB, duesPaidUntil: '2026-11', validDays: 30 };
  const id = idOf(await booted.admin.post('/transfers', transfer).expect(201));
  await booted.admin.post(`/transfers/${id}/issue`).expect(200);
  return id;
}

/** Of a branch of its own, which can have but one current term. */
async function newTerm(cast: Cast): Promise<string> {
  const organizationId = await newOrganization(cast);
  return idOf(await cast.booted.admin.post('/terms', { organizationId, startsOn: '2026-01-01' }).expect(201));
}

/** By "same branch", to "other branch". */
async function newShare(cast: Cast): Promise<string> {
  const share = { articleId: await newArticle(cast), organizationIds: [cast.tree.townB] };
  return idOf(await cast.booted.admin.post('/shares', share).expect(201));
}

async function newChannelAccount(cast: Cast): Promise<string> {
  const account = { organizationId: cast.tree.villageA, kind: 'dingTalk', name: '钉钉群', accessToken: 'robot' };
  return idOf(await cast.booted.admin.post('/channel-accounts', account).expect(201));
}

async function newPost(cast: Cast): Promise<string> {
  const post = { organizationId: cast.tree.villageA, memberId: await newMember(cast), post: 'committeeMember', startsOn: '2026-11-01' };
  return idOf(await cast.booted.admin.post('/posts', post).expect(201));
}

async function newRole({ booted, tree }: Cast): Promise<string> {
  made += 1;
  const role = { name: `made ${made}`, organizationId: tree.villageA, permissions: ['base.organization.read'] };
  return idOf(await booted.admin.post('/roles', role).expect(201));
}

async function newGrant(cast: Cast): Promise<string> {
  const { booted, tree } = cast;
  const grant = { accountId: await newAccount(cast), roleId: await roleId(booted.admin, 'member'), organizationId: tree.villageA };
  return idOf(await booted.admin.post('/grants', grant).expect(201));
}

/** Of "same branch", whatever the rule has that can be made stricter. */
async function newRuleVersion({ booted, tree }: Cast): Promise<string> {
  made += 1;
  const [version] = await booted.server.app.get(Database).query<{ id: string }>(
    `INSERT INTO base_rule_versions (id, code, organization_id, effective_from, parameters, reason)
     VALUES (gen_random_uuid(), 'CAL-1', $1, date '2026-01-01' + $2::integer, '{}', 'made') RETURNING id`,
    [tree.villageA, made],
  );
  return version?.id ?? NOBODY;
}

/** Set everywhere. */
async function newCalendarDay({ booted }: Cast): Promise<string> {
  await booted.admin.put('/calendar/days/2026-04-20', { kind: 'holiday', name: 'made' }).expect(200);
  return '2026-04-20';
}

/** Of the "same-branch member". */
async function newFile({ booted }: Cast): Promise<string> {
  const member = await booted.signIn('same-branch-member', STAFF_PASSWORD);
  return idOf(await member.post('/files').attach('file', Buffer.from('text'), 'made.txt').expect(201));
}

/** Empty and not public: no reader finds it. */
async function newSection({ booted, tree }: Cast): Promise<string> {
  made += 1;
  return idOf(await booted.admin.post('/sections', { name: `made ${made}`, organizationId: tree.villageA }).expect(201));
}

/** Empty and public. */
async function newPublicSection({ booted, tree }: Cast): Promise<string> {
  made += 1;
  return idOf(await booted.admin.post('/sections', { name: `made ${made}`, organizationId: tree.villageA, isPublic: true }).expect(201));
}

/** Published, for "same branch" alone. */
async function newArticle({ booted, tree }: Cast): Promise<string> {
  const id = idOf(await booted.admin.post('/articles', { title: 'made', body: '<p>made</p>', organizationId: tree.villageA }).expect(201));
  await booted.admin.post(`/articles/${id}/publish`).expect(200);
  return id;
}

/** Of a branch of its own: an organization has some lists, no more. */
async function newWordList(cast: Cast): Promise<string> {
  const list = { name: 'made', organizationId: await newOrganization(cast), kind: 'typo' };
  return idOf(await cast.booted.admin.post('/word-lists', list).expect(201));
}

/** Of the "same-branch member"; it waits. */
async function newComment(cast: Cast): Promise<string> {
  const member = await cast.booted.signIn('same-branch-member', STAFF_PASSWORD);
  const organizationId = cast.tree.villageA;
  await cast.booted.admin.put(`/organizations/${organizationId}/settings/info`, { values: { commentsPerMinute: 600 } }).expect(200);
  return idOf(await member.post(`/articles/${await newArticle(cast)}/comments`, { body: 'made' }).expect(201));
}

function idOf({ body }: { body: unknown }): string {
  return (body as { id: string }).id;
}

/** Of a robot that nobody answers for: it waits to be tried again. */
async function newPublication(cast: Cast): Promise<string> {
  const articleId = await newArticle(cast);
  return idOf(await cast.booted.admin.post('/publications', { articleId, channelAccountId: await newChannelAccount(cast) }).expect(201));
}
