/**
 * Who may import what besides its own room: rooms, single files, or `<folder>/*` for the files right in it. A
 * single file on the left has a row of its own: browser code knows the domain's types through its protocol only.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/signals': ['src/domain'],
  'src/conversation': ['src/domain'],
  dialogs: ['src/conversation/kit.ts', 'src/conversation/catalogue.ts', 'src/domain'],
  'src/config': ['src/domain'],
  'src/vault': ['src/domain'],
  'src/phrases': ['src/domain', 'locales'],
  'src/directory': ['src/domain'],
  'src/observability': ['src/domain'],
  'src/store': ['src/vault', 'src/domain'],
  'src/store/sql': ['src/store/*', 'src/store/migrations', 'src/vault', 'src/domain'],
  'src/store/postgres': ['src/store/*', 'src/store/sql', 'src/store/migrations', 'src/vault', 'src/domain'],
  'src/store/sqlite': ['src/store/*', 'src/store/sql', 'src/store/migrations', 'src/vault', 'src/domain'],
  'src/channels': ['src/domain'],
  'src/channels/sms': ['src/channels/channel.ts', 'src/domain'],
  'src/channels/teams': ['src/channels/channel.ts', 'src/domain'],
  'src/channels/terminal': ['src/channels/channel.ts', 'src/domain'],
  'src/channels/web': ['src/channels/channel.ts', 'src/domain'],
  'src/cases': ['src/store/store.ts', 'src/domain'],
  'src/turn': [
    'src/conversation',
    'src/signals',
    'src/directory',
    'src/phrases',
    'src/store/store.ts',
    'src/channels/channel.ts',
    'src/domain',
  ],
  'src/outbox': ['src/store/store.ts', 'src/domain'],
  'src/jobs': [
    'src/turn',
    'src/outbox',
    'src/cases',
    'src/store/store.ts',
    'src/channels/channel.ts',
    'src/domain',
  ],
  'src/http': [
    'src/turn',
    'src/cases',
    'src/phrases',
    'src/directory',
    'src/channels/channel.ts',
    'src/domain',
    'locales',
  ],
  'src/personas': ['src/turn', 'src/domain'],
  'src/script-book': ['src/conversation', 'src/phrases/load.ts', 'src/domain'],
  'src/widget': ['locales'],
  'src/widget/protocol.ts': ['src/domain', 'locales'],
  'src/console': ['src/http/moderator/protocol.ts', 'src/http/moderator/live-protocol.ts', 'locales'],
};

/** The composition root and what starts it: these know every room, no room knows them. */
export const KNOWS_ALL = ['src/app.ts', 'src/house/', 'src/main.ts', 'src/commands/'] as const;

/**
 * One home per third-party library; preact has the two browser rooms, zod the rooms that take in foreign data.
 * A new library gets a line here, a new room a row above and one in docs/architecture.md.
 */
export const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@hpcc-js/wasm-graphviz': ['src/script-book'],
  '@node-rs/argon2': ['src/cases', 'src/vault'],
  '@simplewebauthn/browser': ['src/console'],
  '@simplewebauthn/server': ['src/cases'],
  '@opentelemetry/api': ['src/observability'],
  '@opentelemetry/exporter-trace-otlp-http': ['src/observability'],
  '@opentelemetry/resources': ['src/observability'],
  '@opentelemetry/sdk-trace': ['src/observability'],
  botbuilder: ['src/channels'],
  'botbuilder-core': ['src/channels'],
  'botframework-schema': ['src/channels'],
  eld: ['src/signals'],
  fflate: ['src/channels'],
  i18next: ['src/phrases'],
  libsql: ['src/store/sqlite'],
  negotiator: ['src/http'],
  nodemailer: ['src/outbox'],
  pg: ['src/store/postgres'],
  'openid-client': ['src/cases'],
  otpauth: ['src/cases'],
  'd3-scale': ['src/console'],
  'd3-shape': ['src/console'],
  'dejavu-fonts-ttf': ['src/http'],
  'bidi-js': ['src/http'],
  pdfkit: ['src/http'],
  pino: ['src/observability'],
  preact: ['src/widget', 'src/console'],
  'prom-client': ['src/observability'],
  'rate-limiter-flexible': ['src/http'],
  'request-filtering-agent': ['src/outbox'],
  'sms-segments-calculator': ['src/channels'],
  twilio: ['src/channels'],
  restify: ['src/http'],
  standardwebhooks: ['src/outbox'],
  uqr: ['src/console'],
  ws: ['src/channels'],
  xstate: ['src/conversation'],
  zod: [
    'src/config',
    'src/directory',
    'src/http',
    'src/channels',
    'src/phrases',
    'src/personas',
    'src/script-book',
  ],
};

/** No clock, chance, waiting or I/O: the same message gives the same reply, today and in a test. */
export const PURE = ['src/domain', 'src/signals', 'src/conversation', 'dialogs'] as const;

/** Parts of Node that only compute, for the pure room that may use them. */
export const COMPUTES: Readonly<Record<string, readonly string[]>> = { 'node:zlib': ['src/signals/model'] };

/** Runs in a browser: nothing of Node. */
export const IN_BROWSER = ['src/widget', 'src/console'] as const;
