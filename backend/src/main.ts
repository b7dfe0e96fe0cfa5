import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/config.js';
import { createApplication } from './platform/http/application.js';
import { keepLastWordsSafe } from './platform/logs/last-words.js';

keepLastWordsSafe();
const config = readConfig();
const app = await createApplication(AppModule, { proxies: config.API_TRUSTED_PROXIES });
app.enableShutdownHooks();
await app.listen(config.API_PORT, config.API_HOST);
