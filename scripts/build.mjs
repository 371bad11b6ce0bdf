// The app as files for any static host, in dist/: npm run build.
import { build } from 'vite'
import { prerender } from './prerender.mjs'

await build()
for (const mode of ['production', 'element', 'page'])
  await build({ configFile: 'vite.embed.config.ts', mode })
await prerender()
