import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import test from 'node:test'

interface Report {
  readonly kills: number
  readonly acknowledgements: number
  readonly lost: number
  readonly twice: number
  readonly faults: readonly string[]
  readonly recoveryLongest: number
}

function kill(...words: readonly string[]): { readonly status: number | null; readonly report: Report } {
  const script = join(import.meta.dirname, '..', 'bench', 'kill.ts')
  const done = spawnSync(process.execPath, [script, ...words, '--json'], { encoding: 'utf8' })
  assert.notEqual(done.stdout, '', done.stderr)
  return { status: done.status, report: JSON.parse(done.stdout) as Report }
}

test('killing server and database under submissions and autosaves loses nothing that was acknowledged', () => {
  const { status, report } = kill('--kills', '3', '--acknowledgements', '600')
  const { lost, twice, faults, kills } = report
  assert.deepEqual({ status, kills, lost, twice, faults }, { status: 0, kills: 3, lost: 0, twice: 0, faults: [] })
  assert.ok(report.acknowledgements >= 600)
})

test('a planted fault is found: a database that acknowledges before it has written loses acts', () => {
  const { status, report } = kill(
    '--acts',
    'plain',
    '--kills',
    '2',
    '--acknowledgements',
    '600',
    '--synchronous-commit',
    'off',
  )
  assert.ok(report.lost > 0)
  assert.equal(status, 1)
})
