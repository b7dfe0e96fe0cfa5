import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/config.js';
import { createApplication } from './platform/http/application.js';

const config = readConfig();
const app = await createApplication(AppModule);
app.enableShutdownHooks();
await app.listen(config.API_PORT, config.API_HOST);
