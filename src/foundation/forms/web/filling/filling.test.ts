import assert from 'node:assert/strict'
import test from 'node:test'
import { mergeGroups, sameGroup } from '../../index.ts'
import type { GroupAnswers, GroupId } from '../../index.ts'
import { sampleForm } from '../../domain/sample-form.ts'
import { openAnswerStore } from './answer-store.ts'
import type { AnswerStore, StoredGroup } from './answer-store.ts'
import { openAutosave } from './autosave.ts'
import type { Autosave, SaveFault } from './autosave.ts'
import { openLocalMemory } from './local-memory.ts'
import type { LocalMemory, TextStorage } from './local-memory.ts'
import { restoreTyped } from './restore.ts'

/** A server in memory with the rules of the real one: versions by group, a stale one is told the difference. */
function tinyServer() {
  const groups = new Map<GroupId, StoredGroup>()
  const history = new Map<string, GroupAnswers>()
  const state = { down: false, signedOut: false, saves: 0 }
  const store = (name: GroupId, answers: GroupAnswers, savedByName: string): StoredGroup => {
    const version = (groups.get(name)?.version ?? 0) + 1
    const group = { name, version, answers, savedAt: `2026-11-24T02:${10 + version}:00.000Z`, savedByName }
    groups.set(name, group)
    history.set(`${name} ${version}`, answers)
    return group
  }
  const save = async (name: GroupId, version: number, answers: GroupAnswers) => {
    await Promise.resolve()
    if (state.down) throw new TypeError('network')
    if (state.signedOut) throw new Error('signed out')
    state.saves += 1
    const present = groups.get(name)
    if (present && sameGroup(present.answers, answers)) return present
    const [repeat = '', row] = name.split('/')
    const rows = groups.get(repeat)?.answers['rows']
    const gone = row !== undefined && !(Array.isArray(rows) && rows.some((id) => id === row))
    if (gone || (present?.version ?? 0) !== version) throw new Stale(name, version, gone)
    return store(name, answers, '林沐')
  }
  class Stale extends Error {
    readonly fault: SaveFault
    constructor(name: GroupId, version: number, gone: boolean) {
      super('stale')
      const theirs = groups.get(name) ?? { name, version: 0, answers: {}, savedAt: '', savedByName: '周以宁' }
      const base = history.get(`${name} ${version}`) ?? {}
      const conflicts = mergeGroups(base, theirs.answers, {}).conflicts
      const kind = gone ? 'row-removed' : 'edited'
      this.fault = { kind: 'conflict', conflict: { group: name, kind, theirs, base, conflicts, requestId: 'r' } }
    }
  }
  const faultOf = (_group: GroupId, error: unknown): SaveFault => {
    if (error instanceof Stale) return error.fault
    return { kind: error instanceof TypeError ? 'unreachable' : 'signed-out', cause: error }
  }
  return { groups, state, store, save, faultOf, load: async () => [...groups.values()] }
}

function tinyStorage(): TextStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

interface Page {
  readonly store: AnswerStore
  readonly memory: LocalMemory
  readonly autosave: Autosave
  readonly timers: (() => void)[]
}

function openPage(server: ReturnType<typeof tinyServer>, storage = tinyStorage()): Page {
  const store = openAnswerStore({ definition: sampleForm, groups: [...server.groups.values()] })
  const memory = openLocalMemory(storage, { account: 'a', answerSet: 's' }, () => 1_000)
  const timers: (() => void)[] = []
  const wait = (_milliseconds: number, run: () => void): (() => void) => {
    timers.push(run)
    return () => timers.splice(timers.indexOf(run), 1)
  }
  const { save, faultOf, load } = server
  return { store, memory, timers, autosave: openAutosave({ store, memory, save, faultOf, load, now: () => 0, wait }) }
}

test('typing tells only who waits for that answer, and structure only when the answer decides something', () => {
  const { store } = openPage(tinyServer())
  const told: string[] = []
  store.subscribe('answer:basic.title', () => told.push('title'))
  store.subscribe('answer:basic.premium', () => told.push('premium'))
  store.subscribe('structure', () => told.push('structure'))
  store.set('basic.premium', '100')
  store.set('basic.sector', 'other')
  assert.deepEqual(told, ['premium', 'structure'])
  assert.ok(store.reading().visible('basic.other'))
})

test('what is typed is saved after a pause, by group, in its one form', async () => {
  const server = tinyServer()
  const { store, autosave, timers } = openPage(server)
  store.set('basic.title', ' 云平台')
  assert.equal(timers.length, 1)
  assert.ok(await autosave.flush())
  assert.deepEqual(server.groups.get('basic')?.answers, { 'basic.title': '云平台' })
  assert.equal(store.answer('basic.title'), ' 云平台', 'the text on the page is left alone')
  assert.deepEqual(autosave.state().savedAt, '2026-11-24T02:11:00.000Z')
})

