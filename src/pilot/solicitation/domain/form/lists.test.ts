import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dependencies } from '../../../../foundation/forms/index.ts'
import { solutionForm } from './solution-form.ts'

test('what lists show of a solution is decided by the sections overview and scope alone', () => {
  // Saving reads only these sections again; a condition on another one would make the list wrong.
  const graph = dependencies(solutionForm)
  const pending = ['overview.title', 'overview.categories', 'scope.sectors', 'scope.classes']
  const seen = new Set<string>()
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    pending.push(...(graph.get(name) ?? []))
  }
  const foreign = [...seen].filter((name) => !/^[§?]?(overview|scope)/.test(name))
  assert.ok(seen.size >= 4)
  assert.deepEqual(foreign, [])
})
