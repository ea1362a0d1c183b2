import type { ModulePart } from '../../../src/index.js';
import { ForgetErasedReactions } from './forget-erased-reactions.handler.js';
import { reactionCodeSystems } from './reaction.codes.js';
import { ReactionEntity } from './reaction.entity.js';
import { ReactionPersonalData } from './reaction-personal-data.js';

/** What the reactions bring. */
export const reactionPart: ModulePart = {
  entities: [ReactionEntity],
  codeSystems: reactionCodeSystems,
  handlers: [ForgetErasedReactions],
  personalData: [ReactionPersonalData],
};
