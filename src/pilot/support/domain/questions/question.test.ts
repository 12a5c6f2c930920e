import assert from 'node:assert/strict'
import test from 'node:test'
import { namesIn } from '../../index.ts'

const asker = { personName: '角木（演示）', organisationName: '锦绣示例装备制造有限公司' }
const content = (zh: string, en = 'In general') => ({
  question: { zh, en: 'A question' },
  answer: { zh: '一般而言可以。', en },
})

test('a text in general words may be published', () => {
  assert.deepEqual(namesIn(content('分公司能否用自己的名义申报？'), asker), [])
})

test('a unit, a person, a credit code, a telephone and a mail address are found, also through spaces and in English', () => {
  assert.deepEqual(namesIn(content('锦绣示例装备制造有限公司能否申报？'), asker), [
    '锦绣示例装备制造有限公司',
    '锦绣示例装备制造',
  ])
  assert.deepEqual(namesIn(content('锦绣 示例 装备制造 能否申报？'), asker), ['锦绣示例装备制造'])
  assert.deepEqual(namesIn(content('角木 问能否申报'), asker), ['角木'])
  assert.deepEqual(namesIn(content('代码 91310000DEM000014U 的单位'), asker), ['91310000DEM000014U'])
  assert.deepEqual(namesIn(content('请致电 13800000000', 'write to a.b@example.cn'), asker), [
    '13800000000',
    'writetoa.b@example.cn',
  ])
})

test('who has no unit is named by nothing of it', () => {
  assert.deepEqual(namesIn(content('能否申报？'), { personName: '角木', organisationName: '' }), [])
})
