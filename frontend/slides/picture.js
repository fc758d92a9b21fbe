/** A drawing of the site as a picture that every program shows. */
/** @typedef {import("./slide.js").Picture} Picture */

const SIDE = 1800; // pixels of the longer side
// What the style of the site says of a drawing's looks, and each program understands as an attribute.
const LOOKS = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"],
  ...["stroke-opacity", "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor"],
  ...["dominant-baseline", "letter-spacing", "visibility", "display", "marker-start", "marker-end"],
];

/**
 * Put a drawing into the page for a moment, so that the site's style and its light colours count, and write what it
 * looks like into it.
 * @param {string} text of an SVG of this site @returns {SVGSVGElement}
 */
function drawn(text) {
  const root = document.documentElement;
  const scheme = root.dataset.scheme ?? "light";
  const held = document.createElement("div");
  held.style.cssText = "position:absolute;left:-200vw;width:100vw";
  const drawing = new DOMParser().parseFromString(text, "text/html").querySelector("svg");
  if (!drawing) throw new Error("no drawing");
  held.append(drawing);
  document.body.append(held);
  root.dataset.scheme = "light";
  try {
    for (const each of [drawing, ...drawing.querySelectorAll("*")]) {
      const style = getComputedStyle(each);
      const looks = LOOKS.map((name) => [name, style.getPropertyValue(name)]);
      for (const [name, value] of looks) if (value) each.setAttribute(name, value);
    }
  } finally {
    root.dataset.scheme = scheme;
    held.remove();
  }
  return drawing;
}

/** @param {string} text of an SVG of this site @returns {Promise<Picture>} */
export async function pictureOf(text) {
  const drawing = drawn(text);
  const [, , wide, high] = (drawing.getAttribute("viewBox") ?? "0 0 360 240").split(/[\s,]+/).map(Number);
  const scale = SIDE / Math.max(wide, high);
  const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
  const alt = [...drawing.querySelectorAll(":scope > title, :scope > desc")].map((each) => each.textContent).join(" ");
  drawing.setAttribute("width", String(width));
  drawing.setAttribute("height", String(height));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  const file = await new Promise((done) => canvas.toBlob(done, "image/png"));
  return { bytes: new Uint8Array(await file.arrayBuffer()), width, height, alt };
}
