import { parseSync } from '@swc/core';

/** What one source file reaches for. */
export interface Source {
  /** Specifiers of import, export-from, import(), import types and require, types included. */
  readonly imports: readonly string[];
  readonly readsEnvironment: boolean;
  /** Clock, chance, waiting and I/O, by name. */
  readonly impure: readonly string[];
  readonly defaultExport: boolean;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

export function readSource(file: string, code: string): Source {
  const tsx = file.endsWith('x');
  const nodes = [...walk(parseSync(code, { syntax: 'typescript', tsx, target: 'es2023' }))];
  return {
    imports: nodes.flatMap(importsOf),
    readsEnvironment: nodes.some(readsEnvironment),
    impure: [...new Set(nodes.flatMap(impurity))],
    defaultExport: nodes.some(isDefaultExport),
  };
}

function* walk(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* walk(child);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const IMPORTING: Readonly<Record<string, string>> = {
  ImportDeclaration: 'source',
  ExportAllDeclaration: 'source',
  ExportNamedDeclaration: 'source',
  TsImportType: 'argument',
  TsExternalModuleReference: 'expression',
};

function importsOf(node: Node): readonly string[] {
  const field = IMPORTING[node.type];
  if (field !== undefined) return isNode(node[field]) ? [specifier(node[field])] : [];
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return [];
  const loads = node['callee'].type === 'Import' || isNamed(node['callee'], 'require');
  const [first] = Array.isArray(node['arguments']) ? node['arguments'] : [];
  return loads ? [specifier(first?.expression)] : [];
}

/** A specifier that is not a plain string cannot be checked, so it counts as forbidden under this name. */
function specifier(value: unknown): string {
  return isNode(value) && value.type === 'StringLiteral' ? String(value['value']) : '(computed)';
}

function isNamed(value: unknown, ...names: readonly string[]): boolean {
  return isNode(value) && value.type === 'Identifier' && names.includes(String(value['value']));
}

/** `object.name`, also through globalThis and in brackets. */
function isMember(node: Node, object: string, name: string): boolean {
  if (node.type !== 'MemberExpression') return false;
  const through = isNode(node['object']) && isMember(node['object'], 'globalThis', object);
  return (isNamed(node['object'], object) || through) && propertyName(node['property']) === name;
}

function propertyName(property: unknown): string {
  if (!isNode(property)) return '';
  return property.type === 'Computed' ? specifier(property['expression']) : String(property['value']);
}

/** `process.env`, or `process` taken apart so that this could not be seen, or node:process itself. */
function readsEnvironment(node: Node): boolean {
  const takenApart = node.type === 'VariableDeclarator' && isNamed(node['init'], 'process');
  const imported = importsOf(node).some((name) => /^(node:)?process$/.test(name));
  return isMember(node, 'process', 'env') || takenApart || imported;
}

const OUTSIDE = [
  'fetch',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
  'crypto',
  'performance',
];

function impurity(node: Node): readonly string[] {
  if (node.type === 'AwaitExpression' || node['async'] === true) return ['await'];
  if (isMember(node, 'Date', 'now')) return ['Date.now'];
  if (isMember(node, 'Math', 'random')) return ['Math.random'];
  if (readsClock(node)) return ['new Date()'];
  const used = [node['callee'], node['object']].flatMap((part) =>
    OUTSIDE.filter((name) => isNamed(part, name)),
  );
  return node.type === 'CallExpression' || node.type === 'MemberExpression' ? used : [];
}

/** `new Date()` and `Date()`; a date made of a given time is fine. */
function readsClock(node: Node): boolean {
  const given = Array.isArray(node['arguments']) && node['arguments'].length > 0;
  const makes = node.type === 'NewExpression' || node.type === 'CallExpression';
  return makes && isNamed(node['callee'], 'Date') && (node.type === 'CallExpression' || !given);
}

function isDefaultExport(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration' || node.type === 'ExportDefaultExpression') return true;
  return (
    node.type === 'ExportSpecifier' &&
    [node['exported'], node['orig']].some(
      (name, at, all) => (at === 0 || all[0] === null) && isNamed(name, 'default'),
    )
  );
}
