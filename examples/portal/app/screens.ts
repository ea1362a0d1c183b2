import { ArticleScreen } from './article.screen.js';
import { ArticlesScreen } from './articles.screen.js';
import { DutyScreen } from './duty.screen.js';
import { ImportScreen } from './import.screen.js';
import { InboxScreen } from './inbox.screen.js';
import { MemberScreen } from './member.screen.js';
import { MembersScreen } from './members.screen.js';
import { MenuScreen } from './menu.screen.js';
import { OrganizationScreen } from './organization.screen.js';
import type { Me, Portal } from './portal.js';
import type { Route } from './route.js';
import type { Screen } from './screen.js';
import { TreeScreen } from './tree.screen.js';
import { UnknownScreen } from './unknown.screen.js';

/** The page of an address, for somebody who is signed in. */
export function screenFor(portal: Portal, me: Me, route: Route): Screen {
  // Until it is done the server serves nothing else.
  if (me.duty !== null) return new DutyScreen(portal, me.duty);
  switch (route.name) {
    case 'organizations':
      return new TreeScreen(portal);
    case 'organization':
      return new OrganizationScreen(portal, route.id);
    case 'members':
      return new MembersScreen(portal, route.id, route.q);
    case 'member':
      return new MemberScreen(portal, route.id);
    case 'menu':
      return new MenuScreen(portal, route.id);
    case 'articles':
      return new ArticlesScreen(portal);
    case 'article':
      return new ArticleScreen(portal, route.id);
    case 'inbox':
      return new InboxScreen(portal);
    case 'import':
      return new ImportScreen(portal);
    case 'unknown':
      return new UnknownScreen(portal);
  }
}
