import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { findBinaries, makeLinks } from './binaries.ts'

test('the links that npm dropped are made, and made once', () => {
  const root = mkdtempSync(join(tmpdir(), 'shidian-links-'))
  try {
    mkdirSync(join(root, 'native', 'lib'), { recursive: true })
    writeFileSync(join(root, 'native', 'lib', 'libx.so.1.2'), 'library')
    const list = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
    writeFileSync(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(list))
    makeLinks(root)
    makeLinks(root)
    const link = join(root, 'native', 'lib', 'libx.so.1')
    assert.ok(lstatSync(link).isSymbolicLink())
    assert.equal(readFileSync(link, 'utf8'), 'library')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})

test('the PostgreSQL of this platform runs after the links are made', () => {
  const { postgres } = findBinaries()
  assert.match(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout, /^postgres \(PostgreSQL\) 1[5-9]\./)
})
