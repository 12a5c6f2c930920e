import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidersOf } from '../../../../foundation/forms/index.ts'
import { factsFromAnswers, fieldsInLists } from './facts-from-answers.ts'
import { solutionForm } from './solution-form.ts'

test('what lists show of a solution is decided by the sections overview and scope alone', () => {
  // Saving reads only these sections again; a condition on another one would make the list wrong.
  const deciders = [...decidersOf(solutionForm, fieldsInLists)]
  assert.ok(deciders.length >= fieldsInLists.length)
  assert.deepEqual(
    deciders.filter((name) => !/^(overview|scope)\./.test(name)),
    [],
  )
})

test('no other field of these sections changes what lists show', () => {
  const shown = (answers: Parameters<typeof factsFromAnswers>[0]): string => {
    const { title, categories, sectors, classes } = factsFromAnswers(answers)
    return JSON.stringify([title, categories, sectors, classes])
  }
  const base = { 'overview.title': '甲', 'overview.categories': ['enterprise'], 'scope.classes': ['property'] }
  const deciders = decidersOf(solutionForm, fieldsInLists)
  const others = solutionForm.fields.filter(
    ({ id, section }) => /^(overview|scope)$/.test(section) && !deciders.has(id),
  )
  assert.ok(others.length > 3)
  for (const { id } of others) assert.equal(shown({ ...base, [id]: '乙' }), shown(base), id)
  assert.notEqual(shown({ ...base, 'overview.title': '乙' }), shown(base))
})
