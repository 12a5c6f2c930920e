import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { day } from '../foundation/kernel/index.ts'
import { strToU8, zipSync } from 'fflate'
import { demoDays, demoNoticeText } from '../pilot/notice/index.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'command-line-'))

const shidian = (words: readonly string[], input: string | Uint8Array = '', environment: NodeJS.ProcessEnv = {}) => {
  const env = { ...process.env, ...environment }
  const done = spawnSync(join(checkout, 'bin/shidian'), words, { input, env, encoding: 'utf8' })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

const kept = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const notice = demoNoticeText(demoDays(day('2026-03-01')))
const good = {
  submittedAt: '2024-01-20T10:00:00+08:00',
  ledByLeadAlready: 5,
  categories: ['enterprise'],
  sectors: ['telecom-internet'],
  classes: ['property'],
  cover: ['fp.bi'],
  lead: {
    uscc: '91110000600037341L',
    registeredInPrc: true,
    legalPerson: true,
    capability: true,
    insuranceLicence: { kind: 'insurer', number: '示例', validUntil: 'long-term' },
  },
  partners: [],
  paperCopies: 3,
  electronicCopy: true,
}

test('a notice is printed as one JSON document, from a file and from standard input', () => {
  const fromFile = shidian(['notice', 'parse', kept('notice.txt', notice), '--json'])
  assert.deepEqual([fromFile.status, fromFile.err], [0, ''])
  const read = JSON.parse(fromFile.out) as { clauses: { id: string }[] }
  assert.deepEqual(Object.keys(read), ['number', 'title', 'issuedOn', 'clauses'])
  assert.deepEqual(Object.keys(read.clauses[0] ?? {}), ['id', 'label', 'text', 'sentences'])
  assert.equal(shidian(['notice', 'parse', '-', '--json'], notice).out, fromFile.out)
})

test('what cannot be read is 2, wrong use is 64, and neither prints an answer', () => {
  const solution = kept('good.json', JSON.stringify(good))
  const cases: readonly (readonly [status: number, words: readonly string[], input?: string])[] = [
    [2, ['notice', 'parse', '-', '--json'], ''],
    [2, ['notice', 'parse', '-', '--json'], '这不是通知。'],
    [2, ['notice', 'parse', join(folder, 'absent.txt')]],
    [2, ['notice', 'parse', folder]],
    [64, ['notice', 'parse']],
    [64, ['notice', 'parse', 'a', '--jsno']],
    [2, ['check', 'solution', '-', '--programme', '2023-356'], '{'],
    [64, ['check', 'solution', solution]],
    [64, ['check', 'solution', solution, '--programme', '1999-1']],
    [64, ['check', 'solution', solution, '--programme', '2023-356', '--as-of', 'never']],
    [64, ['uscc', '--json']],
  ]
  for (const [status, words, input] of cases) {
    const done = shidian(words, input)
    assert.deepEqual([done.status, done.out], [status, ''], words.join(' '))
    assert.notEqual(done.err, '')
  }
})

test('a solution with a refusal is 1, one without is 0, and well-formed JSON is always judged', () => {
  const file = kept('sixth.json', JSON.stringify(good))
  const check = (more: readonly string[], input?: string) =>
    shidian(
      ['check', 'solution', input === undefined ? file : '-', '--programme', '2023-356', '--json', ...more],
      input,
    )
  assert.equal(check(['--as-of', 'submission']).status, 0)
  const closing = check([])
  assert.equal(closing.status, 1)
  const { ok, findings } = JSON.parse(closing.out) as { ok: boolean; findings: { rule: string; verdict: string }[] }
  assert.deepEqual([ok, findings.length], [false, 17])
  assert.deepEqual(
    findings.filter(({ verdict }) => verdict === 'unmet').map(({ rule }) => rule),
    ['at-most-five-solutions-led'],
  )
  for (const input of ['null', '[]', '7', '"x"', '{"lead": 3}']) assert.equal(check([], input).status, 1, input)
})

test('the same notice is read from Windows line ends, a byte order mark, UTF-16 and DOCX', () => {
  const plain = shidian(['notice', 'parse', '-', '--json'], notice).out
  const paragraphs = notice.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const docx = zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="x"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  })
  const utf16 = Buffer.from(`\ufeff${notice}`, 'utf16le')
  for (const input of [notice.replaceAll('\n', '\r\n'), `\ufeff${notice}`, utf16, docx]) {
    const done = shidian(['notice', 'parse', '-', '--json'], input)
    assert.deepEqual([done.status, done.out === plain], [0, true], done.err)
  }
})

