/** Where the stream of what a participant is told stands: what comes twice is known, and that something is missing is seen. */
export class NoticeNumbers {
  #last = 0;
  /** Whether any number may come next, because what lies before it cannot be told any more. */
  #anyNext = true;

  /** The number of the last notice that was heard. */
  get last() {
    return this.#last;
  }

  /**
   * @param {number} number in the stream, or 0 for what stands outside of it
   * @returns {'next' | 'known' | 'gap'}
   */
  judge(number) {
    if (number === 0) return 'next';
    if (number <= this.#last) return 'known';
    if (!this.#anyNext && number > this.#last + 1) return 'gap';
    this.#last = number;
    this.#anyNext = false;
    return 'next';
  }

  /** @param {{resumed: 'none' | 'kept' | 'restored', gap: boolean}} welcome */
  follow({ resumed, gap }) {
    if (resumed !== 'kept') this.#last = 0;
    this.#anyNext = gap;
  }
}
