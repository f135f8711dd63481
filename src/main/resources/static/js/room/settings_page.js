import { offerCopies } from '../platform/clipboard.js';
import { part } from '../platform/elements.js';

offerCopies(part(document, '#main'));
