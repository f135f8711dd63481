/** @typedef {import('tus-js-client').Upload} TusUpload */
/** @typedef {{key: string, name: string, title: string, size: number, url: string}} StoredUpload An upload that this browser has not finished. */
/** @typedef {{code?: string, message?: string}} UploadFailure `message` is in the person's language, absent if the portal did not answer. */
/**
 * @typedef {object} UploadListener
 * @property {(sent: number, total: number) => void} onProgress
 * @property {(videoId: string) => void} onFinished
 * @property {(failure: UploadFailure) => void} onFailed
 */

/**
 * Large enough that most clips travel in one request, small enough that the server never has gigabytes to flush to its disk
 * after the last byte.
 */
const CHUNK = 64 * 1024 * 1024;
const RETRY_DELAYS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

/** tus 1.0 between this page and the portal. Uploads are remembered in this browser until they are finished or discarded. */
export class UploadChannel {
  /** @type {typeof import('tus-js-client')} */ #tus;
  /** @type {Record<string, string>} */ #headers;
  #fingerprintPrefix;

  /**
   * @param {{person: string, csrfHeader: string, csrfToken: string}} page `person` keeps apart people who share a browser
   * @param {typeof import('tus-js-client')} [tus]
   */
  constructor({ person, csrfHeader, csrfToken }, tus = /** @type {any} */ (globalThis).tus) {
    this.#tus = tus;
    this.#headers = { [csrfHeader]: csrfToken };
    this.#fingerprintPrefix = `roomcast-${person}-`;
  }

  /** @returns {Promise<StoredUpload[]>} */
  async stored() {
    const uploads = await this.#tus.defaultOptions.urlStorage.findAllUploads();
    return uploads.filter(({ urlStorageKey }) => this.#isMine(urlStorageKey)).map(storedUpload);
  }

  /**
   * Starts an upload, or continues the stored one of the same file where the server left off.
   * @param {File} file
   * @param {string} title
   * @param {UploadListener} listener
   * @returns {Promise<{pause: () => Promise<void>, resume: () => void, cancel: () => Promise<void>}>}
   */
  async start(file, title, listener) {
    const upload = new this.#tus.Upload(file, {
      endpoint: '/api/uploads',
      headers: this.#headers,
      chunkSize: CHUNK,
      retryDelays: RETRY_DELAYS,
      metadata: { filename: file.name, filetype: file.type, title },
      fingerprint: async (chosen) => this.#fingerprintPrefix + fingerprintOf(chosen),
      removeFingerprintOnSuccess: true,
      onShouldRetry: ({ originalResponse }) => isPassing(originalResponse?.getStatus() ?? 0),
      onProgress: listener.onProgress,
      onSuccess: ({ lastResponse }) => listener.onFinished(lastResponse.getHeader('Roomcast-Video') ?? ''),
      onError: (error) => listener.onFailed(failureOf(error)),
    });
    const [previous] = await upload.findPreviousUploads();
    if (previous) upload.resumeFromPreviousUpload(previous);
    upload.start();
    return {
      pause: () => upload.abort(false),
      resume: () => upload.start(),
      cancel: () => upload.abort(true),
    };
  }

  /** @param {StoredUpload} stored */
  async discard({ key, url }) {
    await this.#tus.defaultOptions.urlStorage.removeUpload(key);
    await this.#tus.Upload.terminate(url, { headers: this.#headers, retryDelays: null }).catch(() => {
      // It expires on the server by itself.
    });
  }

  /** @param {string} key */
  #isMine(key) {
    return key.startsWith(`tus::${this.#fingerprintPrefix}`);
  }
}

/** @param {File} file */
function fingerprintOf({ name, type, size, lastModified }) {
  return [name, type, size, lastModified].join('-');
}

/** @param {Awaited<ReturnType<import('tus-js-client').UrlStorage['findAllUploads']>>[number]} upload */
function storedUpload({ urlStorageKey, metadata, size, uploadUrl }) {
  return {
    key: urlStorageKey,
    name: metadata['filename'] ?? '',
    title: metadata['title'] ?? '',
    size: size ?? 0,
    url: uploadUrl ?? '',
  };
}

/**
 * Whether a refusal may be over soon: no answer at all, a second request for the same upload, a restart; but not a full disk.
 * @param {number} status
 */
function isPassing(status) {
  if (status === 507) return false;
  return status < 400 || status >= 500 || status === 409 || status === 423;
}

/**
 * @param {Error | import('tus-js-client').DetailedError} error
 * @returns {UploadFailure}
 */
function failureOf(error) {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const { code, detail } = JSON.parse(body ?? '');
    return { code, message: detail };
  } catch {
    return {};
  }
}
