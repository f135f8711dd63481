import { startChapters } from './chapters_page.js';
import { SharedView } from './shared_view.js';
import { storyboardStrip } from './storyboard_strip.js';

const root = /** @type {HTMLElement} */ (document.querySelector('[data-page=shared]'));
new SharedView(root).start();
storyboardStrip(root)?.start();
// A frame of another site shows the picture alone.
if (root.querySelector('[data-part=chapters]')) startChapters(root);
