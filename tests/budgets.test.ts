import assert from 'node:assert/strict'
import test from 'node:test'
import { isOver, limits, measureDesk } from './budgets.ts'
import type { Manifest } from './budgets.ts'

const manifest: Manifest = {
  'index.html': { file: 'a.js', isEntry: true, imports: ['_shared.js'], css: ['a.css'] },
  '_shared.js': { file: 'shared.js' },
  'list.tsx': { file: 'list.js', isDynamicEntry: true, imports: ['_shared.js', '_table.js'] },
  '_table.js': { file: 'table.js', imports: ['_shared.js'] },
  'oversight.tsx': { file: 'oversight.js', isDynamicEntry: true, imports: ['_echarts.js'] },
  '_echarts.js': { file: 'echarts.js' },
}

const sizes: Readonly<Record<string, number>> = {
  'a.js': 100_000,
  'a.css': 10_000,
  'shared.js': 50_000,
  'list.js': 5_000,
  'table.js': 90_000,
  'oversight.js': 4_000,
  'echarts.js': 150_000,
}

const measured = (changes: Readonly<Record<string, number>> = {}): ReturnType<typeof measureDesk> =>
  measureDesk(manifest, (file) => changes[file] ?? sizes[file] ?? 0)

test('a route pays only for what the home page did not bring', () => {
  // home: 100,000 + 10,000 + 50,000; list: 5,000 + 90,000 without the shared 50,000; plots: 4,000 + 150,000
  assert.deepEqual(
    measured().map(({ name, bytes }) => [name, bytes]),
    [
      ['desk home', 160_000],
      ['desk list.tsx', 95_000],
      ['desk oversight.tsx', 154_000],
    ],
  )
  assert.deepEqual(measured().filter(isOver), [])
})

test('a home page, a route and plots that grew too large are found', () => {
  const over = (changes: Readonly<Record<string, number>>): string[] =>
    measured(changes)
      .filter(isOver)
      .map(({ name }) => name)
  assert.deepEqual(over({ 'a.js': limits.deskHome }), ['desk home'])
  assert.deepEqual(over({ 'table.js': limits.deskRoute }), ['desk list.tsx'])
  assert.deepEqual(over({ 'echarts.js': limits.charts }), ['desk oversight.tsx'])
})
