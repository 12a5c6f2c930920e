import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import { demoDays, demoNoticeText, type Notice, parseNotice } from '../index.ts'
import { day } from '../../../foundation/kernel/index.ts'

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

const read = (text: string): Notice => {
  const parsed = parseNotice(text, sm3)
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.refusal.message.en)
  return parsed.value
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')
const whole = (notice: Notice): string => bare(notice.clauses.map(({ label, text }) => label + text).join(''))
const ids = (notice: Notice): string[] => notice.clauses.flatMap(({ sentences }) => sentences.map(({ id }) => id))
const clause = (notice: Notice, id: string) => notice.clauses.find((one) => one.id === id)

const small = `关于试办某事的通知
某函〔2026〕7号
各有关单位：
为试办某事，现通知如下。
一、总体
（一）范围
　　1.甲类企业。甲类企业应当申报。乙类企业可以申报。
2.应当写明理由。
（二）时间
三月前报送；逾期不再受理
二、联系
电话另告。
附件：1.某表
2.另一表
某市某局
2026年3月1日
`

test('clauses bear the document’s own numbers and sentences those of their clause', () => {
  const notice = read(small)
  assert.deepEqual(
    notice.clauses.map(({ id, label }) => [id, label]),
    [
      ['0', ''],
      ['1', '一、总体'],
      ['1.1', '（一）范围'],
      ['1.1.1', '1.甲类企业。'],
      ['1.1.2', '2.'], // words that oblige are a sentence, however short the line
      ['1.2', '（二）时间'],
      ['2', '二、联系'],
      ['a', '附件：'],
      ['a1', '1.'],
      ['a2', '2.'],
      ['z', ''],
    ],
  )
  assert.equal(
    ids(notice).join(' '),
    '0.p1.s1 0.p2.s1 0.p3.s1 0.p4.s1 1.1.1.s1 1.1.1.s2 1.1.2.s1 1.2.p1.s1 2.p1.s1 a1.s1 a2.s1 z.p1.s1 z.p2.s1',
  )
  assert.deepEqual(
    [notice.number, notice.title, notice.issuedOn],
    ['某函〔2026〕7号', '关于试办某事的通知', '2026-03-01'],
  )
})

test('labels and texts together are the document but its white space', () => {
  assert.equal(whole(read(small)), bare(small))
  const demo = demoNoticeText(demoDays(day('2026-03-01')))
  assert.equal(whole(read(demo)), bare(demo))
})

test('a fingerprint does not depend on spacing', () => {
  const spaced = small.replace('电话另告。', '电 话　另告 。')
  const of = (text: string) => read(text).clauses.flatMap(({ sentences }) => sentences.map((one) => one.sm3))
  assert.deepEqual(of(spaced), of(small))
  assert.equal(of(small)[8], sm3('电话另告。'))
})

test('whatever stands in the body, nothing is lost and no id stands twice', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '一、甲',
      '（一）乙。',
      '1.丙。丁。',
      '（2）戊',
      '附件：',
      '附件1',
      '2026年1月1日',
      '某部',
      '3.5倍以上。',
      '。。”）',
    ),
    fc.string({ unit: fc.constantFrom('甲', '。', '”', '、', '（', '）', '一', '1', '.', '：', '　') }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = `关于某事的通知\n一、首条\n${lines.join('\n')}`
      const notice = read(text)
      assert.equal(whole(notice), bare(text))
      assert.equal(
        bare(notice.clauses.flatMap(({ sentences }) => sentences.map((one) => one.text)).join('')),
        bare(notice.clauses.map((one) => one.text).join('')),
      )
      assert.equal(new Set(ids(notice)).size, ids(notice).length)
      assert.equal(new Set(notice.clauses.map(({ id }) => id)).size, notice.clauses.length)
    }),
    { numRuns: 300 },
  )
})

test('a planted loss would be seen', () => {
  const notice = read(small)
  const cut = { ...notice, clauses: notice.clauses.slice(1) }
  assert.notEqual(whole(cut), bare(small))
})

test('a title on two lines is one title, and a red head above it is not part of it', () => {
  const notice = read(small.replace('关于试办某事的通知\n', '某市某局文件\n关于试办\n某事的通知\n'))
  assert.equal(notice.title, '关于试办某事的通知')
  assert.equal(whole(notice).startsWith('某市某局文件关于试办某事的通知'), true)
})

test('attachments behind the signature are read, with their own text below them', () => {
  const notice = read(`${small}\n附件1\n填表说明\n一、怎样填\n如实填写。\n`)
  assert.deepEqual(
    notice.clauses.slice(-2).map(({ id, text }) => [id, text]),
    [
      ['a1.0', '填表说明'],
      ['a1.1', '如实填写。'],
    ],
  )
})

test('two issuers sign and a date in Chinese numerals is a date', () => {
  const notice = read(small.replace('某市某局\n2026年3月1日', '某市某局\n某市某厅\n二〇二五年十一月七日'))
  assert.equal(notice.issuedOn, '2025-11-07')
  assert.equal(clause(notice, 'z')?.text, '某市某局\n某市某厅\n二〇二五年十一月七日')
})

test('what is not a notice is refused with what to do', () => {
  const refused = (text: string): string => {
    const parsed = parseNotice(text, sm3)
    assert.ok(!parsed.ok)
    assert.ok(parsed.refusal.remedy.zh !== '' && parsed.refusal.remedy.en !== '')
    return parsed.refusal.code
  }
  assert.equal(refused(''), 'notice-is-empty')
  assert.equal(refused(' \n　\n'), 'notice-is-empty')
  assert.equal(refused('今天天气很好。\n我们去散步。'), 'not-a-notice')
  assert.equal(refused('{"a": 1}'), 'not-a-notice')
  assert.equal(refused('一、甲\n二、乙'), 'not-a-notice') // numbered, but without a title
  assert.equal(refused('字'.repeat(2_000_001)), 'notice-too-long')
})

test('two hundred pages, and a text of one repeated number, cost no more by the page than half of them', () => {
  const pages = (count: number): string =>
    small.replace(
      '二、联系',
      `${'（三）附则\n每一页都有许多字，一句接着一句。这是另一句。\n'.repeat(count * 11)}二、联系`,
    )
  const repeated = (count: number): string => `关于某事的通知\n一、甲\n${'1.乙\n'.repeat(count * 2_000)}`
  for (const text of [pages, repeated]) {
    const cost = (count: number): number => {
      const before = process.cpuUsage()
      assert.equal(whole(read(text(count))), bare(text(count)))
      const { user } = process.cpuUsage(before)
      return user
    }
    cost(50)
    // Twice the text is twice the work; work that grew with the square would be four times.
    const [half, all] = [cost(100), cost(200)]
    assert.ok(all < half * 3.2, `${all} µs of processor time against ${half} µs`)
  }
})
