import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type OedAccount,
  type OedFault,
  type OedLocation,
  readOedAccounts,
  readOedLocations,
  writeOedAccounts,
  writeOedLocations,
} from './oed.ts'

const accounts: readonly OedAccount[] = [
  {
    portfolio: '1',
    account: '示例, "甲"',
    policy: 'P1',
    coverages: ['NPBI', 'LIA'],
    layerLimit: 5_000_000,
    layerAttachment: 100_000,
    layerAggregateLimit: null,
  },
  {
    portfolio: '1',
    account: 'A2',
    policy: 'P2',
    coverages: ['EXT'],
    layerLimit: null,
    layerAttachment: 0,
    layerAggregateLimit: 1e7,
  },
]

const locations: readonly OedLocation[] = [
  {
    portfolio: '1',
    account: 'A2',
    location: 'L1',
    waitingHours: 8,
    indemnityHours: 72,
    cloudVendor: 'cloud-1',
    systemVendor: '',
    patchPolicy: '1',
    backupFrequency: 'daily',
  },
]

test('accounts and locations come back as they were written', () => {
  assert.deepEqual(readOedAccounts(writeOedAccounts(accounts)), { ok: true, value: accounts })
  assert.deepEqual(readOedLocations(writeOedLocations(locations)), { ok: true, value: locations })
})

test('every fault is told with its line and nothing is imported', () => {
  const text = writeOedAccounts(accounts).replace('NPBI;LIA', 'NPBI;XYZ').replace('A2,P2', ',P2').replace(',0,', ',-1,')
  const read = readOedAccounts(text)
  assert.ok(!read.ok)
  assert.deepEqual(
    (read.refusal.facts as readonly OedFault[]).map(({ line, column }) => [line, column]),
    [
      [2, 'AccCoverages'],
      [3, 'AccNumber'],
      [3, 'LayerAttachment'],
    ],
  )
  const short = readOedLocations('PortNumber,AccNumber\r\n1,2\r\n')
  assert.ok(!short.ok && (short.refusal.facts as readonly OedFault[]).length === 7)
})
