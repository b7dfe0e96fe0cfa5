import { Module } from '@nestjs/common';
import { ProposalsTime } from './proposals-time.service.js';

/** What time brings to proposals, without the screens that only the API has. */
@Module({ providers: [ProposalsTime], exports: [ProposalsTime] })
export class ProposalsCoreModule {}
