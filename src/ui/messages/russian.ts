import { addMessages } from '../../chart/messages/get-messages.ts'
import { ru as chart } from '../../chart/messages/ru.ts'
import { addUiMessages } from './get-ui-messages.ts'
import { ru as page } from './ru.ts'

/* Importing this adds the words of Russian. */
addMessages('ru', chart)
addUiMessages('ru', page)
