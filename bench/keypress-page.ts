/**
 * The page of bench/keypress: a form of 150 fields drawn by the product's own editor, and beside it the same form in Ant
 * Design, watched as a whole (the way that decision 0061 did not take). Its script is text because vite builds it for the
 * browser, with the desk's own style.
 */
export const keypressPage = {
  html: `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>keypress</title><link rel="icon" href="data:," /></head>
  <body><div id="desk"></div><script type="module" src="./main.tsx"></script></body>
</html>
`,
  script: `import 'virtual:desk-style.css'
import { Checkbox, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { DeskContext } from '../../src/foundation/interface/web/index.ts'
import { FormDesk } from '../../src/foundation/forms/web/filling/form-desk.tsx'

const words = (zh) => ({ zh, en: zh })
const kinds = ['text', 'text', 'text', 'long', 'number', 'money', 'choice', 'multi', 'date', 'text']
const options = Array.from({ length: 8 }, (_, index) => ({ code: 'c' + index, label: words('选项 ' + index) }))
const field = (index) => {
  const type = kinds[index % kinds.length]
  const head = { id: 'all.field-' + index, section: 'all', type, label: words('第 ' + (index + 1) + ' 项'), required: true, width: 'half' }
  if (type === 'text' || type === 'long') return { ...head, limits: { minChars: 2, maxChars: 400 } }
  return type === 'choice' || type === 'multi' ? { ...head, list: 'options' } : head
}
const fields = Array.from({ length: 150 }, (_, index) => field(index))
// Every tenth question depends on the choice before it, so that what exists has to be worked out too.
const definition = {
  id: 'wide', version: 1, title: words('宽表'), origin: words('测试'),
  chapters: [{ id: 'all', title: words('全部') }], sections: [{ id: 'all', chapter: 'all', title: words('全部') }],
  fields: fields.map((one, index) => index % 10 === 9 ? { ...one, condition: { not: { eq: ['all.field-' + (index - 3), 'c7'] } } } : one),
  conditions: [], lists: [{ id: 'options', source: 'own', options }], checks: [],
}

window.keyTimes = []
let pressed = 0
addEventListener('keydown', (event) => { pressed = event.timeStamp }, true)
addEventListener('input', () => {
  const from = pressed
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => window.keyTimes.push(performance.now() - from)
    channel.port2.postMessage(null)
  })
}, true)

const desk = {
  locale: 'zh', care: 'off', demo: true, person: { accountId: 'bench', name: '', roles: [] }, rounds: [],
  now: () => '2026-11-24T02:32:00.000Z', address: { path: '/', query: new URLSearchParams(), go() {}, change() {} }, announce() {},
}
const api = { save: async (_group, version) => ({ version: version + 1, savedAt: new Date().toISOString() }) }

function Whole() {
  const [form] = Form.useForm()
  Form.useWatch([], form)
  return (
    <Form form={form} layout="vertical">
      {definition.fields.map((one) => (
        <Form.Item key={one.id} name={one.id} label={one.label.zh} rules={[{ required: true }]}>
          {one.type === 'multi'
            ? <Checkbox.Group options={options.map((option) => ({ value: option.code, label: option.label.zh }))} />
            : one.type === 'choice'
              ? <Select options={options.map((option) => ({ value: option.code, label: option.label.zh }))} />
              : one.type === 'long' ? <Input.TextArea rows={4} /> : <Input />}
        </Form.Item>
      ))}
    </Form>
  )
}

function Page() {
  useEffect(() => { document.body.dataset.ready = 'yes' }, [])
  const settings = { definition, groups: [], answerSet: 'bench', account: 'bench', api }
  return (
    <DeskContext.Provider value={desk}>
      {new URLSearchParams(location.search).get('kind') === 'baseline'
        ? <Whole />
        : <FormDesk settings={settings} section="all" toSection={() => '/'} onSection={() => {}} onReturn={() => {}} />}
    </DeskContext.Provider>
  )
}

localStorage.clear()
createRoot(document.getElementById('desk')).render(<Page />)
`,
}
