import 'reflect-metadata';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { problemCodes } from './problem-codes.js';

// Prints the API's description. It needs no database: `preview` builds no provider, and config is not read.
const { AppModule } = await import('./app.module.js');
const { createApplication } = await import('./platform/http/application.js');

const app = await createApplication(AppModule, { preview: true, logger: false });
const document = SwaggerModule.createDocument(
  app,
  new DocumentBuilder()
    .setTitle('Vartti')
    .setVersion('1')
    .setDescription('Ohjaamos, employers and young people')
    .build(),
  { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` },
);
const problem = document.components?.schemas?.['Problem'];
if (problem && 'properties' in problem && problem.properties) {
  problem.properties['code'] = { type: 'string', enum: problemCodes };
}
// A pipe takes it in pieces: whoever exits before the last one is through cuts it off.
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`, () => process.exit(0));
