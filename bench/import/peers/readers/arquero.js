import { desc, fromCSV, op } from 'arquero'
import { answering } from '../../readers/answering.js'

/** A table whole in memory, as it is meant. */
answering(async (file) => {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer())
  const all = fromCSV(text, { autoType: false })
  const pivot = all
    .filter((row) => row.motCode === '0')
    .groupby('reporterISO', 'partnerISO', 'flowCode', 'refYear')
    .rollup({ value: (row) => op.sum(row.primaryValue) })
    .orderby(desc('value'))
  return { rows: all.numRows(), sum: pivot.array('value').reduce((sum, one) => sum + Number(one), 0) }
})