test('nothing of a notice is lost: labels and texts of all clauses are its words in their order', () => {
  const { out } = shidian(['notice', 'parse', '-', '--json'], notice)
  const { clauses } = JSON.parse(out) as { clauses: { label: string; text: string; sentences: { text: string }[] }[] }
  const bare = (words: string): string => words.replaceAll(/\s/g, '')
  assert.equal(bare(clauses.map(({ label, text }) => label + text).join('')), bare(notice))
  for (const { text, sentences } of clauses) assert.equal(bare(sentences.map((one) => one.text).join('')), bare(text))
})

test('a setting that nobody knows and a host that is not loopback are refused by every command', () => {
  const solution = kept('known.json', JSON.stringify({ ...good, ledByLeadAlready: 0 }))
  const check = ['check', 'solution', solution, '--programme', '2023-356', '--json']
  const all = [check, ['uscc', '91110000600037341L', '--json'], ['states', '--json'], ['access', 'table', '--json']]
  for (const words of [...all, ['openapi', '--json'], ['audit', 'verify'], ['drill']]) {
    const done = shidian(words, '', { SHIDIAN_PROT: '3000' })
    assert.deepEqual([done.status, done.out, /SHIDIAN_PROT/.test(done.err)], [64, '', true], words.join(' '))
  }
  assert.equal(shidian(check).status, 0)
  const abroad = shidian(['serve'], '', { SHIDIAN_HOST: '0.0.0.0' })
  assert.deepEqual([abroad.status, /SHIDIAN_PRODUCTION=1/.test(abroad.err)], [64, true])
  const plain = shidian(['serve'], '', { SHIDIAN_HOST: '0.0.0.0', SHIDIAN_PRODUCTION: '1' })
  assert.deepEqual([plain.status, /plain http is refused/.test(plain.err)], [64, true])
})

test('help is an answer, no command and an unknown one are wrong use', () => {
  const help = shidian(['help'])
  assert.deepEqual([help.status, help.err, help.out.includes('check solution FILE')], [0, '', true])
  for (const words of [[], ['solution'], ['notice'], ['notice', 'pares', 'x']]) {
    const done = shidian(words)
    assert.deepEqual([done.status, done.out], [64, ''], words.join(' '))
  }
})

test('one JSON document is printed by what describes the product, and nothing else', () => {
  const parsed = (words: readonly string[]): unknown => {
    const done = shidian([...words, '--json'])
    assert.deepEqual([done.status, done.err], [0, ''], words.join(' '))
    return JSON.parse(done.out)
  }
  const rows = parsed(['access', 'table']) as Record<string, unknown>[]
  for (const row of rows) {
    for (const field of ['role', 'relation', 'resource', 'state', 'action', 'record']) assert.ok(field in row, field)
  }
  const machines = parsed(['states']) as { states: string[]; initial: string; transitions: object[] }[]
  for (const machine of machines) {
    assert.deepEqual(Object.keys(machine), ['resource', 'states', 'initial', 'transitions'])
    assert.ok(machine.states.includes(machine.initial))
    for (const transition of machine.transitions) assert.deepEqual(Object.keys(transition), ['from', 'action', 'to'])
  }
  assert.match((parsed(['openapi']) as { openapi: string }).openapi, /^3\.1/)
})

