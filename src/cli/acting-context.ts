import { ScopeTree } from '../access/ports.js';
import { serviceContext } from '../access/service-context.js';
import { Refusal } from '../errors/refusal.js';
import type { RequestContext } from '../http/request-context.js';
import type { Text } from '../i18n/text.js';
import { rightsOver } from '../menu/module-rights.js';
import type { AppSession } from './app-session.js';

/**
 * The context of a command: the service `cli` with every right, acting for an organisation.
 *
 * @param code of that organisation; without it the one at the top
 * @throws Refusal `import.organization_not_found`, `import.no_root`
 */
export async function actingContext({ app, modules }: AppSession, code: string | undefined): Promise<RequestContext> {
  const tree = app.get(ScopeTree, { strict: false });
  const acting = code === undefined ? null : await tree.findByCode(code);
  if (code !== undefined && acting === null) throw new Refusal('import.organization_not_found', TEXTS.noOrganization, { code });
  const context = await serviceContext(tree, { name: 'cli', rights: rightsOver(modules), acting });
  if (!context) throw new Refusal('import.no_root', TEXTS.noRoot);
  return context;
}

/** What `--organization` says of itself. */
export const ACTING_OPTION: Text = { zh: '所代表的组织代码；默认为根组织', en: 'code of the organization acted for; the one at the top, unless given' };

const TEXTS = {
  noOrganization: { zh: '没有代码为 {code} 的组织。', en: 'There is no organization with the code {code}.' },
  noRoot: { zh: '还没有根组织。请先启动一次服务器。', en: 'There is no organization yet. Start the server once first.' },
} satisfies Record<string, Text>;
