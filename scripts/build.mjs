/**
 * Bundles what runs: the server and the commands for Node (packages stay outside), widget and console for
 * browsers. `npm run build`, and before every `npm start` and `npm test`. About half a second.
 */
import { build, transform } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const commands = join(root, 'src', 'commands');

/** Name and source of every program for Node: the service itself, its second thread, and one per command. */
export function programs() {
  const entries = {
    main: join(root, 'src', 'main.ts'),
    thinking: join(root, 'src', 'house', 'thinking', 'thread-main.ts'),
  };
  for (const file of existsSync(commands) ? readdirSync(commands) : []) {
    if (file.endsWith('.ts')) entries[file.slice(0, -3)] = join(commands, file);
  }
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

/**
 * A package that is opened when it is first called, not at every start: eld takes 85 MB and a fifth of a second, and is
 * asked only about languages that none of ours is. In the source it is imported as any other. Node 20.19 and later can
 * `require` a module of the new kind.
 */
const openedLate = {
  name: 'opened-late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^eld\/extrasmall$/ }, ({ path }) => ({ path, namespace: 'opened-late' }));
    onLoad({ filter: /.*/, namespace: 'opened-late' }, ({ path }) => ({
      resolveDir: root,
      contents: `
        import { createRequire } from 'node:module';
        import { fileURLToPath } from 'node:url';
        let opened;
        const open = () =>
          (opened ??= createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('${path}'))).eld);
        export const eld = { detect: (text) => open().detect(text) };`,
    }));
  },
};

/**
 * The weights of the models, three quarters of all that is bundled, lie in files of their own and are read when a
 * language is: each start would take them apart as source and keep them as text. In the source they are a module.
 */
const weightsLate = {
  name: 'weights-late',
  setup({ onResolve, onLoad }) {
    const texts = new Map();
    onLoad({ filter: /\.weights\.ts$/ }, async ({ path }) => {
      const { WEIGHTS } = await import(`data:text/javascript,${encodeURIComponent(await asModule(path))}`);
      const heads = Object.entries(WEIGHTS.heads).map(([head, { weights, ...rest }], at) => {
        const name = `${basename(path, '.weights.ts')}.${head}`;
        texts.set(name, weights);
        return {
          import: `import file${at} from 'weights:${name}';`,
          head: `${JSON.stringify(head)}: { ...${JSON.stringify(rest)}, get weights() { return textOf(file${at}); } }`,
        };
      });
      return {
        resolveDir: root,
        contents: `
          import { readFileSync } from 'node:fs';
          ${heads.map((each) => each.import).join('\n')}
          const textOf = (file) => readFileSync(new URL(file, import.meta.url), 'latin1');
          export const WEIGHTS = {
            ...${JSON.stringify({ ...WEIGHTS, heads: undefined })},
            heads: { ${heads.map((each) => each.head).join(',\n')} },
          };`,
      };
    });
    onResolve({ filter: /^weights:/ }, ({ path }) => ({
      path: path.slice('weights:'.length),
      namespace: 'weights-late',
    }));
    onLoad({ filter: /.*/, namespace: 'weights-late' }, ({ path }) => ({
      contents: texts.get(path),
      loader: 'file',
    }));
  },
};

async function asModule(file) {
  const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts', format: 'esm' });
  return code;
}

export async function buildPrograms(entries = programs()) {
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    assetNames: 'parts/weights/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [openedLate, weightsLate],
    logLevel: 'warning',
  });
}

const browserEntries = {
  chat: 'src/widget/chat.tsx',
  widget: 'src/widget/loader.ts',
};
/** A module, so that a page of it can load what only that page needs (`plots.js`). */
const modules = { console: 'src/console/console.tsx' };
const styles = { chat: 'src/widget/chat.css', console: 'src/console/console.css' };

export async function buildPages() {
  const there = (entries) =>
    Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))));
  const options = {
    absWorkingDir: root,
    outdir: 'dist/public',
    bundle: true,
    minify: true,
    target: ['es2020', 'safari14.1'],
    logLevel: 'warning',
  };
  const jsx = { jsx: 'automatic', jsxImportSource: 'preact' };
  await Promise.all([
    build({ ...options, ...jsx, entryPoints: there(browserEntries), format: 'iife' }),
    build({
      ...options,
      ...jsx,
      entryPoints: there(modules),
      format: 'esm',
      splitting: true,
      chunkNames: '[name]',
    }),
    build({ ...options, entryPoints: there(styles) }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await Promise.all([buildPrograms(), buildPages()]);
}
