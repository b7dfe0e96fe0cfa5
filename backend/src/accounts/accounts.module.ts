import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { DevicesModule } from '../devices/devices.module.js';
import { AccountsController } from './accounts.controller.js';
import { AddressChanges } from './address-changes.service.js';
import { AudienceGuard } from './audience.guard.js';
import { Codes } from './codes.service.js';
import { Directories } from './directories.service.js';
import { Factors } from './factors.service.js';
import { KeySignIn } from './key-sign-in.service.js';
import { Notices } from './notices.service.js';
import { Passkeys } from './passkeys.service.js';
import { PasswordSignIn } from './password-sign-in.service.js';
import { SecurityController } from './security.controller.js';
import { SecurityService } from './security.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { StrongController } from './strong.controller.js';
import { Tickets } from './tickets.service.js';
import { Trials } from './trials.service.js';

@Module({
  imports: [DiscoveryModule, DevicesModule],
  controllers: [AccountsController, StrongController, SecurityController],
  providers: [
    SessionsService,
    Tickets,
    Trials,
    Codes,
    SignInService,
    Factors,
    Passkeys,
    Directories,
    Notices,
    PasswordSignIn,
    KeySignIn,
    AddressChanges,
    SecurityService,
    { provide: APP_GUARD, useClass: AudienceGuard },
  ],
  exports: [SessionsService, Notices],
})
export class AccountsModule {}
