/** The page's own behaviour. Without it every page still reads, links and prints; the controls it serves stay hidden. */
import { serveCopyButtons } from "./copy.js"
import { serveMenu } from "./menu.js"
import { serveScheme } from "./scheme.js"
import { serveScrolling } from "./scroll.js"
import { serveSearch } from "./search.js"

serveScheme(document)
serveMenu(document)
serveSearch(document)
serveCopyButtons(document)
serveScrolling(document)
