// @vitest-environment jsdom
import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toPptx } from '../../src/output/pptx.ts'
import { toXlsx } from '../../src/output/xlsx.ts'
import { bothDatasets } from '../official-data.ts'
test('x', async () => {
  const ms = ['', 'chart=change','chart=stacked','chart=rank','chart=check','chart=lines','chart=multiples','chart=flows','chart=mirror','chart=map','chart=stacked&basis=reported','chart=rank&basis=reported','chart=bars&basis=reported'].map(q => resolve(bothDatasets, decodeSpec(parseQuery('?' + q)).spec))
  const b = await toPptx(ms)
  writeFileSync('/tmp/s/deck.pptx', Buffer.from(await b.arrayBuffer()))
  const x = await toXlsx(ms[1]!)
  writeFileSync('/tmp/s/x.xlsx', Buffer.from(await x.arrayBuffer()))
})
