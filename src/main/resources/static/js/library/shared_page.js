import { SharedView } from './shared_view.js';

new SharedView(/** @type {HTMLElement} */ (document.querySelector('[data-page=shared]'))).start();
