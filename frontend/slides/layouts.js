/** What all slides of a presentation share: the theme with its colours, the master, and the four layouts. Pure. */
import { HEAD, imageOf, numberXml, placeholder, PLACES, SPACES, TREE } from "./slide.js";

/** @type {Record<string, string>} colours of a deck, where the course has none of its own */
const COLOURS = { ink: "12211F", paper: "FFFFFF", deep: "0A5C53", mist: "E6F2F0", hope: "FFC233", fear: "2F4A8A" };
/** The layouts by what they are called, the first with the number 1. */
export const NAMES = ["Title", "Text", "Question", "Pause"];

/** @param {string} colour of the theme @returns {string} a slide's paper */
const paper = (colour) =>
  `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

/** A line along the upper edge of slides with text. */
const LINE = '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Line"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>' +
  '<a:xfrm><a:off x="0" y="0"/><a:ext cx="12192000" cy="108000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' +
  '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>' +
  "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>";

/** @param {number} number @returns {string} a layout: 1 title, 2 text, 3 question, 4 pause */
export function layoutXml(number) {
  const large = number !== 2;
  const [colour, text] = [["dk2", "bg1"], ["bg1", "tx1"], ["bg2", "tx2"], ["accent2", "tx1"]][number - 1];
  const anchor = large ? 'anchor="b"' : 'anchor="t"';
  const styled = (/** @type {string} */ kind, /** @type {string} */ more) =>
    kind.replace("<a:lstStyle/>", `<a:lstStyle><a:lvl1pPr marL="0" indent="0">${more}</a:lvl1pPr></a:lstStyle>`);
  const run = (/** @type {string} */ name, /** @type {string} */ size) =>
    `<a:buNone/><a:defRPr ${size}><a:solidFill><a:schemeClr val="${name}"/></a:solidFill></a:defRPr>`;
  const shapes = [
    styled(
      placeholder({
        id: 2,
        name: "Title",
        type: number === 1 ? "ctrTitle" : "title",
        paragraphs: "",
        box: large ? PLACES.large : PLACES.title,
        more: anchor,
      }),
      run(text, 'sz="4000" b="1"'),
    ),
    styled(
      placeholder({
        id: 3,
        name: "Text",
        type: number === 1 ? "subTitle" : "",
        index: 1,
        paragraphs: "",
        box: large ? PLACES.below : PLACES.body,
      }),
      run(text, 'sz="2400"'),
    ),
    ...(large ? [] : [
      styled(
        placeholder({ id: 5, name: "When", type: "body", index: 11, paragraphs: "", box: PLACES.when }),
        run("tx2", 'sz="1600" b="1"'),
      ).replace('<a:lvl1pPr marL="0"', '<a:lvl1pPr algn="r" marL="0"').replace(
        'algn="r" marL="0" indent="0"',
        'marL="0" indent="0" algn="r"',
      ),
    ]),
    numberXml(7),
  ];
  return `${HEAD}<p:sldLayout ${SPACES} preserve="1"><p:cSld name="${NAMES[number - 1]}">${paper(colour)}` +
    `<p:spTree>${TREE}${large ? "" : LINE}${
      shapes.join("")
    }</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const MAP = '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** @returns {string} what all layouts share */
export function masterXml() {
  const level = (/** @type {string} */ look) =>
    `<a:lvl1pPr marL="0" indent="0"><a:spcBef><a:spcPct val="25000"/></a:spcBef><a:buNone/><a:defRPr ${look}>` +
    '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>';
  const listed = NAMES.map((_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="layout${at + 1}"/>`).join("");
  const shapes = [
    placeholder({ id: 2, name: "Title", type: "title", paragraphs: "", box: PLACES.title }),
    placeholder({ id: 3, name: "Text", type: "body", index: 1, paragraphs: "", box: PLACES.body }),
    numberXml(7, PLACES.number).replace(
      "<a:lstStyle/>",
      '<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle>',
    ),
  ];
  return `${HEAD}<p:sldMaster ${SPACES}><p:cSld>${paper("bg1")}<p:spTree>${TREE}${
    shapes.join("")
  }</p:spTree></p:cSld>${MAP}` +
    `<p:sldLayoutIdLst>${listed}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${
      level('sz="3200" b="1"')
    }</p:titleStyle>` +
    `<p:bodyStyle>${level('sz="2400"')}</p:bodyStyle><p:otherStyle>${
      level('sz="1800"')
    }</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** @returns {string} */
export const notesMasterXml = () =>
  `${HEAD}<p:notesMaster ${SPACES}><p:cSld>${paper("bg1")}<p:spTree>${TREE}${
    imageOf(2, { x: 25, y: 20, w: 140, h: 79 })
  }${
    placeholder({
      id: 3,
      name: "Notes",
      type: "body",
      index: 1,
      paragraphs: "",
      box: { x: 20, y: 110, w: 150, h: 125 },
    })
  }</p:spTree></p:cSld>${MAP}<p:notesStyle><a:lvl1pPr><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200"/></a:lvl1pPr></p:notesStyle></p:notesMaster>`;

/** @param {Record<string, string>} own colours of the course, such as #0a5c53 @returns {string} */
export function themeXml(own) {
  const colour = (/** @type {string} */ name) =>
    (/^#([\da-f]{6})$/i.exec(own[name] ?? "")?.[1] ?? COLOURS[name]).toUpperCase();
  const named = {
    dk1: "ink",
    lt1: "paper",
    dk2: "deep",
    lt2: "mist",
    accent1: "deep",
    accent2: "hope",
    accent3: "fear",
    accent4: "ink",
    accent5: "deep",
    accent6: "fear",
    hlink: "deep",
    folHlink: "fear",
  }; // deno-fmt-ignore-line
  const colours = Object.entries(named).map(([name, from]) => `<a:${name}><a:srgbClr val="${colour(from)}"/></a:${name}>`);
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Course"><a:themeElements>` +
    `<a:clrScheme name="Course">${
      colours.join("")
    }</a:clrScheme><a:fontScheme name="Course"><a:majorFont>${font}</a:majorFont>` +
    `<a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Course"><a:fillStyleLst>${
      fill.repeat(3)
    }</a:fillStyleLst>` +
    `<a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${
      "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)
    }</a:effectStyleLst><a:bgFillStyleLst>${
      fill.repeat(3)
    }</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
