import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { startTestServer } from '../../../../tests/server.ts'
import type { TestClient, TestServer } from '../../../../tests/server.ts'
import { makeId } from '../../kernel/index.ts'
import type { AttachmentReference } from '../index.ts'

/** The bad files of the issue, each through the real door: the refusal's code, words in both languages, nothing kept. */
const pdf = '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n'
const organisationId = makeId<'organisation'>(1_700_000_000_000, new Uint8Array(10).fill(6))
const zip = (files: Zippable): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(files))
const docx = (parts: Zippable = {}): Uint8Array<ArrayBuffer> =>
  zip({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="x"></Types>'),
    'word/document.xml': strToU8('<?xml version="1.0"?><w:document xmlns:w="w"/>'),
    ...parts,
  })
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let server: TestServer
let filler: TestClient
before(async () => {
  server = await startTestServer()
  filler = await signedIn(server)
})
after(() => server.close())

const signedIn = (on: TestServer): Promise<TestClient> =>
  on.signIn({
    login: 'filler-of-bad-files',
    name: '填报人',
    grants: [{ role: 'filler', regionCode: null }],
    organisationId,
  })

interface Sent {
  readonly name: string
  readonly type: string
  readonly body: BodyInit
}

function send({ name, type, body }: Sent, to = { server, filler }): Promise<Response> {
  return fetch(`${to.server.origin}/attachments?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { cookie: to.filler.cookie, origin: to.server.origin, 'content-type': type, accept: 'application/json' },
  })
}

const kept = async (): Promise<number> => (await server.sql('select from attachments.file')).length

const bad: readonly (readonly [what: string, code: string, sent: Sent])[] = [
  ['a program called a PDF', 'not-what-it-says', { name: 'a.pdf', type: 'application/pdf', body: 'MZ\u0090\u0000' }],
  ['a page called a picture', 'not-what-it-says', { name: 'a.png', type: 'image/png', body: '<html></html>' }],
  ['a PDF declared a picture', 'not-what-it-says', { name: 'a.pdf', type: 'image/png', body: pdf }],
  ['a program by name', 'kind-not-allowed', { name: 'a.exe', type: 'application/octet-stream', body: pdf }],
  ['a second extension', 'kind-not-allowed', { name: 'a.pdf.js', type: 'application/pdf', body: pdf }],
  ['no extension', 'kind-not-allowed', { name: 'a', type: 'application/pdf', body: pdf }],
  ['an empty file', 'file-empty', { name: 'a.pdf', type: 'application/pdf', body: '' }],
  [
    'an archive that explodes',
    'archive-expands-too-far',
    { name: 'a.zip', type: 'application/zip', body: zip({ 'a.txt': new Uint8Array(20_000_000).fill(48) }) },
  ],
  [
    'an archive of too many',
    'archive-too-many-entries',
    {
      name: 'a.zip',
      type: 'application/zip',
      body: zip(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, strToU8('x')]))),
    },
  ],
  [
    'an archive in an archive',
    'archive-in-archive',
    { name: 'a.zip', type: 'application/zip', body: zip({ 'b.zip': zip({ 'a.txt': strToU8('x') }) }) },
  ],
  [
    'an entry that leaves the folder',
    'archive-unsafe-name',
    { name: 'a.zip', type: 'application/zip', body: zip({ '../../etc/passwd.txt': strToU8('x') }) },
  ],
  ['macros', 'active-content', { name: 'a.docx', type: word, body: docx({ 'word/vbaProject.bin': strToU8('x') }) }],
  [
    'a template from elsewhere',
    'active-content',
    {
      name: 'a.docx',
      type: word,
      body: docx({
        'word/_rels/settings.xml.rels': strToU8(
          '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="http://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>',
        ),
      }),
    },
  ],
  [
    'a formula that runs a program',
    'active-content',
    { name: 'a.csv', type: 'text/csv', body: `a,b\n=cmd|'/c calc'!A1,c` },
  ],
]

for (const [what, code, sent] of bad) {
  test(`${what} is refused (${code}), with what to do, and nothing of it is kept`, async () => {
    const before = await kept()
    const answer = await send(sent)
    const said = (await answer.json()) as {
      code: string
      message: Record<string, string>
      remedy: Record<string, string>
    }
    assert.deepEqual([answer.status, said.code], [422, code])
    for (const words of [said.message, said.remedy]) assert.ok(words['zh'] !== '' && words['en'] !== '')
    assert.equal(await kept(), before)
  })
}

test('names with control, direction and path characters are kept as what they look like', async () => {
  const names: readonly (readonly [given: string, kept: string])[] = [
    ['材料\u202efdp.pdf', '材料fdp.pdf'],
    ['a\u0000b\r\nX-Evil: 1.pdf', 'abX-Evil_ 1.pdf'],
    ['../../etc/证明.pdf', '证明.pdf'],
    ['C:\\windows\\证明.pdf', '证明.pdf'],
    ['con.pdf', '_con.pdf'],
    [`${'长'.repeat(500)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ]
  for (const [given, wanted] of names) {
    const answer = await send({ name: given, type: 'application/pdf', body: pdf })
    assert.equal(answer.status, 201, given.slice(0, 20))
    const { id, name } = (await answer.json()) as AttachmentReference
    assert.equal(name, wanted)
    const back = await fetch(`${server.origin}/attachments/${id}`, { headers: { cookie: filler.cookie } })
    const disposition = back.headers.get('content-disposition') ?? ''
    assert.ok(disposition.startsWith('attachment; filename="') && disposition.includes(encodeURIComponent(wanted)))
  }
  const broken = await fetch(`${server.origin}/attachments?name=%ED%A0%80.pdf`, {
    method: 'POST',
    body: pdf,
    headers: { cookie: filler.cookie, origin: server.origin, 'content-type': 'application/pdf' },
  })
  assert.ok(broken.status === 201 || broken.status === 400, String(broken.status))
  assert.equal(
    server.log.some((line) => line.includes('"level":"fault"')),
    false,
  )
})

const small = mkdtempSync(join(tmpdir(), 'shidian-small-disk-'))
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=0777', 'tmpfs', small]).status === 0
const skip = isMounted ? false : 'a disk of its own for this test needs root and mount'

test(
  'on a full disk an upload is refused in words and never answered as kept; a small one still goes in',
  { skip },
  async () => {
    const usual = process.env['TMPDIR']
    process.env['TMPDIR'] = small
    const cramped = await startTestServer()
    if (usual === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = usual
    try {
      const to = { server: cramped, filler: await signedIn(cramped) }
      const large = await send({ name: 'a.pdf', type: 'application/pdf', body: pdf + '%'.repeat(5_000_000) }, to)
      const said = (await large.json()) as { code: string; remedy: { zh: string } }
      assert.deepEqual([large.status, said.code], [503, 'storage-is-full'])
      assert.ok(said.remedy.zh !== '')
      assert.deepEqual(await cramped.sql('select from attachments.file'), [])
      const little = await send({ name: 'a.pdf', type: 'application/pdf', body: pdf }, to)
      assert.equal(little.status, 201, 'what was cut off has been discarded')
    } finally {
      await cramped.close()
      spawnSync('umount', [small])
      rmSync(small, { recursive: true, force: true })
    }
  },
)
