import {
  arrowLeft, camera, check, cloud, cloudLightning, cloudRain, cloudSun, eye, eyeOff, fit, globe, hand, heart, help, house, image, lasso, lightbulb, list, logOut, megaphone, message, pencil, phone, plus, rainbow, redo, snowflake, star, sun, tablet, text, trash, undo, users, wifiOff, wind, x,
} from '../ui/icon-set.ts'
import { defineIcons } from '../ui/icons.ts'
import { anchor, bike, boat, cake, fish, flower, gift, key, tree, umbrella } from '../ui/pictures.ts'

/** The icons that a table's tablet shows, the pictures of a picture code among them. */
defineIcons({
  arrowLeft, camera, check, cloud, cloudLightning, cloudRain, cloudSun, eye, eyeOff, fit, globe, hand, heart, help, house, image, lasso, lightbulb, list, logOut, megaphone, message, pencil, phone, plus, rainbow, redo, snowflake, star, sun, tablet, text, trash, undo, users, wifiOff, wind, x,
  anchor, bike, boat, cake, fish, flower, gift, key, tree, umbrella,
})
