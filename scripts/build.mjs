// The app as files for any static host, in dist/: npm run build.
import { build } from 'vite'
import { writeLicences } from './licences.mjs'
import { prerender } from './prerender.mjs'

// Which charts stand ready as pages: all, article, none, sample, or names with commas between.
process.env.KHORGOS_PAGES ||= 'all'
await build()
for (const mode of ['production', 'element', 'page'])
  await build({ configFile: 'vite.embed.config.ts', mode })
writeLicences()
await prerender()
