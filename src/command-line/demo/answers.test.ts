import assert from 'node:assert/strict'
import test from 'node:test'
import { check, validate } from '../../foundation/forms/index.ts'
import { solutionForm } from '../../pilot/solicitation/domain/form/solution-form.ts'
import type { DemoMember } from './answering.ts'
import { memberKind } from '../../pilot/parties/index.ts'
import { answersOf } from './answers.ts'
import { organisations } from './organisations.ts'
import { solutions } from './solutions.ts'

const member = (key: string): DemoMember => {
  const found = organisations.find((one) => one.key === key)
  assert.ok(found, `the cast has ${key}`)
  const { licence } = found
  const until = licence === null ? '' : licence.until === 'long-term' ? 'long-term' : '2030-01-01'
  return {
    id: `00000000-0000-7000-8000-0000000000${String(organisations.indexOf(found)).padStart(2, '0')}`,
    name: found.name,
    creditCode: found.creditCode,
    kind: memberKind(found.kind),
    licence: licence && { kind: licence.kind, number: '演示许可〔DEMO〕001号', until },
  }
}

test('every demo solution fills the form without an error that its story does not want', () => {
  assert.deepEqual(check(solutionForm), [])
  for (const solution of solutions) {
    const facts = { ledByLeadAlready: 0, deadlineDay: '2031-01-01' }
    const answers = answersOf({
      definition: solutionForm,
      solution,
      member,
      file: (field) => ({
        id: '00000000-0000-7000-8000-000000000099',
        name: `${field}.pdf`,
        bytes: 1000,
        fingerprint: 'a'.repeat(64),
      }),
      day: '2030-12-01',
      facts,
    })
    const wanted =
      solution.progress === 'too-many-partners'
        ? ['partners.rows']
        : solution.progress === 'no-licence'
          ? ['licence.holders']
          : []
    const errors = validate({ definition: solutionForm, answers, facts })
    assert.deepEqual(
      errors.map(({ path, code }) => ({ path, code })).filter(({ path }) => !wanted.includes(path)),
      [],
      solution.title,
    )
  }
})