test('a credit code is 18 characters of the alphabet and both check digits, nothing else', () => {
  const right = '91110000600037341L'
  const reasons = (...codes: string[]) =>
    (JSON.parse(shidian(['uscc', '--json', ...codes]).out) as { reason?: string }[]).map(({ reason }) => reason)
  assert.deepEqual(reasons(right, right.toLowerCase(), ` ${right}`, `${right} `, right.slice(1), `${right}0`, ''), [
    undefined,
    'alphabet',
    'length',
    'length',
    'length',
    'length',
    'length',
  ])
  // Full-width digits, and the letters that the alphabet leaves out: I, O, S, V, Z.
  assert.deepEqual(
    reasons('９１１１００００６０００３７３４１Ｌ', ...Array.from('IOSVZ', (letter) => `9${letter}${right.slice(2)}`)),
    ['alphabet', 'alphabet', 'alphabet', 'alphabet', 'alphabet', 'alphabet'],
  )
  // 60003734 weighs 6·3 + 3·5 + 7·8 + 3·4 + 4·2 = 109, which leaves 10 of 11: its ninth character is 11 − 10 = 1, not 2.
  assert.deepEqual(reasons('91110000600037342L', '911100006000373410'), ['organisation-check-digit', 'check-digit'])
})

test('credit codes are answered in the order given', () => {
  const done = shidian(['uscc', '91110000600037341L', '911100006000373410', '123', '--json'])
  assert.equal(done.status, 1)
  assert.deepEqual(JSON.parse(done.out), [
    { code: '91110000600037341L', valid: true },
    { code: '911100006000373410', valid: false, reason: 'check-digit' },
    { code: '123', valid: false, reason: 'length' },
  ])
  assert.equal(shidian(['uscc', '9144030071526726XG', '--json']).status, 0)
})

test('a draw and an assignment are 0 when feasible, 1 when not, and an item is explained on request', () => {
  const parts = { listHash: 'a', nonce: 'b', publicNumber: 'c', experts: [{ id: 'e', profession: 'law' }] }
  const draw = (count: number) =>
    shidian(['draw', '-', '--json'], JSON.stringify({ ...parts, strata: [{ profession: 'law', count, reserves: 0 }] }))
  const drawn = JSON.parse(draw(1).out) as { seed: string; drawn: unknown; feasible: boolean }
  assert.deepEqual(Object.keys(drawn), ['seed', 'drawn', 'feasible'])
  assert.deepEqual(drawn.drawn, [{ profession: 'law', panel: ['e'], reserves: [] }])
  assert.deepEqual([draw(1).status, draw(2).status, draw(2).err], [0, 1, ''])
  const assignment = (perItem: number, more: readonly string[] = []) =>
    shidian(
      ['assign', '-', '--json', ...more],
      JSON.stringify({ perItem, maxLoad: 1, seed: 's', items: [{ id: 'i' }], experts: [{ id: 'e' }] }),
    )
  const keys = ['feasible', 'optimal', 'cost', 'assignments', 'reasons', 'relax']
  assert.deepEqual(Object.keys(JSON.parse(assignment(1).out) as object), keys)
  assert.deepEqual(JSON.parse(assignment(1, ['--explain', 'i']).out), {
    feasible: true,
    optimal: true,
    cost: 0,
    assignments: [['i', 'e']],
    reasons: [['i', 'e', 0, 'least-cost']],
    relax: [],
    explained: [{ expert: 'e', chosen: true, code: 'least-cost' }],
  })
  assert.deepEqual([assignment(1).status, assignment(2).status], [0, 1])
  for (const command of ['draw', 'assign']) {
    for (const input of ['null', '[]', '7', '{}']) assert.equal(shidian([command, '-', '--json'], input).status, 1)
    assert.deepEqual([shidian([command, '-'], '{').status, shidian([command]).status], [2, 64])
  }
})