test('a dead network keeps what is typed on this device and saves it once the network is back', async () => {
  const server = tinyServer()
  const storage = tinyStorage()
  const { store, autosave, timers } = openPage(server, storage)
  server.state.down = true
  store.set('basic.title', '云平台')
  assert.equal(await autosave.flush(), false)
  assert.deepEqual([autosave.state().failure, autosave.state().waiting], ['unreachable', 1])
  assert.equal(storage.kept.size, 1)
  server.state.down = false
  timers.at(-1)?.()
  await autosave.flush()
  assert.equal(server.groups.get('basic')?.answers['basic.title'], '云平台')
  assert.deepEqual([autosave.state().failure, storage.kept.size], [undefined, 0])
})

test('what an expired session left unsaved is there again on the next visit', async () => {
  const server = tinyServer()
  const storage = tinyStorage()
  const first = openPage(server, storage)
  server.state.signedOut = true
  first.store.set('basic.summary', '写了一半')
  await first.autosave.flush()
  assert.equal(first.autosave.state().failure, 'signed-out')
  server.state.signedOut = false
  const second = openPage(server, storage)
  assert.equal(restoreTyped(second.store, second.memory), 1)
  assert.equal(second.store.answer('basic.summary'), '写了一半')
  assert.ok(await second.autosave.flush())
  assert.equal(storage.kept.size, 0)
})

test('two people in different fields of one group are merged and both changes are kept', async () => {
  const server = tinyServer()
  server.store('basic', { 'basic.title': '旧' }, '林沐')
  const { store, autosave } = openPage(server)
  server.store('basic', { 'basic.title': '新', 'basic.summary': '摘要' }, '周以宁')
  store.set('basic.days', '5')
  assert.ok(await autosave.flush())
  assert.deepEqual(server.groups.get('basic')?.answers, {
    'basic.title': '新',
    'basic.summary': '摘要',
    'basic.days': '5',
  })
  assert.equal(autosave.state().mergedWith, '周以宁')
  assert.equal(store.answer('basic.title'), '新')
})

for (const [choice, expected] of [
  ['mine', '我的'],
  ['theirs', '对方'],
] as const) {
  test(`a contradiction waits for a choice and is settled by it: ${choice}`, async () => {
    const server = tinyServer()
    server.store('basic', { 'basic.title': '旧' }, '林沐')
    const { store, autosave } = openPage(server)
    server.store('basic', { 'basic.title': '对方' }, '周以宁')
    store.set('basic.title', '我的')
    store.set('basic.days', '5')
    assert.equal(await autosave.flush(), false)
    assert.equal(autosave.state().conflicts.length, 1)
    assert.equal(server.groups.get('basic')?.answers['basic.title'], '对方', 'nothing is overwritten')
    await autosave.settle('basic', choice)
    assert.deepEqual(server.groups.get('basic')?.answers, { 'basic.title': expected, 'basic.days': '5' })
    assert.equal(store.answer('basic.title'), expected)
    assert.deepEqual(autosave.state().conflicts, [])
  })
}

test('a row that somebody has removed can be put back with what was typed in it', async () => {
  const server = tinyServer()
  server.store('consortium.partners', { rows: ['row-00001'] }, '林沐')
  server.store('consortium.partners/row-00001', { duties: ['other'] }, '林沐')
  const { store, autosave } = openPage(server)
  server.store('consortium.partners', {}, '周以宁')
  store.set('consortium.partners/row-00001/duty-words', '推广')
  await autosave.flush()
  assert.equal(autosave.state().conflicts[0]?.kind, 'row-removed')
  await autosave.settle('consortium.partners/row-00001', 'mine')
  assert.deepEqual(server.groups.get('consortium.partners')?.answers, { rows: ['row-00001'] })
  assert.deepEqual(server.groups.get('consortium.partners/row-00001')?.answers, {
    duties: ['other'],
    'duty-words': '推广',
  })
})

test('a new row is saved after the order that names it, and one taken out again is not saved at all', async () => {
  const server = tinyServer()
  const { store, autosave } = openPage(server)
  store.set('consortium.partners/row-00001/duties', ['other'])
  store.setRows('consortium.partners', ['row-00001'])
  store.set('consortium.partners/row-00002/duties', ['other'])
  assert.ok(await autosave.flush())
  assert.deepEqual([...server.groups.keys()], ['consortium.partners', 'consortium.partners/row-00001'])
})
