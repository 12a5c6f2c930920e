import assert from 'node:assert/strict'
import test from 'node:test'
import { openLog } from './log.ts'

function written(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = []
  write(openLog((line) => lines.push(line)))
  assert.equal(lines.length, 1)
  return lines[0] ?? ''
}

test('an event is one line of JSON', () => {
  const line = written((log) => log.info('request', { id: 'a', milliseconds: 3 }))
  const { at, ...rest } = JSON.parse(line) as Record<string, unknown>
  assert.match(String(at), /^\d{4}-.*Z$/)
  assert.deepEqual(rest, { level: 'info', event: 'request', id: 'a', milliseconds: 3 })
})

test('no character of a value can break the line, move the cursor or turn the text around', () => {
  const evil = 'a\nb\u001b[2J\u009b2J\u2028\u202e\u200bz\u007f'
  const line = written((log) => log.info('request', { path: evil }))
  assert.equal(line.indexOf('\n'), line.length - 1)
  // Everything below U+0020 and the invisible ones are written as escapes, so only these bytes remain.
  assert.match(line, /^[\u0020-\u007e]*\n$/)
  assert.equal((JSON.parse(line) as { path: string }).path, evil)
})

test('a fault is written with its name, its message and its cause', () => {
  const line = written((log) => log.fault('sign', new TypeError('bad', { cause: new Error('worse') })))
  const { error, message, cause, stack } = JSON.parse(line) as Record<string, string>
  assert.deepEqual({ error, message, cause }, { error: 'TypeError', message: 'bad', cause: 'worse' })
  assert.match(stack ?? '', /log\.test/)
})
