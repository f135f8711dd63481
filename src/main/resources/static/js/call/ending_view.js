import { copyOf, part, write } from '../platform/elements.js';

const SIGNED_OUT = ['session-ended', 'disabled'];

/** After the call: why it is over, and where to go from here. */
export class EndingView {
  /** @type {HTMLElement} */ root = copyOf('ending');

  /**
   * @param {string} reason
   * @param {import('../platform/sentences.js').Sentences} sentences
   * @param {() => void} onAgain
   */
  constructor(reason, sentences, onAgain) {
    const key = sentences.has(`ended-${reason}`) ? `ended-${reason}` : 'ended-other';
    // The own wish is no alarm; everything else is.
    part(this.root, '[data-text]').setAttribute('role', reason === 'left' ? 'status' : 'alert');
    write(part(this.root, '[data-text]'), sentences.say(key));
    for (const link of this.root.querySelectorAll('[data-sign-in]')) {
      /** @type {HTMLElement} */ (link).hidden = !SIGNED_OUT.includes(reason);
    }
    const again = part(this.root, '[data-again]');
    again.hidden = !['left', 'elsewhere', 'unsupported-version'].includes(reason);
    again.addEventListener('click', onAgain);
  }
}
