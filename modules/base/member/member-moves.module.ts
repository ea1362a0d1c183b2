import { Module } from '@nestjs/common';
import { RuleModule } from '../rule/rule.module.js';
import { BranchSizes } from './branch-sizes.js';
import { MemberDepartures } from './member-departures.js';
import { MemberMoves } from './member-moves.js';

/** The moves of members, which acts of organisations and transfers both end in, and the sizes of branches that come of them. */
@Module({ imports: [RuleModule], providers: [BranchSizes, MemberMoves, MemberDepartures], exports: [BranchSizes, MemberMoves, MemberDepartures] })
export class MemberMovesModule {}
