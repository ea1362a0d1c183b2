import { Module } from '@nestjs/common';
import { MemberDepartures } from './member-departures.js';
import { MemberMoves } from './member-moves.js';

/** The moves of members, which acts of organisations and transfers both end in. */
@Module({ providers: [MemberMoves, MemberDepartures], exports: [MemberMoves, MemberDepartures] })
export class MemberMovesModule {}
