import { writeFileSync } from 'node:fs'
import { traceabilityDocument } from './traceability-document.ts'

// Run by hand after a change of rounds or rules: bin/shidian-node src/pilot/notice/server/write-traceability.ts
writeFileSync(new URL('../../../../docs/traceability.md', import.meta.url), traceabilityDocument())
