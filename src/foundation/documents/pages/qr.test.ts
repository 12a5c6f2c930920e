import assert from 'node:assert/strict'
import test from 'node:test'
import { qrModules, qrSvg } from './qr.ts'

test('a QR code has its three finders and four quiet modules', () => {
  const modules = qrModules('https://shidian.example/receipts/1')
  const side = modules.length
  const finder = (row: number, column: number): boolean =>
    Array.from({ length: 7 }, (_, at) => modules[row]?.[column + at]).every((dark) => dark === true)
  assert.ok(finder(0, 0) && finder(0, side - 7) && finder(side - 7, 0))
  assert.match(qrSvg('https://shidian.example/receipts/1'), new RegExp(`viewBox="0 0 ${side + 8} ${side + 8}"`))
})

test('every dark module is drawn once', () => {
  const modules = qrModules('中文')
  const dark = modules.flat().filter(Boolean).length
  const drawn = Array.from(qrSvg('中文').matchAll(/h(\d+)v1/g), (match) => Number(match[1])).reduce((a, b) => a + b, 0)
  assert.equal(drawn, dark)
})
