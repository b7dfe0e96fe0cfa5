const { join } = require('node:path');

/** For the check of the architecture: what `@/` means on the portal's side. */
module.exports = { resolve: { alias: { '@': join(__dirname, '..', '..', 'frontend', 'src') } } };
