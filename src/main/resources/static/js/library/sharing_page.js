import { offerCopies } from '../platform/clipboard.js';

offerCopies(/** @type {HTMLElement} */ (document.querySelector('#main')));
