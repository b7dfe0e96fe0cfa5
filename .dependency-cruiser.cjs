/**
 * How the rooms may lean on each other. `npm run check` runs it; each rule was seen red once.
 *
 * The doors of a room on the backend: its service(s), its module, the shapes it shows over HTTP, the problems it names,
 * what it declares that it stores of people.
 * Statements (`.sql.ts`) of two rooms may be joined into one, because what must not fall apart is one statement.
 * Entities may be named as types. Beside these each room may open further doors, and they are listed by name: who asks
 * (`accounts/actor`), what is to be sent (`messages/outbox`) and in whose words, what a room asks of whoever answers
 * (`events/places-freed`, `events/room-follows`), what a recipe's times are (`events/format.recipe`), the planner, which is pure
 * (`rotation/planner/replan`), what the rules say of an opening, which is pure, too (`openings/opening.rules`), and who looked at whom (`privacy/reading`).
 */
const ROOM =
  '(network|accounts|people|employers|openings|searches|interests|imports|firms|events|bookings|catalogue|rotation|room|matching|proposals|placements|agreements|support|referrals|messages|figures|privacy|devices|visits)';
const DOORS = [
  '\\.(service|module|schema|problems|sql|privacy)\\.ts$',
  '^backend/src/accounts/(actor|keys|permissions|link|sealed-code)\\.ts$',
  '^backend/src/messages/(outbox|texts/translator)\\.ts$',
  '^backend/src/interests/interests-follow\\.ts$',
  '^backend/src/events/(format\\.recipe|places-freed|room-follows)\\.ts$',
  '^backend/src/openings/opening\\.rules\\.ts$',
  '^backend/src/rotation/planner/(changes|faults|replan)\\.ts$',
  '^backend/src/people/(known-at|language-codes|shown-name)\\.ts$',
  '^backend/src/placements/placement-telling\\.ts$',
  '^backend/src/privacy/(declaration|reading)\\.ts$',
];

const OUTSIDE_LIBRARIES =
  'node_modules/(fastify|@fastify|@nestjs/platform-fastify|ioredis|nodemailer|bullmq|@nestjs/bullmq)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-no-domain-word',
      severity: 'error',
      from: { path: '^backend/src/platform/' },
      to: { path: `^backend/src/${ROOM}/` },
    },
    {
      name: 'rooms-are-entered-through-their-doors',
      severity: 'error',
      from: { path: `^backend/src/${ROOM}/` },
      to: {
        path: `^backend/src/${ROOM}/`,
        pathNot: ['^backend/src/$1/', '\\.entity\\.ts$', ...DOORS],
      },
    },
    {
      name: 'entities-of-another-room-are-types-only',
      severity: 'error',
      from: { path: `^backend/src/${ROOM}/`, pathNot: '\\.entity\\.ts$' },
      to: {
        path: `^backend/src/${ROOM}/.*\\.entity\\.ts$`,
        pathNot: '^backend/src/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rooms-know-no-http-no-redis-no-mail',
      severity: 'error',
      from: {
        path: `^backend/src/${ROOM}/`,
        pathNot: ['^backend/src/messages/', '^backend/src/accounts/', '\\.spec\\.tsx?$'],
      },
      to: { path: OUTSIDE_LIBRARIES },
    },
    {
      name: 'accounts-knows-http-by-its-types-only',
      comment: 'Sessions are cookies: this room reads a request and writes an answer, but starts no server.',
      severity: 'error',
      from: { path: '^backend/src/accounts/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: OUTSIDE_LIBRARIES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-leans-on-tests',
      severity: 'error',
      from: { path: '^(backend|frontend)/src/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '(\\.spec\\.tsx?$|^backend/test/|^frontend/e2e/)' },
    },
    {
      name: 'ui-knows-no-domain-word',
      severity: 'error',
      from: { path: '^frontend/src/ui/' },
      to: { path: '^frontend/src/(features|app)/' },
    },
    {
      name: 'ui-calls-no-api',
      severity: 'error',
      from: { path: '^frontend/src/ui/' },
      to: { path: '^frontend/src/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-is-routing-only',
      comment: 'Nothing imports a page: what two pages share lives in a feature or in ui.',
      severity: 'error',
      from: { path: '^frontend/src/(features|ui|api|i18n)/' },
      to: { path: '^frontend/src/app/' },
    },
    {
      name: 'the-sides-meet-over-http',
      severity: 'error',
      from: { path: '^frontend/src/' },
      to: { path: '^backend/' },
    },
    { name: 'everything-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: 'infra/architecture/aliases.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json', '.css', '.d.ts'],
    },
  },
};
