import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { cyclesOf, importsOf, judgeFiles, judgeImports, neighbours, reach } from '../tests/architecture-laws.ts'

const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file))
const imports = files.flatMap((file) => importsOf(file, readFileSync(file, 'utf8')))

const lawsBrokenBy = (file: string, source: string): string[] =>
  judgeImports(importsOf(file, source)).map((violation) => violation.law)

test('the house keeps its import laws', () => {
  assert.ok(files.length > 10, 'the checker saw the files of src')
  assert.ok(imports.length > 10, 'the checker saw their imports')
  assert.deepEqual(judgeImports(imports), [])
})

test('every folder of src is in the table and no name says nothing', () => {
  assert.deepEqual(judgeFiles([...files, ...globSync('{bin,bench,journeys,tests}/**/*.ts')]), [])
})

test('no file imports itself by a roundabout way', () => {
  assert.deepEqual(cyclesOf(imports), [])
})

test('the table of slices has no cycle', () => {
  for (const slice of Object.keys(neighbours)) assert.ok(!reach(slice).has(slice), slice)
})

const planted: readonly (readonly [law: string, file: string, source: string])[] = [
  ['never-upward', 'src/pilot/notice/server/a.ts', `import { start } from '../../../server/main.ts'`],
  ['only-through-front-doors', 'src/pilot/parties/server/a.ts', `import { b } from '../../programmes/server/store.ts'`],
  ['only-through-front-doors', 'src/server/main.ts', `import { b } from '../pilot/parties/server/store.ts'`],
  ['only-whom-the-table-names', 'src/foundation/forms/server/a.ts', `import { b } from '../../outbox/server/index.ts'`],
  [
    'only-whom-the-table-names',
    'src/pilot/notice/server/a.ts',
    `import { b } from '../../../foundation/access/index.ts'`,
  ],
  [
    'only-whom-the-table-names',
    'src/foundation/access/server/a.ts',
    `export { b } from '../../../pilot/parties/index.ts'`,
  ],
  ['only-whom-the-table-names', 'src/pilot/solicitation/domain/a.ts', `import type { B } from '../../review/index.ts'`],
  ['domain-imports-nothing-outside', 'src/pilot/notice/domain/a.ts', `import { createHash } from 'node:crypto'`],
  ['domain-imports-nothing-outside', 'src/foundation/kernel/a.ts', `import { z } from 'zod'`],
  ['contract-imports-only-zod-and-orpc', 'src/pilot/parties/contract.ts', `import { Hono } from 'hono'`],
  ['contract-imports-only-zod-and-orpc', 'src/pilot/support/contract/a.ts', `import { Hono } from 'hono'`],
  ['contract-is-pure', 'src/pilot/support/contract/a.ts', `import { b } from '../server/store.ts'`],
  ['domain-stands-below-all', 'src/pilot/parties/domain/a.ts', `import { b } from '../server/store.ts'`],
  ['front-door-is-pure', 'src/pilot/parties/index.ts', `export { b } from './server/store.ts'`],
  ['web-never-reaches-server', 'src/pilot/parties/web/a.tsx', `import { b } from '../server/index.ts'`],
  ['web-never-reaches-server', 'src/pilot/parties/web/a.tsx', `const b = await import('../pages/a.ts')`],
  ['web-takes-only-types-of-contracts', 'src/pilot/parties/web/a.tsx', `import { b } from '../contract.ts'`],
  ['pages-are-pure-functions', 'src/pilot/parties/pages/a.ts', `import { b } from '../server/store.ts'`],
  ['pages-and-web-never-reach-the-database', 'src/pilot/parties/pages/a.ts', `import pg from 'pg'`],
  ['server-never-reaches-web', 'src/pilot/parties/server/a.ts', `import { b } from '../web/index.ts'`],
]

for (const [index, [law, file, source]] of planted.entries()) {
  test(`planted violation ${index + 1} of ${law} is found`, () => {
    assert.deepEqual(lawsBrokenBy(file, source), [law])
  })
}

test('a planted cycle and a planted name are found', () => {
  const ring = [
    { from: 'src/a/b/x.ts', to: 'src/a/b/y.ts', typeOnly: true },
    { from: 'src/a/b/y.ts', to: 'src/a/b/x.ts', typeOnly: false },
  ]
  assert.equal(cyclesOf(ring).length, 1)
  assert.deepEqual(
    judgeFiles(['src/pilot/notice/server/utils.ts', 'src/pilot/lottery/index.ts']).map((violation) => violation.law),
    ['names-that-say-nothing', 'every-slice-is-in-the-table'],
  )
})

/** Law 5: only the store names tables, and only its own slice's schema or the views that neighbours publish. */
const touches = /\b(insert into|update|delete from|truncate)\s+([a-z_]+)\./gi

function foreignWrites(file: string, source: string): string[] {
  const slice = (file.split('/')[2] ?? '').replaceAll('-', '_')
  return Array.from(source.matchAll(touches), (match) => match[2] ?? '').filter((schema) => schema !== slice)
}

test('a store writes only tables of its own slice', () => {
  const stores = files.filter((file) => /\/server\//.test(file) && !file.startsWith('src/server/'))
  const found = stores.flatMap((file) =>
    foreignWrites(file, readFileSync(file, 'utf8')).map((schema) => ({ file, schema })),
  )
  assert.deepEqual(found, [])
  assert.deepEqual(foreignWrites('src/pilot/parties/server/store.ts', 'update access.session set x = 1'), ['access'])
})

test('only a store speaks to the database', () => {
  const speaks = (source: string): boolean => /\bstatement\(\s*\n?\s*['"`]/.test(source)
  const allowed = /\/server\/(store(\.ts|\/)|store-)|^src\/foundation\/(storage|audit|access)\//
  const found = files.filter((file) => !allowed.test(file) && speaks(readFileSync(file, 'utf8')))
  assert.deepEqual(found, [])
  assert.ok(speaks(`statement('a', 'select 1')`))
})
