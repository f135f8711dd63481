import { SharedView } from './shared_view.js';
import { storyboardStrip } from './storyboard_strip.js';

const root = /** @type {HTMLElement} */ (document.querySelector('[data-page=shared]'));
new SharedView(root).start();
storyboardStrip(root)?.start();
