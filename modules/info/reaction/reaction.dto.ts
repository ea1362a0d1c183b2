import { ChoiceField, IdField, IntegerField, ObjectField } from '../../../src/index.js';
import { type Reaction, REACTIONS } from './reaction-types.js';

/** The body of `POST` and `PUT /articles/{id}/reactions`. */
export class React {
  @ChoiceField(REACTIONS) reaction: Reaction;
}

/** How many chose each. */
export class ReactionCounts implements Record<Reaction, number> {
  @IntegerField({ min: 0 }) like: number;
  @IntegerField({ min: 0 }) thanks: number;
  @IntegerField({ min: 0 }) learned: number;
}

/** The reactions to an article: how many, never whose. */
export class Reactions {
  @IdField() articleId: string;
  @ObjectField(() => ReactionCounts) counts: ReactionCounts;
  @ChoiceField(REACTIONS, { nullable: true, description: { zh: '本人的表态', en: 'The caller’s own' } }) own: Reaction | null;
}
