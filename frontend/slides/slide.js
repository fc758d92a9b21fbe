/** Slides of a presentation as Office Open XML: real titles, texts and notes, so that everything can be changed. Pure. */
import { xml } from "../export/office.js";

/**
 * A slide. `above` stands small over the title, `when` beside it; `notes` are for whoever speaks.
 * @typedef {{kind: Kind, title: string, above?: string, when?: string, lines: string[], notes: string[], picture?: string,
 *   track?: string}} Slide `track`: who alone sees it
 * @typedef {"title" | "agenda" | "task" | "step" | "debrief" | "talk" | "question" | "pause"} Kind
 * @typedef {{bytes: Uint8Array<ArrayBuffer>, width: number, height: number, alt: string}} Picture a PNG
 * @typedef {{x: number, y: number, w: number, h: number}} Box in millimetres
 */

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const SPACES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const MM = 36_000; // units of the format in a millimetre
const POINT = 0.3528; // millimetres

/** @type {Record<string, Box>} where things stand */
export const PLACES = {
  when: { x: 245, y: 9, w: 78, h: 10 },
  title: { x: 16, y: 19, w: 307, h: 26 },
  body: { x: 16, y: 50, w: 307, h: 124 },
  topped: { x: 16, y: 9, w: 225, h: 36 },
  number: { x: 283, y: 177, w: 40, h: 9 },
  large: { x: 30, y: 48, w: 279, h: 62 },
  below: { x: 30, y: 114, w: 279, h: 45 },
};
/** Where a drawing that is higher than wide stands beside the text, as high as the slide allows: it is read from the last row. */
const BESIDE = {
  title: { x: 16, y: 19, w: 143, h: 60 },
  topped: { x: 16, y: 9, w: 143, h: 70 },
  body: { x: 16, y: 84, w: 143, h: 90 },
  picture: { x: 166, y: 20, w: 157, h: 166 },
};
const WIDE = 1.5; // times as wide as high: a drawing that has the whole width
const SIZES = [36, 32, 28, 26, 24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 10]; // points

/** Which layout a kind of slide has (layouts.js). @type {Record<Kind, number>} */
export const LAYOUTS = { title: 1, agenda: 2, task: 2, step: 2, debrief: 2, talk: 2, question: 3, pause: 4 };

/** @param {Box} box @returns {string} */
const frame = ({ x, y, w, h }) =>
  `<a:xfrm><a:off x="${Math.round(x * MM)}" y="${Math.round(y * MM)}"/><a:ext cx="${Math.round(w * MM)}" cy="${
    Math.round(h * MM)
  }"/></a:xfrm>`;

/** @param {string} text @param {string} look properties of the run @param {string} [more] what stands in them @returns {string} a paragraph's run */
const run = (text, look, more = "") => `<a:r><a:rPr ${look} dirty="0">${more}</a:rPr><a:t>${xml(text)}</a:t></a:r>`;
const SMALL = '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>';

/**
 * The largest size in which texts fit into a box. A letter is taken to be half as wide as it is high.
 * @param {string[]} lines @param {Box} box @returns {number} in points
 */
export function sizeFor(lines, { w, h }) {
  const fits = (/** @type {number} */ size) => {
    const letters = Math.floor(w / (size * POINT * 0.5));
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
    return rows * size * POINT * 1.2 + lines.length * size * POINT * 0.25 <= h;
  };
  return SIZES.find(fits) ?? SIZES[SIZES.length - 1];
}

/**
 * @param {{id: number, name: string, type: string, index?: number, paragraphs: string, box?: Box, more?: string}} shape
 * `type` is the kind of placeholder, `more` properties of its text
 * @returns {string}
 */
export function placeholder({ id, name, type, index, paragraphs, box, more = "" }) {
  const place = `<p:ph${type ? ` type="${type}"` : ""}${index === undefined ? "" : ` idx="${index}"`}/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${box ? frame(box) : ""}</p:spPr>` +
    `<p:txBody><a:bodyPr${more ? ` ${more}` : ""}/><a:lstStyle/>${
      paragraphs || "<a:p><a:endParaRPr/></a:p>"
    }</p:txBody></p:sp>`;
}

export const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

