import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { finds, holds } from '../../../tests/properties.ts'
import { fieldOf, fieldsOf, isListedObject, readListedJson } from './listed-json.ts'

const read = (text: string) => readListedJson(new TextEncoder().encode(text))

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  return isListedObject(value) ? Object.fromEntries(fieldsOf(value).map(([name, one]) => [name, plain(one)])) : value
}

test('names keep the order in which they were written, numbers among them', () => {
  const object = read('{"10": 1, "2": 2, "b": 3, "a": 4}')?.value
  assert.ok(isListedObject(object))
  assert.deepEqual(fieldsOf(object), [
    ['10', 1],
    ['2', 2],
    ['b', 3],
    ['a', 4],
  ])
})

test('a name that means something in JavaScript is only a name', () => {
  const object = read('{"__proto__": 1, "constructor": 2}')?.value
  assert.ok(isListedObject(object))
  assert.deepEqual(
    ['__proto__', 'constructor', 'toString'].map((name) => fieldOf(object, name)),
    [1, 2, undefined],
  )
})

test('what is no JSON in UTF-8 is not read, and a mark of byte order is no fault', () => {
  for (const text of ['', '{', '{"a" 1}', '{a: 1}', '{"a": 01}', '[1,]']) assert.equal(read(text), undefined, text)
  assert.equal(readListedJson(Uint8Array.from([0x22, 0xff, 0x22])), undefined)
  assert.deepEqual(read('\uFEFF[1]'), { value: [1] })
})

test('depth and length that other parsers choke on are read', () => {
  assert.ok(read(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))
  assert.ok(read(`{"long": "${'\\"x'.repeat(1_000_000)}"}`))
})

const readsWhatWasWritten = (reader: (text: string) => unknown) =>
  fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2), (text, indent) => {
    const written = JSON.stringify(JSON.parse(text), undefined, indent)
    return JSON.stringify(reader(written)) === JSON.stringify(JSON.parse(written))
  })

test('every document reads as what was written', () => {
  holds(readsWhatWasWritten((text) => plain(read(text)?.value)))
  // Planted: a name with a quotation mark in it ends there.
  finds(readsWhatWasWritten((text) => JSON.parse(text.replace(/\\"([^"\\]*)":/g, '":')) as unknown))
})
