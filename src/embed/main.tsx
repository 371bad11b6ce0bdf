import { createRoot } from 'react-dom/client'
import article from '../../data/article.json?raw'
import { parseArticle } from '../dataset/parse.ts'
import { Embed } from './embed.tsx'
import { hearHost } from './host-wishes.ts'
import { loadStatistics } from './statistics.ts'
import '../ui/messages/russian.ts'
import './embed.css'

const host = hearHost()
const root = document.getElementById('root')
if (root === null) throw new Error('embed.html has no element with the id "root".')
createRoot(root).render(
  <Embed article={parseArticle(article, 'data/article.json')} load={loadStatistics} host={host} />,
)
