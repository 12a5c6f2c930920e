import { randomBytes } from 'node:crypto'
import { notFound } from '../../../foundation/access/index.ts'
import {
  type OpenRoute,
  Refused,
  type Visit,
  actOpenly,
  lookOpenly,
  orRefuse,
} from '../../../foundation/access/server/index.ts'
import { parseReceiptNumber } from '../../../foundation/audit/index.ts'
import { nationalCrypto } from '../../../foundation/audit/server/index.ts'
import type { FieldProblem } from '../../../foundation/interface/pages/index.ts'
import { htmlResponse, viewOf } from '../../../foundation/interface/server/index.ts'
import { isId, ok } from '../../../foundation/kernel/index.ts'
import { type Ground, groundCodes } from '../index.ts'
import { type ObjectionTyped, filedPage, objectionPage, objectionStatusPage, tipPage } from '../pages/objection.ts'
import { publicitiesPage, publicityPage } from '../pages/publicity.ts'
import { publicityTexts } from '../pages/publicity-texts.ts'
import { fileObjection, leaveTip } from './acts/file-objection.ts'
import { type WholePublicity, lookAtPublicities, lookAtPublicity } from './looks/office-lists.ts'
import { standingOfObjection } from './store/objections.ts'

const reading = {
  zh: '公示向社会公开，无须登录',
  en: 'Publicity is open to everybody without signing in',
}
const objecting = {
  zh: '公示期内任何人可以提出异议、查询办理情况，无须账号，无脚本也能使用',
  en: 'Anybody may object and ask how an objection stands, without an account and without script',
}
const read = { resource: 'publicity', action: 'read' } as const
const check = { resource: 'objection', action: 'check' } as const

export const objectionRoutes: readonly OpenRoute[] = [
  { method: 'GET', path: '/publicities', audience: 'everyone', reason: reading, acts: read, handle: showAll },
  { method: 'GET', path: '/publicities/:id', audience: 'everyone', reason: reading, acts: read, handle: showOne },
  {
    method: 'GET',
    path: '/publicities/:id/objection',
    audience: 'everyone',
    reason: objecting,
    acts: read,
    handle: ask,
  },
  {
    method: 'POST',
    path: '/publicities/:id/objection',
    audience: 'everyone',
    reason: objecting,
    acts: { resource: 'objection', action: 'file' },
    handle: (visit) => file(visit, 'objection'),
  },
  {
    method: 'POST',
    path: '/publicities/:id/tip',
    audience: 'everyone',
    reason: objecting,
    acts: { resource: 'tip', action: 'leave' },
    handle: (visit) => file(visit, 'tip'),
  },
  { method: 'GET', path: '/objections', audience: 'everyone', reason: objecting, acts: check, handle: showStatus },
  { method: 'POST', path: '/objections', audience: 'everyone', reason: objecting, acts: check, handle: openAnswer },
]

const empty: ObjectionTyped = { who: 'person', name: '', creditCode: '', contact: '', ground: 'eligibility', facts: '' }

async function showAll(visit: Visit): Promise<Response> {
  const { publicities } = orRefuse(await lookOpenly(visit.context, lookAtPublicities({ programme: null })))
  return htmlResponse(publicitiesPage(viewOf(visit), publicities))
}

async function showOne(visit: Visit): Promise<Response> {
  const whole = await wholeOf(visit)
  return htmlResponse(publicityPage(viewOf(visit), { ...whole, now: visit.context.arrival }))
}

async function wholeOf({ context, params }: Visit): Promise<WholePublicity> {
  const id = params['id'] ?? ''
  if (!isId(id)) throw new Refused(notFound)
  return orRefuse(await lookOpenly(context, lookAtPublicity({ id })))
}

async function ask(visit: Visit): Promise<Response> {
  const whole = await wholeOf(visit)
  const wanted = new URL(visit.request.url).searchParams.get('solution')
  const item = whole.items.find(({ solutionId }) => solutionId === wanted)
  if (!item) throw new Refused(notFound)
  const form = { publicityId: whole.publicity.id, item, typed: empty, problems: [], answerCode: newCode() }
  return htmlResponse(objectionPage(viewOf(visit), form))
}

/** Twenty characters without those that are mistaken for others: 97 bits, in groups to be written down. */
function newCode(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRTUWXYZ'
  const characters = Array.from(randomBytes(20), (byte) => alphabet[byte % alphabet.length] ?? '2')
  return (characters.join('').match(/.{5}/g) ?? []).join('-')
}

