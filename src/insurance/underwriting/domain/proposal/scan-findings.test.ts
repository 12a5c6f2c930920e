import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../../foundation/kernel/index.ts'
import { readFindings } from './scan-findings.ts'

const consent = { targets: ['www.example.cn'], from: day('2026-11-01'), until: day('2026-11-30') }
const head = 'id,target,title,severity,exploited,observed,state'
const faultsOf = (text: string): readonly (readonly [number, string])[] =>
  readFindings(text, consent).faults.map(({ row, fault }) => [row, fault])

test('a scan is taken up row by row, and each row that is not says why', () => {
  const text = [
    head,
    'V-1,www.example.cn,"旧版本, 可远程执行",critical,true,2026-11-10,open',
    'V-2,mail.example.cn,弱口令,high,false,2026-11-10,open',
    'V-3,www.example.cn,旧证书,severe,false,2026-11-10,open',
    'V-4,www.example.cn,旧证书,low,false,2026-12-01,open',
    'V-5,www.example.cn,旧证书,low,false,10/11/2026,open',
    'V-1,www.example.cn,又一次,low,false,2026-11-11,open',
    ',www.example.cn,无编号,low,false,2026-11-11,open',
    'V-8,www.example.cn,已修复的,medium,no,2026-11-30,fixed',
  ].join('\n')
  const { findings } = readFindings(text, consent)
  assert.deepEqual(
    findings.map(({ row, severity, exploited, isOpen, title }) => [row, severity, exploited, isOpen, title]),
    [
      ['V-1', 'critical', true, true, '旧版本, 可远程执行'],
      ['V-8', 'medium', false, false, '已修复的'],
    ],
  )
  assert.deepEqual(faultsOf(text), [
    [2, 'target-without-consent'],
    [3, 'unknown-severity'],
    [4, 'outside-window'],
    [5, 'not-a-day'],
    [6, 'row-twice'],
    [7, 'cell-missing'],
  ])
})

test('the same findings come from JSON', () => {
  const text = JSON.stringify([
    { id: 7, target: 'www.example.cn', title: '旧版本', severity: 'HIGH', exploited: true, observed: '2026-11-01' },
  ])
  const { findings, faults } = readFindings(text, consent)
  assert.deepEqual(faults, [])
  assert.deepEqual(
    findings.map(({ row, severity, exploited, isOpen }) => [row, severity, exploited, isOpen]),
    [['7', 'high', true, true]],
  )
})

test('what is neither is refused as a whole', () => {
  for (const text of ['', 'a,b\n1,2', '[{', '{"id": 1}', `${head}\n"V-1`])
    assert.deepEqual(faultsOf(text), [[1, 'not-readable']], text)
})
