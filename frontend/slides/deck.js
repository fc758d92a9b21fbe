/** A file for PowerPoint and its like, put together from slides. Pure. */
import { xml } from "../export/office.js";
import { zip } from "../export/zip.js";
import { layoutXml, masterXml, NAMES, notesMasterXml, themeXml } from "./layouts.js";
import { HEAD, LAYOUTS, notesXml, OFFICE, slideXml, SPACES } from "./slide.js";

/** @typedef {import("./slide.js").Slide} Slide */
/** @typedef {import("./slide.js").Picture} Picture */
/** @typedef {{title: string, author: string, language: string, colours: Record<string, string>, slides: Slide[]}} Deck */

/**
 * Slides with one for each task: its steps stand on it as lines, and what is said in them in its notes.
 * @param {Slide[]} slides @returns {Slide[]}
 */
export function byTask(slides) {
  /** @type {Slide[]} */
  const made = [];
  for (const slide of slides) {
    const task = made[made.length - 1];
    if (slide.kind !== "step" || !task) {
      made.push(slide);
      continue;
    }
    const name = `${slide.title} (${slide.when})`;
    const step = {
      lines: [...task.lines, `• ${name}`],
      notes: [...task.notes, `${name}: ${slide.lines.join(" ")}`, ...slide.notes],
    };
    made[made.length - 1] = { ...task, ...step };
  }
  return made;
}

/**
 * Slides for a room in which all do the same track.
 * @param {Slide[]} slides @param {string} track or "" for a room with several @returns {Slide[]}
 */
export const ofTrack = (slides, track) => slides.filter((slide) => !track || !slide.track || slide.track === track);

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.presentationml";
const [WIDTH, HEIGHT] = [12_192_000, 6_858_000]; // 16 to 9

/** @param {[id: string, type: string, target: string][]} links @returns {string} */
const relations = (links) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${
    links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")
  }</Relationships>`;

/** @param {string} type @returns {string} */
const office = (type) => `${OFFICE}/${type}`;

/**
 * @param {Deck} deck @param {Record<string, Picture>} pictures by the name under which slides ask for them
 * @returns {Record<string, string | Uint8Array<ArrayBuffer>>} the parts of the file by name
 */
export function parts(deck, pictures) {
  const numbers = deck.slides.map((_, at) => at + 1);
  const names = Object.keys(pictures);
  /** @type {Record<string, string | Uint8Array<ArrayBuffer>>} */
  const files = {
    "[Content_Types].xml": typesXml(numbers),
    "_rels/.rels": relations([
      ["r1", office("officeDocument"), "ppt/presentation.xml"],
      ["r2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml":
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${xml(deck.title)}</dc:title><dc:creator>${xml(deck.author)}</dc:creator><dc:language>${
        xml(deck.language)
      }</dc:language></cp:coreProperties>`,
    "ppt/presentation.xml":
      `${HEAD}<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="master"/></p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="notes"/></p:notesMasterIdLst><p:sldIdLst>${
        numbers.map((number) => `<p:sldId id="${255 + number}" r:id="s${number}"/>`).join("")
      }</p:sldIdLst><p:sldSz cx="${WIDTH}" cy="${HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations([
      ["master", office("slideMaster"), "slideMasters/slideMaster1.xml"],
      ["notes", office("notesMaster"), "notesMasters/notesMaster1.xml"],
      ["theme", office("theme"), "theme/theme1.xml"],
      ["props", office("presProps"), "presProps.xml"],
      ["view", office("viewProps"), "viewProps.xml"],
      ...numbers.map((
        number,
      ) => /** @type {[string, string, string]} */ ([`s${number}`, office("slide"), `slides/slide${number}.xml`])),
    ]),
    // PowerPoint writes both into each file of its own, and strict readers ask for them.
    "ppt/presProps.xml": `${HEAD}<p:presentationPr ${SPACES}/>`,
    "ppt/viewProps.xml": `${HEAD}<p:viewPr ${SPACES}/>`,
    "ppt/theme/theme1.xml": themeXml(deck.colours),
    "ppt/theme/theme2.xml": themeXml(deck.colours),
    "ppt/slideMasters/slideMaster1.xml": masterXml(),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations([
      ...NAMES.map((
        _,
        at,
      ) => /** @type {[string, string, string]} */ ([
        `layout${at + 1}`,
        office("slideLayout"),
        `../slideLayouts/slideLayout${at + 1}.xml`,
      ])),
      ["theme", office("theme"), "../theme/theme1.xml"],
    ]),
    "ppt/notesMasters/notesMaster1.xml": notesMasterXml(),
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations([["theme", office("theme"), "../theme/theme2.xml"]]),
  };
  NAMES.forEach((_, at) => {
    files[`ppt/slideLayouts/slideLayout${at + 1}.xml`] = layoutXml(at + 1);
    files[`ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`] = relations([[
      "master",
      office("slideMaster"),
      "../slideMasters/slideMaster1.xml",
    ]]);
  });
  deck.slides.forEach((slide, at) => {
    const picture = slide.picture ? pictures[slide.picture] : undefined;
    const number = at + 1;
    files[`ppt/slides/slide${number}.xml`] = slideXml(slide, deck.language, picture);
    files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations([
      ["layout", office("slideLayout"), `../slideLayouts/slideLayout${LAYOUTS[slide.kind]}.xml`],
      ["notes", office("notesSlide"), `../notesSlides/notesSlide${number}.xml`],
      ...(picture
        ? [
          /** @type {[string, string, string]} */ ([
            "picture",
            office("image"),
            `../media/picture${names.indexOf(slide.picture ?? "") + 1}.png`,
          ]),
        ]
        : []),
    ]);
    files[`ppt/notesSlides/notesSlide${number}.xml`] = notesXml(slide, deck.language);
    files[`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`] = relations([
      ["slide", office("slide"), `../slides/slide${number}.xml`],
      ["master", office("notesMaster"), "../notesMasters/notesMaster1.xml"],
    ]);
  });
  names.forEach((name, at) => {
    files[`ppt/media/picture${at + 1}.png`] = pictures[name].bytes;
  });
  return files;
}

/** @param {Deck} deck @param {Record<string, Picture>} pictures @returns {Blob} */
export const slidesFile = (deck, pictures) => new Blob([zip(parts(deck, pictures))], { type: TYPE });

/** @param {number[]} numbers of slides @returns {string} */
function typesXml(numbers) {
  const part = (/** @type {string} */ name, /** @type {string} */ type) =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const theme = "application/vnd.openxmlformats-officedocument.theme+xml";
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    [
      part("ppt/presentation.xml", `${KIND}.presentation.main+xml`),
      part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      part("ppt/presProps.xml", `${KIND}.presProps+xml`),
      part("ppt/viewProps.xml", `${KIND}.viewProps+xml`),
      part("ppt/theme/theme1.xml", theme),
      part("ppt/theme/theme2.xml", theme),
      part("ppt/slideMasters/slideMaster1.xml", `${KIND}.slideMaster+xml`),
      part("ppt/notesMasters/notesMaster1.xml", `${KIND}.notesMaster+xml`),
      ...NAMES.map((_, at) => part(`ppt/slideLayouts/slideLayout${at + 1}.xml`, `${KIND}.slideLayout+xml`)),
      ...numbers.flatMap((number) => [
        part(`ppt/slides/slide${number}.xml`, `${KIND}.slide+xml`),
        part(`ppt/notesSlides/notesSlide${number}.xml`, `${KIND}.notesSlide+xml`),
      ]),
    ].join("") + "</Types>";
}
