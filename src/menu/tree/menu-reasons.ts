import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../../access/ports.js';
import { render, type Text } from '../../i18n/text.js';
import { DeployedMenu } from '../menu.js';
import type { MenuState } from './effective-menu.js';
import type { MenuDecision } from './menu-decision.js';

/** Says in one sentence why a module is or is not in force. */
@Injectable()
export class MenuReasons {
  constructor(
    private readonly menu: DeployedMenu,
    private readonly tree: ScopeTree,
  ) {}

  /** The sentence in both languages. */
  async of(state: MenuState): Promise<Text> {
    const { decidedBy, recommendedBy, through } = state;
    const decision = decidedBy ?? recommendedBy;
    const names = decision ? await this.namesOf([decision]) : NAMELESS;
    const text = textOf(state);
    const values = (language: 'zh' | 'en') => ({
      organization: decision ? (names.get(decision.organizationId) ?? decision.organizationId) : '',
      day: decision?.decidedOn ?? '',
      other: through === null ? '' : this.titleOf(through, language),
    });
    return { zh: render(text, 'zh', values('zh')), en: render(text, 'en', values('en')) };
  }

  /** The sentence as the values of an error's text. */
  async valuesOf(state: MenuState): Promise<{ readonly reasonZh: string; readonly reasonEn: string }> {
    const { zh, en } = await this.of(state);
    return { reasonZh: zh, reasonEn: en };
  }

  /** The names of the organisations behind decisions, by id. */
  namesOf(decisions: readonly MenuDecision[]): Promise<ReadonlyMap<string, string>> {
    return this.tree.namesOf([...new Set(decisions.map(({ organizationId }) => organizationId))]);
  }

  private titleOf(moduleId: string, language: 'zh' | 'en'): string {
    return this.menu.installed.get(moduleId)?.manifest.title[language] ?? moduleId;
  }
}

const NAMELESS: ReadonlyMap<string, string> = new Map();

function textOf({ ground, inForce, recommendedBy, through }: MenuState): Text {
  switch (ground) {
    case 'base':
      return TEXTS.base;
    case 'default':
      return recommendedBy ? TEXTS.recommended : TEXTS.byDefault;
    case 'requirement':
      return TEXTS.requirement;
    case 'choice':
      return inForce ? TEXTS.chosen : TEXTS.leftOut;
    case 'rule':
      if (through === null) return inForce ? TEXTS.mandatory : TEXTS.forbidden;
      return inForce ? TEXTS.mandatoryAlong : TEXTS.forbiddenAlong;
  }
}

const TEXTS = {
  base: { zh: '基础平台始终生效。', en: 'The base platform is always in force.' },
  recommended: { zh: '{organization}自 {day} 起推荐使用。', en: '{organization} has recommended it since {day}.' },
  byDefault: { zh: '本部署已选用，且没有组织另作规定。', en: 'This deployment chose it, and no organization ruled otherwise.' },
  mandatory: { zh: '{organization}自 {day} 起规定必须使用。', en: '{organization} has made it mandatory since {day}.' },
  forbidden: { zh: '{organization}自 {day} 起规定不得使用。', en: '{organization} has forbidden it since {day}.' },
  mandatoryAlong: { zh: '{organization}自 {day} 起规定必须使用“{other}”，它需要本模块。', en: '{organization} has made {other} mandatory since {day}, which needs this.' },
  forbiddenAlong: { zh: '{organization}自 {day} 起规定不得使用本模块需要的“{other}”。', en: '{organization} has forbidden {other} since {day}, which this needs.' },
  chosen: { zh: '{organization}自 {day} 起选用。', en: '{organization} has chosen it since {day}.' },
  leftOut: { zh: '{organization}自 {day} 起不选用。', en: '{organization} has left it out since {day}.' },
  requirement: { zh: '它需要的“{other}”未生效。', en: 'It needs {other}, which is not in force.' },
} satisfies Record<string, Text>;