/** @param {Slide} slide @param {string} language @param {Picture} [picture] @returns {string} */
export function slideXml(slide, language, picture) {
  const look = `lang="${language}"`;
  const layout = LAYOUTS[slide.kind];
  const large = layout !== 2;
  const places = picture && picture.width < WIDE * picture.height ? BESIDE : undefined;
  const shapes = [titleXml(slide, look, places)];
  const box = large ? PLACES.below : places?.body ?? PLACES.body;
  const size = sizeFor(slide.lines, box);
  const lines = slide.lines.map((text) => lineXml(text, `${look} sz="${size * 100}"`, slide.kind === "agenda")).join(
    "",
  );
  if (lines) {
    const type = layout === 1 ? "subTitle" : "";
    shapes.push(placeholder({ id: 3, name: "Text", type, index: 1, paragraphs: lines, box: places?.body }));
  }
  if (slide.when && !large) {
    const paragraphs = `<a:p>${run(slide.when, look)}</a:p>`;
    shapes.push(placeholder({ id: 5, name: "When", type: "body", index: 11, paragraphs }));
  }
  if (picture) shapes.push(pictureXml(picture, places?.picture ?? PLACES.body));
  if (layout !== 1) shapes.push(numberXml(7));
  return `${HEAD}<p:sld ${SPACES}><p:cSld><p:spTree>${TREE}${shapes.join("")}</p:spTree></p:cSld>` +
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
}

/**
 * What stands above a title is a part of it: "Before we go on" is on many slides, and each is told by its title alone.
 * @param {Slide} slide @param {string} look @param {typeof BESIDE} [places] @returns {string}
 */
function titleXml({ kind, title, above }, look, places) {
  const layout = LAYOUTS[kind];
  const isTopped = Boolean(above) && layout === 2;
  const room = layout === 2 ? places?.title ?? TITLE : PLACES.large;
  const first = isTopped ? `<a:p>${run(above ?? "", `${look} sz="1400" b="0"`, SMALL)}</a:p>` : "";
  const paragraphs = `${first}<a:p>${run(title, `${look} sz="${100 * sizeFor([title], room)}"`)}</a:p>`;
  const box = isTopped ? places?.topped ?? PLACES.topped : layout === 2 ? places?.title : undefined;
  return placeholder({ id: 2, name: "Title", type: layout === 1 ? "ctrTitle" : "title", paragraphs, box });
}

/** @param {string} text of a line, which may be a point of a list @param {string} look @param {boolean} timed @returns {string} */
function lineXml(text, look, timed) {
  const hanging = (/** @type {number} */ by) => ` marL="${by * MM}" indent="${-by * MM}"`;
  const point = /^• /.test(text);
  const how = timed
    ? `<a:pPr${hanging(TAB)}><a:tabLst><a:tab pos="${TAB * MM}" algn="l"/></a:tabLst></a:pPr>`
    : point
    ? `<a:pPr${hanging(POINTED)}><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
    : "<a:pPr/>";
  return `<a:p>${how}${run(point ? text.slice(2) : text, look)}</a:p>`;
}

const POINTED = 8; // millimetres from a point to its text
const TAB = 42; // millimetres from a time to what is done then
const TITLE = { ...PLACES.title, h: 20 };

/** @param {number} id @param {Box} [box] @returns {string} */
export const numberXml = (id, box) =>
  placeholder({
    id,
    name: "Number",
    type: "sldNum",
    index: 12,
    box,
    paragraphs:
      '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p>',
  });

/** @param {Picture} picture @param {Box} place @returns {string} as large as its place, in its middle */
function pictureXml({ width, height, alt }, { x, y, w, h }) {
  const scale = Math.min(w / width, h / height);
  const box = { w: width * scale, h: height * scale, x: x + (w - width * scale) / 2, y: y + (h - height * scale) / 2 };
  return `<p:pic><p:nvPicPr><p:cNvPr id="6" name="Picture" descr="${
    xml(alt)
  }"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/>` +
    `</p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="picture"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** @param {Slide} slide @param {string} language @returns {string} what is said, below the slide */
export function notesXml(slide, language) {
  const paragraphs = slide.notes.map((text) => `<a:p>${run(text, `lang="${language}"`)}</a:p>`).join("");
  return `${HEAD}<p:notes ${SPACES}><p:cSld><p:spTree>${TREE}${imageOf(2)}${
    placeholder({ id: 3, name: "Notes", type: "body", index: 1, paragraphs })
  }</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

/** @param {number} id @param {Box} [box] @returns {string} where the notes' page shows the slide */
export const imageOf = (id, box) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
  `<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${
    box ? `${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ""
  }</p:spPr></p:sp>`;
