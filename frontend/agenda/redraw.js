/**
 * A drawing that is made anew while somebody reads it: only what differs is changed, so a screen reader keeps its place.
 * What stays keeps its listeners too, so it must be a drawing of the same thing.
 */

/** @param {Node} old on the page @param {Node} drawn what is to stand there */
export function renew(old, drawn) {
  if (old.isEqualNode(drawn)) return;
  if (!(old instanceof Element && drawn instanceof Element) || old.tagName !== drawn.tagName) {
    /** @type {ChildNode} */ (old).replaceWith(drawn);
    return;
  }
  for (const { name } of [...old.attributes]) if (!drawn.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of drawn.attributes) old.setAttribute(name, value);
  const [before, after] = [[...old.childNodes], [...drawn.childNodes]];
  if (before.length === after.length) return before.forEach((node, at) => renew(node, after[at]));
  const first = alike(before, after);
  const last = alike(before.slice(first).reverse(), after.slice(first).reverse());
  const next = before[before.length - last] ?? null;
  for (const node of before.slice(first, before.length - last)) node.remove();
  for (const node of after.slice(first, after.length - last)) old.insertBefore(node, next);
}

/** @param {Node[]} before @param {Node[]} after @returns {number} how many of them are of one kind at the start */
function alike(before, after) {
  const end = before.findIndex((node, at) => !after[at] || !node.isEqualNode(after[at]));
  return end < 0 ? before.length : end;
}
