import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../../access/ports.js';
import { render, type Text } from '../../i18n/text.js';
import { DeployedMenu } from '../menu.js';
import type { MenuState } from './effective-menu.js';
import type { MenuDecision } from './menu-decision.js';

/** Why a module is or is not in force. */
export interface MenuReason {
  readonly state: MenuState;
  /** One sentence in both languages. */
  readonly text: Text;
  /** The name of the organisation that decided it; null where nobody did. */
  readonly decider: string | null;
}

/** Says in one sentence why a module is or is not in force. */
@Injectable()
export class MenuReasons {
  constructor(
    private readonly menu: DeployedMenu,
    private readonly tree: ScopeTree,
  ) {}

  /** The sentences of some modules, in their order. One query, however many they are. */
  async of(states: readonly MenuState[]): Promise<MenuReason[]> {
    const names = await this.tree.namesOf([...new Set(states.flatMap((state) => decisionOf(state)?.organizationId ?? []))]);
    return states.map((state) => this.reasonOf(state, names));
  }

  /** The sentence as the values of an error's text. */
  async valuesOf(state: MenuState): Promise<{ readonly reasonZh: string; readonly reasonEn: string }> {
    const [reason] = await this.of([state]);
    return { reasonZh: reason?.text.zh ?? '', reasonEn: reason?.text.en ?? '' };
  }

  private reasonOf(state: MenuState, names: ReadonlyMap<string, string>): MenuReason {
    const { decidedBy, through } = state;
    const decision = decisionOf(state);
    const text = textOf(state);
    const values = (language: 'zh' | 'en') => ({
      organization: decision ? (names.get(decision.organizationId) ?? decision.organizationId) : '',
      day: decision?.decidedOn ?? '',
      other: through === null ? '' : this.titleOf(through, language),
    });
    return {
      state,
      text: { zh: render(text, 'zh', values('zh')), en: render(text, 'en', values('en')) },
      decider: (decidedBy && names.get(decidedBy.organizationId)) ?? null,
    };
  }

  private titleOf(moduleId: string, language: 'zh' | 'en'): string {
    return this.menu.installed.get(moduleId)?.manifest.title[language] ?? moduleId;
  }
}

/** The decision that a reason tells of. */
function decisionOf({ decidedBy, recommendedBy }: MenuState): MenuDecision | null {
  return decidedBy ?? recommendedBy;
}

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
