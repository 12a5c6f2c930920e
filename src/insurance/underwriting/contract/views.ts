import { z } from 'zod'
import {
  authorityGrades,
  issueLevels,
  issueMachine,
  proposalMachine,
  quotationMachine,
  severities,
  trustGrades,
} from '../index.ts'
import { id, many, version } from './parts.ts'

const party = z.object({ id: z.string(), name: z.string(), creditCode: z.string() })

export const proposalLine = z.object({
  id,
  applicantName: z.string(),
  insuredName: z.string(),
  productCode: z.string(),
  productEdition: z.string(),
  sector: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  state: z.enum(proposalMachine.states),
  openBlocks: z.int(),
  band: z.string().nullable(),
  createdByName: z.string(),
  createdAt: z.string(),
  version,
})

const issue = z.object({
  id,
  code: z.string(),
  level: z.enum(issueLevels),
  grade: z.enum(authorityGrades),
  state: z.enum(issueMachine.states),
  value: z.string(),
  raisedByName: z.string().nullable(),
  raisedAt: z.string(),
  approvedUntil: z.string().nullable(),
  isSeconded: z.boolean(),
  version,
  acts: many(
    z.object({ act: z.string(), grade: z.string().nullable(), reason: z.string(), byName: z.string(), at: z.string() }),
  ),
  actions: many(z.string()),
})

const quotationLine = z.object({
  id,
  number: z.int(),
  state: z.enum(quotationMachine.states),
  premium: z.string().nullable(),
  validUntil: z.string().nullable(),
  draftedByName: z.string(),
  draftedAt: z.string(),
})

export const proposalView = z.object({
  id,
  applicant: party,
  insured: party,
  productCode: z.string(),
  productEdition: z.string(),
  sector: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  state: z.enum(proposalMachine.states),
  formVersion: z.string(),
  answers: z.record(z.string(), z.string()),
  answersHash: z.string().nullable(),
  signedByName: z.string().nullable(),
  signedOn: z.string().nullable(),
  assessment: z.unknown(),
  assessedByName: z.string().nullable(),
  assessedAt: z.string().nullable(),
  refusal: z.unknown(),
  isDemo: z.boolean(),
  version,
  consents: many(
    z.object({
      id,
      targets: many(z.string()),
      from: z.string(),
      until: z.string(),
      method: z.string(),
      withdrawBy: z.string(),
      signedByName: z.string(),
      signedOn: z.string(),
    }),
  ),
  evidence: many(
    z.object({
      id,
      question: z.string(),
      kind: z.string(),
      grade: z.enum(trustGrades),
      observedOn: z.string(),
      expiresOn: z.string(),
    }),
  ),
  findings: many(
    z.object({
      id,
      row: z.string(),
      target: z.string(),
      title: z.string(),
      severity: z.enum(severities),
      exploited: z.boolean(),
      observedOn: z.string(),
      isOpen: z.boolean(),
    }),
  ),
  issues: many(issue),
  contingencies: many(
    z.object({
      id,
      code: z.string(),
      issueCode: z.string(),
      state: z.string(),
      dueOn: z.string(),
      reason: z.string().nullable(),
      settledByName: z.string().nullable(),
    }),
  ),
  quotations: many(quotationLine),
  ownGrade: z.string().nullable(),
  actions: many(z.string()),
})

export const quotationView = quotationLine.extend({
  proposalId: id,
  applicantName: z.string(),
  wanted: z.unknown(),
  content: z.unknown(),
  technical: z.unknown(),
  answersHash: z.string(),
  presentAnswersHash: z.string().nullable(),
  referredReason: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  acceptedByName: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  version,
  openBlocks: many(z.object({ code: z.string(), level: z.enum(issueLevels), grade: z.enum(authorityGrades) })),
  actions: many(z.string()),
})
