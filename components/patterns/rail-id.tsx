/** Id of the rail, which the menu button of the top bar opens on narrow screens. */
export const RAIL_ID = 'plumbline-rail'

/** Id of the page's content, the goal of the skip link. */
export const CONTENT_ID = 'content'
