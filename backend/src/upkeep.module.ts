import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { entities } from './entities.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';

/** For what is done by hand: the rooms without a door to the network and without the work that time brings. */
@Module({
  imports: [
    ConfigModule,
    ClockModule,
    DatabaseModule.with(entities),
    CatalogueModule,
    AccountsModule,
    PrivacyModule,
  ],
})
export class UpkeepModule {}
