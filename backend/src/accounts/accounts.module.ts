import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountsController } from './accounts.controller.js';
import { AudienceGuard } from './audience.guard.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [AccountsController],
  providers: [SessionsService, SignInService, { provide: APP_GUARD, useClass: AudienceGuard }],
  exports: [SessionsService],
})
export class AccountsModule {}
