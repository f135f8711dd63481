/**
 * The one element inside `root` that the template promises; a page without it is a mistake worth stopping at.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T}
 */
export function part(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return /** @type {T} */ (found);
}

/**
 * A fresh copy of what `<template id="...">` holds.
 * @template {Element} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function copyOf(id) {
  const template = /** @type {HTMLTemplateElement} */ (part(document, `template#${id}`));
  const first = template.content.firstElementChild;
  if (!first) throw new Error(`The template ${id} is empty`);
  return /** @type {T} */ (document.importNode(first, true));
}

/**
 * Writes only what differs: screen readers announce a live region again whenever it is written.
 * @param {Element} element
 * @param {string} text
 */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
