/** A name that the product reads from the environment. Only configuration.ts reads them. */
export interface EnvironmentName {
  readonly name: string
  readonly does: string
}

/** All of them; any other SHIDIAN_* name is refused, since a misspelt setting would be ignored in silence. */
export const environmentNames = [
  { name: 'DATABASE_URL', does: 'PostgreSQL of your own, as the application role; absent: an embedded one' },
  { name: 'SHIDIAN_OWNER_URL', does: 'the same database as its owner: migrate, worker, backup, restore, drill' },
  { name: 'SHIDIAN_PORT', does: 'port of the server (3000)' },
  { name: 'SHIDIAN_HOST', does: 'address to listen on (127.0.0.1)' },
  { name: 'SHIDIAN_DATA', does: 'data folder: embedded database, attachments, checkpoints (.data in the checkout)' },
  { name: 'SHIDIAN_TEST', does: '1: test mode, in which "clock set" works' },
  { name: 'SHIDIAN_PRODUCTION', does: '1: no demo content, no weak durability, no plain http to other machines' },
  { name: 'SHIDIAN_PUBLIC_URL', does: 'address under which people reach the product, https in production' },
  { name: 'SHIDIAN_TRUSTED_PROXY', does: 'addresses or networks of the proxies that end TLS, separated by commas' },
  {
    name: 'SHIDIAN_MAIL_URL',
    does: 'smtp(s)://user:password@host:port for letters; absent: letters are kept, not sent',
  },
  { name: 'SHIDIAN_MAIL_FROM', does: 'sender of letters' },
  { name: 'SHIDIAN_S3_ENDPOINT', does: 'S3-compatible store for attachments; absent: the data folder' },
  { name: 'SHIDIAN_S3_BUCKET', does: 'its bucket' },
  { name: 'SHIDIAN_S3_REGION', does: 'its region (us-east-1)' },
  { name: 'SHIDIAN_S3_ACCESS_KEY', does: 'its access key' },
  { name: 'SHIDIAN_S3_SECRET_KEY', does: 'its secret key' },
  { name: 'SHIDIAN_SCANNER', does: 'host:port of a clamd that scans uploads; absent: a visible warning' },
  { name: 'SHIDIAN_OIDC_ISSUER', does: 'issuer of a government sign-in; absent: off' },
  { name: 'SHIDIAN_OIDC_CLIENT_ID', does: 'our name there' },
  { name: 'SHIDIAN_OIDC_CLIENT_SECRET', does: 'our secret there' },
  { name: 'SHIDIAN_OIDC_AUTHORIZATION_URL', does: 'its authorization endpoint' },
  { name: 'SHIDIAN_OIDC_TOKEN_URL', does: 'its token endpoint' },
  { name: 'SHIDIAN_OIDC_KEYS_URL', does: 'its keys' },
  { name: 'SHIDIAN_FONTS', does: 'folder with the official fonts for documents' },
  { name: 'SHIDIAN_CHECKPOINTS', does: 'folder for checkpoints of the evidence log (checkpoints in the data folder)' },
] as const satisfies readonly EnvironmentName[]
