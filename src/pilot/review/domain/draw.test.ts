import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sm3 } from '../../notice/server/index.ts'
import { drawPanels, type DrawRequest, keepsPromise, readDraw } from './draw.ts'

const replay = fileURLToPath(new URL('../../../../tests/replay-draw.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'draw-'))

const professions = ['insurance', 'security', 'law']
const request = (seed: number, size: number): DrawRequest => ({
  listHash: sm3(`list ${seed}`),
  nonce: `乙-${seed}`,
  publicNumber: String(seed * 7),
  strata: [
    { profession: 'security', count: 3, reserves: 2 },
    { profession: 'law', count: 1, reserves: 1 },
  ],
  experts: Array.from({ length: size }, (_, index) => ({
    id: `专家-${index}`,
    profession: professions[index % professions.length] ?? '',
  })),
  excluded: ['专家-1', '专家-2'],
  whole: true,
})

test('an outsider’s script of 30 lines without our code draws the same panels', () => {
  for (const seed of [1, 2, 3]) {
    const given = request(seed, 40)
    const file = join(folder, `${seed}.json`)
    writeFileSync(file, JSON.stringify(given))
    const replayed = spawnSync(process.execPath, [replay, file], { encoding: 'utf8' })
    assert.equal(replayed.stderr, '')
    const ours = drawPanels(given, sm3)
    assert.deepEqual(JSON.parse(replayed.stdout), ours)
    assert.equal(ours.feasible, true)
  }
})

test('the outsider’s script tells a draw that somebody changed', () => {
  const given = request(4, 40)
  const file = join(folder, 'changed.json')
  writeFileSync(file, JSON.stringify({ ...given, publicNumber: '29' }))
  const replayed = JSON.parse(spawnSync(process.execPath, [replay, file], { encoding: 'utf8' }).stdout) as unknown
  assert.notDeepEqual(replayed, drawPanels(given, sm3))
})

test('the seed is SM3 of the three parts, and the order that of SM3 of the seed and the id', () => {
  const given = request(5, 12)
  const { seed, drawn } = drawPanels(given, sm3)
  assert.equal(seed, sm3(`${given.listHash}|${given.nonce}|${given.publicNumber}`))
  const security = drawn[0]
  const ordered = [...(security?.panel ?? []), ...(security?.reserves ?? [])]
  // Of twelve experts 1, 4, 7 and 10 are of security, and 1 is excluded.
  assert.deepEqual(ordered.toSorted(), ['专家-10', '专家-4', '专家-7'])
  const keys = ordered.map((id) => sm3(`${seed}|${id}`))
  assert.deepEqual(keys, keys.toSorted())
})

test('a stratum that is short, named twice or not readable makes the draw not feasible, and what there is is shown', () => {
  const short = drawPanels(request(5, 12), sm3)
  assert.equal(short.feasible, false)
  assert.deepEqual(
    short.drawn.map(({ panel, reserves }) => [panel.length, reserves.length]),
    [
      [3, 0],
      [1, 1],
    ],
  )
  const whole = { listHash: 'a', nonce: 'b', publicNumber: 7, strata: [], experts: [] }
  assert.equal(drawPanels(readDraw(whole), sm3).feasible, true)
  assert.equal(drawPanels(readDraw(whole), sm3).seed, sm3('a|b|7'))
  const stratum = { profession: 'law', count: 0, reserves: 0 }
  for (const faulty of [
    { ...whole, strata: [stratum, stratum] },
    { ...whole, strata: [{ ...stratum, count: -1 }] },
    { ...whole, nonce: null },
    {},
    null,
    7,
  ]) {
    assert.equal(drawPanels(readDraw(faulty), sm3).feasible, false, JSON.stringify(faulty))
  }
})

test('who is excluded is never drawn, nobody sits twice, and every expert is as likely as the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 3, max: 60 }), (seed, size) => {
      const { drawn } = drawPanels(request(seed, size), sm3)
      const sitting = drawn.flatMap(({ panel, reserves }) => [...panel, ...reserves])
      assert.equal(new Set(sitting).size, sitting.length)
      assert.ok(!sitting.includes('专家-1') && !sitting.includes('专家-2'))
    }),
    { numRuns: 500, seed: 11 },
  )
  // 13 eligible of security (4, 7, … 40) for 3 places; 2,600 draws: 600 times each is expected, with a standard deviation of √(2600·3/13·10/13) ≈ 21.5.
  const times = new Map<string, number>()
  for (let seed = 0; seed < 2600; seed += 1) {
    for (const id of drawPanels(request(seed, 42), sm3).drawn[0]?.panel ?? []) times.set(id, (times.get(id) ?? 0) + 1)
  }
  assert.equal(times.size, 13)
  for (const [id, count] of times) assert.ok(Math.abs(count - 600) < 5 * 21.5, `${id} ${count}`)
})

test('the number revealed after the freeze must be the one promised before it', () => {
  assert.equal(keepsPromise(sm3('secret'), 'secret', sm3), true)
  assert.equal(keepsPromise(sm3('secret'), 'other', sm3), false)
})
