import { description } from './privacy/description.js';

// Prints the data-protection description in the language that is asked for; infra/lib/generated.mjs keeps docs/ up to date.
const language = process.argv[2];
process.stdout.write(description(language === 'sv' || language === 'en' ? language : 'fi'));
