import './page.css'
import './page.ts'
