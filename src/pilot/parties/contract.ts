import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isCivil } from '../../foundation/kernel/index.ts'
import {
  evidenceGradeCodes,
  evidenceSubjectCodes,
  industryCodes,
  organisationKindCodes,
  recordedLicenceKinds,
  sizeCodes,
} from './index.ts'

const id = z.uuid()
const version = z.int32().min(1)
const day = z.iso.date().refine(isCivil)
const state = z.enum(['unverified', 'verified', 'returned'])
const kind = z.enum(organisationKindCodes)
const region = z.string().regex(/^\d{6}$/)
const name = z.string().trim().min(2).max(120)
const about = z.enum(evidenceSubjectCodes)
const grade = z.enum(evidenceGradeCodes)
const many = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation with the one action of the permission table that it asks the gate for. */
const operation = (
  method: Method,
  path: `/${string}`,
  [resource, action]: readonly [string, string],
  summary: string,
) =>
  oc
    .$meta<{ readonly resource?: string; readonly action?: string }>({})
    .route({ method, path, summary })
    .meta({ resource, action })

const organisation = z.object({
  id,
  name: z.string(),
  creditCode: z.string(),
  state,
  kind: kind.nullable(),
  registeredInPrc: z.boolean().nullable(),
  legalPerson: z.boolean().nullable(),
  capability: z.boolean().nullable(),
  capabilityGrounds: z.string(),
  holdsNoLicence: z.boolean(),
  regionCode: z.string().nullable(),
  address: z.string(),
  size: z.enum(sizeCodes).nullable(),
  industry: z.enum(industryCodes).nullable(),
  branchOf: id.nullable(),
  version,
  createdAt: z.string(),
  changedAt: z.string(),
})

const evidence = z.object({
  id,
  about,
  grade,
  title: z.string(),
  fileId: id.nullable(),
  reference: z.string(),
  observedOn: day,
  expiresOn: day.nullable(),
})

const licence = z.object({
  id,
  kind: z.enum(recordedLicenceKinds),
  number: z.string(),
  scope: z.string(),
  validFrom: day.nullable(),
  validUntil: z.union([day, z.literal('long-term')]).nullable(),
  evidenceId: id.nullable(),
})

const link = z.object({
  id,
  organisationId: id,
  kind: z.enum(['parent', 'holder', 'group']),
  otherId: id.nullable(),
  otherName: z.string(),
  sharePpm: z.number().int().nullable(),
  from: day.nullable(),
  until: day.nullable(),
  evidenceId: id.nullable(),
})

const check = z.strictObject({ about, evidenceId: id.nullable(), grade })
const fieldReason = z.strictObject({ field: z.string().min(1).max(60), text: z.string().trim().min(1).max(500) })
const standing = z.enum(['good', 'restricted', 'disqualified'])

const record = z.object({
  organisation,
  evidence: many(evidence),
  licences: many(licence),
  links: many(link),
  verifications: many(
    z.object({
      outcome: z.enum(['verified', 'returned']),
      version,
      checks: many(check),
      reasons: many(fieldReason),
      decidedBy: z.string(),
      decidedAt: z.string(),
    }),
  ),
  standings: many(z.object({ standing, from: day, until: day.nullable(), reason: z.string() })),
  participations: many(
    z.object({ programmeId: z.string(), part: z.string(), since: z.string(), endedAt: z.string().nullable() }),
  ),
  branches: many(z.object({ id: z.string(), name: z.string(), creditCode: z.string() })),
  legalPersonName: z.string().nullable(),
  files: many(
    z.object({
      id,
      name: z.string(),
      bytes: z.number().int(),
      fingerprint: z.string(),
      state: z.enum(['quarantined', 'clean', 'unscanned', 'infected']),
    }),
  ),
  standing,
  unstated: many(about),
  checksNeeded: many(about),
  actions: many(z.string()),
})

const change = z.strictObject({
  name,
  kind: kind.nullable(),
  registeredInPrc: z.boolean().nullable(),
  legalPerson: z.boolean().nullable(),
  capability: z.boolean().nullable(),
  capabilityGrounds: z.string().trim().max(2000),
  holdsNoLicence: z.boolean(),
  regionCode: region.nullable(),
  address: z.string().trim().max(200),
  size: z.enum(sizeCodes).nullable(),
  industry: z.enum(industryCodes).nullable(),
})

const kept = z.object({ id: z.string(), organisationVersion: version })

