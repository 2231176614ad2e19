const swc = ({ tsx }) => ({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
  module: { type: 'es6' },
});

/** One jest for everything; TypeScript is stripped by swc, ESM stays ESM (docs/adr/0001). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc({ tsx: false })],
    '^.+\\.tsx$': ['@swc/jest', swc({ tsx: true })],
  },
  maxWorkers: 2,
  // Modules of ESM test files are never let go: a worker begins anew before they fill it.
  workerIdleMemoryLimit: '1500MB',
  // A limit for what hangs, not for what is slow: a busy machine may take its time.
  testTimeout: 120_000,
};
