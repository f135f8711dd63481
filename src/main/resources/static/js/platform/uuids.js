const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param {unknown} id @returns {id is string} */
export function isUuid(id) {
  return typeof id === 'string' && UUID.test(id);
}