async function file(visit: Visit, kind: 'objection' | 'tip'): Promise<Response> {
  const view = viewOf(visit)
  const whole = await wholeOf(visit)
  const { typed, solutionId, answerCode } = await typedIn(visit, kind)
  const item = whole.items.find((one) => one.solutionId === solutionId)
  if (!item || !/^[0-9A-Z-]{10,40}$/.test(answerCode)) throw new Refused(notFound)
  const form = { publicityId: whole.publicity.id, item, typed, answerCode }
  const problems = problemsOf(visit, typed)
  if (problems.length > 0) return htmlResponse(objectionPage(view, { ...form, problems }), 422)
  const said = { publicityId: form.publicityId, solutionId, ground: typed.ground as Ground, facts: typed.facts }
  // The form sent twice is one objection: its code is the key under which the answer is kept.
  const context = { ...visit.context, idempotencyKey: nationalCrypto.sm3Hex(`objection ${answerCode}`) }
  if (typed.who === 'anonymous') {
    orRefuse(await actOpenly(context, said, leaveTip(said)))
    return htmlResponse(tipPage(view))
  }
  const { name, contact } = typed
  const creditCode = typed.who === 'unit' ? typed.creditCode : null
  const input = { ...said, objector: typed.who, name, creditCode, contact, answerCode }
  const filed = await actOpenly(context, input, fileObjection(input))
  if (filed.ok) return htmlResponse(filedPage(view, { kind: typed.who, answerCode, ...filed.value }))
  if (filed.refusal.code !== 'credit-code-malformed') throw new Refused(filed.refusal)
  const wrong = [{ field: 'creditCode', message: filed.refusal.message[view.locale] }]
  return htmlResponse(objectionPage(view, { ...form, problems: wrong }), 422)
}

interface Typed {
  readonly typed: ObjectionTyped
  readonly solutionId: string
  readonly answerCode: string
}

async function typedIn({ request }: Visit, kind: 'objection' | 'tip'): Promise<Typed> {
  const form = await request.formData().catch(() => new FormData())
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const who = kind === 'tip' || text('who') === 'anonymous' ? 'anonymous' : text('who') === 'unit' ? 'unit' : 'person'
  const [name, contact, ground] = [text('name'), text('contact'), text('ground')]
  const creditCode = text('creditCode').toUpperCase()
  const typed = { who, name, contact, ground, creditCode, facts: text('facts').replaceAll('\r\n', '\n') } as const
  return { typed, solutionId: text('solution'), answerCode: text('answerCode') }
}

function problemsOf(visit: Visit, typed: ObjectionTyped): readonly FieldProblem[] {
  const { faults } = publicityTexts[viewOf(visit).locale]
  const within = (value: string, least: number, most: number): boolean => value.length >= least && value.length <= most
  const isNamed = typed.who !== 'anonymous'
  return [
    ...(isNamed && !within(typed.name, 2, 120) ? [{ field: 'name', message: faults.name }] : []),
    ...(typed.who === 'unit' && typed.creditCode.length !== 18 ? [{ field: 'creditCode', message: faults.code }] : []),
    ...(isNamed && !within(typed.contact, 5, 200) ? [{ field: 'contact', message: faults.contact }] : []),
    ...((groundCodes as readonly string[]).includes(typed.ground) ? [] : [{ field: 'ground', message: faults.ground }]),
    ...(within(typed.facts, 10, 4000) ? [] : [{ field: 'facts', message: faults.facts }]),
  ]
}

function showStatus(visit: Visit): Promise<Response> {
  const asked = (new URL(visit.request.url).searchParams.get('number') ?? '').trim().slice(0, 60)
  return status(visit, asked, '')
}

/** By POST, so that the code stands in no address. */
async function openAnswer(visit: Visit): Promise<Response> {
  const form = await visit.request.formData().catch(() => new FormData())
  const [number, code] = [form.get('number'), form.get('code')]
  const plain = typeof code === 'string' ? code.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase() : ''
  return status(visit, typeof number === 'string' ? number.trim().slice(0, 60) : '', plain.slice(0, 40))
}

async function status(visit: Visit, asked: string, code: string): Promise<Response> {
  const view = viewOf(visit)
  const number = parseReceiptNumber(asked)
  if (asked === '') return htmlResponse(objectionStatusPage(view, { asked, found: null }))
  const found = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const object = { resource: 'objection', id: asked, state: 'received', relations: [] } as const
      const permit = acting.permit('check', object)
      if (!permit.ok) return permit
      if (number === undefined) return ok(null)
      return ok((await standingOfObjection(acting.tx, number, nationalCrypto.sm3Hex(code))) ?? null)
    }),
  )
  return htmlResponse(objectionStatusPage(view, { asked: number ?? asked, found }), found ? 200 : 404)
}
