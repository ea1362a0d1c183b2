import { idNumber } from '../../modules/base/member-world.js';
import type { ApiClient } from '../api-client.js';
import { pngSample } from '../file-samples.js';
import type { KnownValues } from '../../../src/conformance/requests/known-values.js';

const MEMBERS = 34;
const ISSUED = 22;
const DRAFTS = 4;
const ROLES = 4;
const ARTICLES = 24;
const PUBLISHED = 8;
/** Requests remove some. */
const SPARE_ACCOUNTS = 8;
const SHARES = 8;
const DOCUMENTS = 8;
const WORD_LISTS = 2;
const WORDS = ['提法有误', '简报', '通知', '号通知'];
const COMMENTS = 12;
const PUBLIC_SECTIONS = 6;
const STAGES = ['applicant', 'activist', 'developmentTarget', 'probationaryMember'];
const SINCE = '2020-01-01';

/**
 * What requests can be about that chance does not make: no ID number that it throws is one, and without members there are
 * no transfers and no posts.
 */
export class Estate {
  private constructor(
    private readonly admin: ApiClient,
    private readonly known: KnownValues,
  ) {}

  /** Makes all of it below the root, and tells its ids. */
  static async found(admin: ApiClient, known: KnownValues, rootId: string): Promise<void> {
    const estate = new Estate(admin, known);
    const town = await estate.add('/organizations', { name: '产业党委', code: 'ESTATE', type: 'committee', parentId: rootId, effectiveOn: SINCE });
    const [home = '', ...others] = await estate.branches(town, 6);
    const [other = ''] = others;
    await estate.add('/terms', { organizationId: home, startsOn: '2025-01-01' });
    const members = await estate.members(home);
    await estate.add('/posts', { organizationId: home, memberId: members[0], post: 'secretary', startsOn: '2025-01-01' });
    await estate.transfers(members.slice(1), other);
    await estate.articles(home);
    await estate.publications(home);
    await estate.shares(home, others);
    await estate.documents(home);
    await estate.words(home);
    await estate.comments(home);
    await estate.publicSections(home);
    await estate.add('/custom-fields', { host: 'base.organization', organizationId: other, key: 'shelf', title: '档案柜号', type: 'string' });
    for (const stage of STAGES) await estate.member({ organizationId: home, stage });
    await estate.add('/rules/ORG-5/versions', { organizationId: town, effectiveFrom: SINCE, parameters: { remindMonths: 9 }, reason: '提前谋划' });
    for (let number = 1; number <= ROLES; number++) {
      await estate.add('/roles', { name: `干事${number}`, organizationId: rootId, permissions: ['base.organization.read'] });
    }
  }

