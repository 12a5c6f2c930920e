import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'shidian-operations-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')

interface Done {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function shidian(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Done {
  const kept = Object.entries(process.env).filter(([name]) => !/^(SHIDIAN_|DATABASE_URL)/.test(name))
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], {
    encoding: 'utf8',
    env: { ...Object.fromEntries(kept), ...environment },
  })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

test('migrate makes the database once', () => {
  const first = shidian(['migrate', '--data', data])
  assert.deepEqual([first.status, first.out.includes('applied 0101-storage-clock.sql')], [0, true], first.err)
  const second = shidian(['migrate', '--data', data])
  assert.deepEqual([second.status, second.out], [0, 'the database is up to date\n'], second.err)
})

test('a backup is restored into a new folder and into no other', () => {
  const backup = join(folder, 'backup')
  const made = shidian(['backup', backup, '--data', data])
  assert.equal(made.status, 0, made.err)
  const aside = shidian(['restore', backup, '--data', join(folder, 'aside')])
  assert.equal(aside.status, 0, aside.err)
  const over = shidian(['restore', backup, '--data', data])
  assert.deepEqual([over.status, /not empty/.test(over.err)], [1, true], over.err)
  const manifest = join(backup, 'manifest.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"format": 1', '"format":  1'))
  const forged = shidian(['restore', backup, '--data', join(folder, 'forged')])
  assert.deepEqual([forged.status, /signature/.test(forged.err)], [1, true], forged.err)
})

test('the drill backs up, restores aside and verifies with one command', () => {
  const done = shidian(['drill', '--data', data, '--json'])
  assert.equal(done.status, 0, done.err)
  const { ok, tables, invariants, broken } = JSON.parse(done.out) as Record<string, unknown>
  assert.deepEqual([ok, broken], [true, []])
  assert.ok(Number(tables) > 5)
  assert.ok(Number(invariants) >= 25, `${String(invariants)} invariants`)
})

test('the clock is set in test mode only, and to an instant only', () => {
  const words = ['clock', 'set', '2024-01-28T23:59:50+08:00', '--data', data]
  assert.equal(shidian(words).status, 64)
  const set = shidian(words, { SHIDIAN_TEST: '1' })
  // 23:59:50 in Asia/Shanghai is eight hours earlier in UTC.
  assert.deepEqual([set.status, set.out], [0, '2024-01-28T15:59:50.000Z\n'], set.err)
  assert.equal(shidian(['clock', 'set', '2024-01-28', '--data', data], { SHIDIAN_TEST: '1' }).status, 64)
})

test('wrong use has status 64: a flag, a word or a setting that nobody knows', () => {
  assert.equal(shidian(['migrate', '--dota', data]).status, 64)
  assert.equal(shidian(['backup']).status, 64)
  const unknown = shidian(['migrate', '--data', data], { SHIDIAN_PROT: '1' })
  assert.deepEqual([unknown.status, /SHIDIAN_PROT/.test(unknown.err)], [64, true])
})

test('a seed without --demo, in production or of no number is wrong use, and says how it is used', () => {
  const seed = (...words: readonly string[]): Done => shidian(['seed', ...words, '--data', join(folder, 'unsown')])
  for (const words of [
    [],
    ['--demo', '--scale', 'many'],
    ['--demo', '--scale', '1000001'],
    ['--demo', '--seed', '-1'],
  ]) {
    const refused = seed(...words)
    assert.deepEqual([refused.status, refused.err.includes('--demo [--seed N] [--scale S]')], [64, true], refused.err)
  }
  const live = {
    SHIDIAN_PRODUCTION: '1',
    SHIDIAN_PUBLIC_URL: 'https://pilot.example',
    SHIDIAN_TRUSTED_PROXY: '10.0.0.1',
  }
  const refused = shidian(['seed', '--demo', '--data', join(folder, 'unsown')], live)
  assert.deepEqual([refused.status, /production/.test(refused.err)], [64, true], refused.err)
})
