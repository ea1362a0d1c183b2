import { Module } from '@nestjs/common';
import { MemberMoves } from './member-moves.js';

/** The moves of members, which acts of organisations and transfers both end in. */
@Module({ providers: [MemberMoves], exports: [MemberMoves] })
export class MemberMovesModule {}