  private async branches(parentId: string, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 1; number <= count; number++) {
      ids.push(await this.add('/organizations', { name: `第${number}党支部`, code: `ESTATE-${number}`, type: 'branch', parentId, effectiveOn: SINCE }));
    }
    return ids;
  }

  private async members(organizationId: string): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 0; number < MEMBERS; number++) ids.push(await this.member({ organizationId, stage: 'fullMember' }));
    return ids;
  }

  private member(more: object): Promise<string> {
    return this.add('/members', { name: '方圆', sex: 'male', idNumber: idNumber(), effectiveOn: '2024-01-01', ...more });
  }

  /** Drafts with something to publish, the first with a cover; every third is in review. */
  private async articles(organizationId: string): Promise<void> {
    await this.add('/articles', { title: '图片简报', body: '<p>图。</p>', organizationId, cover: await this.picture() });
    await this.admin.put(`/organizations/${organizationId}/settings/info`, { values: { reviewLevels: 1 } }).expect(200);
    for (let number = 0; number < ARTICLES; number++) {
      const id = await this.add('/articles', { title: `第${number}期简报`, body: '<p>学习记录。</p>', organizationId });
      if (number % 3 === 1) await this.admin.post(`/articles/${id}/submit`).expect(200);
    }
    await this.admin.put(`/organizations/${organizationId}/settings/info`, { values: { reviewLevels: 0 } }).expect(200);
  }

  private async picture(): Promise<string> {
    const { body: file } = await this.admin.post('/files').attach('file', pngSample(64, 64), '封面.png').expect(201);
    this.known.learn('/api/v1/files', file);
    return (file as { id: string }).id;
  }

  /** Published articles that ask for a confirmation; some wait for a channel where nobody answers (RFC 6761). */
  private async publications(organizationId: string): Promise<void> {
    const account = { organizationId, kind: 'webhook', name: '县门户', url: 'http://silent.invalid/', signingSecret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` };
    const channelAccountId = await this.add('/channel-accounts', account);
    for (let number = 1; number <= SPARE_ACCOUNTS; number++) await this.add('/channel-accounts', { ...account, name: `备用账号${number}` });
    for (let number = 0; number < PUBLISHED; number++) {
      const articleId = await this.add('/articles', { title: `第${number}号通知`, body: '<p>请按时参加。</p>', organizationId, requiresConfirmation: true });
      await this.admin.post(`/articles/${articleId}/publish`).expect(200);
      if (number % 2 === 0) await this.add('/publications', { articleId, channelAccountId });
    }
  }

  /** Offers that wait to be answered, each with a cover to look at. */
  private async shares(organizationId: string, organizationIds: readonly string[]): Promise<void> {
    for (let number = 0; number < SHARES; number++) {
      const articleId = await this.add('/articles', { title: `第${number}篇经验材料`, body: '<p>供参考。</p>', organizationId, cover: await this.picture() });
      await this.admin.post(`/articles/${articleId}/publish`).expect(200);
      await this.add('/shares', { articleId, organizationIds });
    }
  }

  /** Official documents that hold, for requests that repeal them: chance makes days of the past as well as of the time to come. */
  private async documents(organizationId: string): Promise<void> {
    for (let number = 1; number <= DOCUMENTS; number++) {
      const document = { type: 'notice', addressees: ['各党支部'], inForceFrom: '1000-01-01' };
      const id = await this.add('/articles', { title: `第${number}号文件`, body: '<p>请遵照执行。</p>', organizationId, kind: 'document', documentNumber: `县委〔2026〕${number}号`, document });
      await this.admin.post(`/articles/${id}/publish`).expect(200);
    }
  }

  /** Lists of words, some of which stand in articles. */
  private async words(organizationId: string): Promise<void> {
    for (let number = 1; number <= WORD_LISTS; number++) {
      const id = await this.add('/word-lists', { name: `词表${number}`, organizationId, kind: 'typo' });
      for (const word of WORDS) await this.add(`/word-lists/${id}/words`, { word });
    }
  }

  /** Comments on a published article; every third is approved. */
  private async comments(organizationId: string): Promise<void> {
    await this.admin.put(`/organizations/${organizationId}/settings/info`, { values: { commentsPerMinute: 600 } }).expect(200);
    const articleId = await this.add('/articles', { title: '征求意见', body: '<p>请提意见。</p>', organizationId });
    await this.admin.post(`/articles/${articleId}/publish`).expect(200);
    for (let number = 0; number < COMMENTS; number++) {
      const id = await this.add(`/articles/${articleId}/comments`, { body: `第${number}条意见` });
      if (number % 3 === 0) await this.admin.post(`/comments/${id}/approve`).expect(200);
    }
  }

  /** Sections that everybody sees, each with an article for everybody. */
  private async publicSections(organizationId: string): Promise<void> {
    for (let number = 1; number <= PUBLIC_SECTIONS; number++) {
      const sectionId = await this.add('/sections', { name: `公开栏目${number}`, organizationId, isPublic: true });
      const articleId = await this.add('/articles', { title: `第${number}号公告`, body: '<p>现予公布。</p>', organizationId, sectionId, audience: { visibility: 'public' } });
      await this.admin.post(`/articles/${articleId}/publish`).expect(200);
    }
  }

  private async transfers(memberIds: readonly string[], toOrganizationId: string): Promise<void> {
    for (const [index, memberId] of memberIds.slice(0, ISSUED + DRAFTS).entries()) {
      const id = await this.add('/transfers', { memberId, toOrganizationId, duesPaidUntil: '2026-06', validDays: 60 });
      if (index < ISSUED) await this.admin.post(`/transfers/${id}/issue`).expect(200);
      // The thread that prints letters begins with the first one: the server's size is watched from here on.
      if (index === 0) await this.admin.get(`/transfers/${id}/letter`).expect(200);
    }
  }

  private async add(path: string, body: object): Promise<string> {
    const { body: made } = await this.admin.post(path, body).expect(201);
    this.known.learn(`/api/v1${path}`, made);
    return (made as { id: string }).id;
  }
}