const enrolment = z.object({
  id,
  creditCode: z.string(),
  organisationName: z.string(),
  personName: z.string(),
  email: z.string(),
  state: z.enum(['asked', 'waiting-for-unit', 'waiting-for-office', 'accepted', 'declined']),
  organisationId: id.nullable(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  reason: z.string(),
})

const authority = z.object({
  id,
  regionCode: z.string(),
  kind: z.enum(['industry', 'telecom']),
  name: z.string(),
  isVerified: z.boolean(),
  source: z.string(),
  from: day.nullable(),
  until: day.nullable(),
  version,
})

const edit = ['organisation', 'edit'] as const

export const partiesContract = {
  list: operation('GET', '/organisations', ['organisation', 'list'], '单位名录 / organisations')
    .input(
      z.strictObject({
        state: state.optional(),
        region: region.optional(),
        kind: kind.optional(),
        words: z.string().max(60).default(''),
        afterChanged: z.iso.datetime().optional(),
        afterId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        organisations: many(organisation),
        counts: z.record(z.string(), z.number().int()),
        next: z.object({ changedAt: z.string(), id }).nullable(),
      }),
    ),
  readOwn: operation('GET', '/organisations/own', ['organisation', 'read'], '本单位档案 / own record').output(record),
  read: operation('GET', '/organisations/{id}', ['organisation', 'read'], '单位档案 / record')
    .input(z.strictObject({ id }))
    .output(record),
  edit: operation('PUT', '/organisations/{id}', edit, '改单位档案 / change the record')
    .input(z.strictObject({ id, version, change }))
    .output(organisation),
  joinLegalPerson: operation(
    'POST',
    '/organisations/{id}/legal-person',
    edit,
    '关联所属法人 / tie a branch to its legal person',
  )
    .input(z.strictObject({ id, creditCode: z.string().min(1).max(40) }))
    .output(organisation),
  addLicence: operation('POST', '/organisations/{id}/licences', edit, '加许可 / add a licence')
    .input(z.strictObject({ id, licence: licence.omit({ id: true }).strict() }))
    .output(kept),
  addEvidence: operation('POST', '/organisations/{id}/evidence', edit, '加证据 / add evidence')
    .input(
      z.strictObject({
        id,
        evidence: z.strictObject({
          about,
          grade: z.enum(['uploaded', 'self-made']),
          title: z.string().trim().min(1).max(200),
          fileId: id.nullable(),
          reference: z.string().trim().max(300),
          observedOn: day,
          expiresOn: day.nullable(),
        }),
      }),
    )
    .output(kept),
  addLink: operation('POST', '/organisations/{id}/links', edit, '加集团、股权关系 / add a link')
    .input(
      z.strictObject({
        id,
        link: z.strictObject({
          kind: z.enum(['parent', 'holder', 'group']),
          otherName: name,
          otherCreditCode: z.string().max(40).nullable(),
          sharePpm: z.number().int().min(1).max(1_000_000).nullable(),
          from: day.nullable(),
          until: day.nullable(),
          evidenceId: id.nullable(),
        }),
      }),
    )
    .output(kept),
  withdraw: operation('DELETE', '/organisations/{id}/{kind}/{heldId}', edit, '撤下许可、证据或关系 / withdraw')
    .input(z.strictObject({ id, kind: z.enum(['licence', 'evidence', 'link']), heldId: id }))
    .output(kept),
  verify: operation('POST', '/organisations/{id}/verify', ['organisation', 'verify'], '核验通过 / verify')
    .input(z.strictObject({ id, version, checks: z.array(check).max(60) }))
    .output(organisation),
  giveBack: operation('POST', '/organisations/{id}/return', ['organisation', 'return'], '退回补正 / give back')
    .input(z.strictObject({ id, version, reasons: z.array(fieldReason).min(1).max(40) }))
    .output(organisation),
  enrol: operation('POST', '/enrolments', ['enrolment', 'ask'], '申请登记或加入单位 / ask to enrol or join')
    .input(
      z.strictObject({
        creditCode: z.string().min(1).max(40),
        organisationName: name,
        personName: z.string().trim().min(1).max(80),
        email: z.email().max(254),
      }),
    )
    .output(z.object({ received: z.literal(true) })),
  listEnrolments: operation('GET', '/enrolments', ['enrolment', 'read'], '待办的登记与加入申请 / requests').output(
    z.object({ enrolments: many(enrolment) }),
  ),
  acceptEnrolment: operation('POST', '/enrolments/{id}/accept', ['enrolment', 'accept'], '接受 / accept')
    .input(z.strictObject({ id }))
    .output(enrolment),
  declineEnrolment: operation('POST', '/enrolments/{id}/decline', ['enrolment', 'decline'], '谢绝 / decline')
    .input(z.strictObject({ id, reason: z.string().trim().min(1).max(500) }))
    .output(enrolment),
  readRegions: operation('GET', '/regions', ['authority', 'read'], '地区与主管部门 / regions and authorities').output(
    z.object({
      regions: many(
        z.object({
          code: z.string(),
          name: z.string(),
          kind: z.enum(['municipality', 'province', 'autonomous-region', 'corps', 'plan-city']),
          parent: z.string().nullable(),
          area: z.enum(['north', 'northeast', 'east', 'central-south', 'southwest', 'northwest']),
          authorities: many(authority),
        }),
      ),
      today: day,
      mayChange: z.boolean(),
    }),
  ),
  changeAuthority: operation('PUT', '/authorities/{id}', ['authority', 'change'], '更正或更名 / correct or rename')
    .input(
      z.strictObject({
        id,
        version,
        name,
        isVerified: z.boolean(),
        source: z.string().trim().min(2).max(300),
        from: day.nullable(),
      }),
    )
    .output(z.object({ authorities: many(authority) })),
}
