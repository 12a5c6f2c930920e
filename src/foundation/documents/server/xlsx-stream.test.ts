import assert from 'node:assert/strict'
import test from 'node:test'
import { readXlsx } from './xlsx-read.ts'
import { streamXlsx } from './xlsx-stream.ts'
import { writeXlsx } from './xlsx-write.ts'

const frame = {
  name: '目录',
  columns: [
    { title: '编号', width: 12 },
    { title: '数', width: 8, format: 'integer' },
  ],
  preface: ['示例'],
} as const

async function* batchesOf(counts: readonly number[]): AsyncGenerator<readonly (readonly (string | number)[])[]> {
  let next = 0
  for (const count of counts) {
    await Promise.resolve()
    yield Array.from({ length: count }, () => [`=编号 ${next}`, (next += 1)])
  }
}

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer())

test('a workbook that is written in pieces reads as one that is written at once', async () => {
  const rows = Array.from({ length: 1_203 }, (_, index) => [`=编号 ${index}`, index + 1])
  const streamed = readXlsx(await bytesOf(streamXlsx(frame, batchesOf([1_000, 0, 203]))))
  assert.deepEqual(streamed, readXlsx(writeXlsx([{ ...frame, rows }])))
})

test('a workbook without rows has its heads', async () => {
  const read = readXlsx(await bytesOf(streamXlsx(frame, batchesOf([]))))
  assert.deepEqual(read, readXlsx(writeXlsx([{ ...frame, rows: [] }])))
})

test('who stops reading stops the rows', async () => {
  let isOver = false
  async function* endless(): AsyncGenerator<readonly (readonly string[])[]> {
    try {
      for (;;) yield await Promise.resolve([[Math.random().toString(36).repeat(200)]])
    } finally {
      isOver = true
    }
  }
  const reader = streamXlsx(frame, endless()).getReader()
  // The first pieces are heads and styles; a hundred of them are past the first rows.
  for (let piece = 0; piece < 100; piece += 1) await reader.read()
  assert.ok(!isOver)
  await reader.cancel()
  assert.ok(isOver)
})
