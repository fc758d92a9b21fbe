/** Slides as a file: whole, and nothing that stands on them means anything to the format. */
import fc from "fast-check";
import { deepEqual, equal, ok } from "node:assert/strict";
import { byTask, ofTrack, parts } from "./deck.js";
import { sizeFor } from "./slide.js";

/** @typedef {import("./slide.js").Slide} Slide */

/** @param {Partial<Slide>} more @returns {Slide} */
const slide = (more) => ({ kind: "task", title: "Count the queue", lines: [], notes: [], ...more });
/** @param {Slide[]} slides @param {Record<string, string>} [colours] */
const deck = (slides, colours = {}) => ({ title: "A day", author: "We & you", language: "en-GB", colours, slides });
const PICTURE = { bytes: new Uint8Array([137, 80, 78, 71]), width: 360, height: 480, alt: 'A "door"' };
const KINDS = /** @type {const} */ (["title", "agenda", "task", "step", "debrief", "talk", "question", "pause"]);

Deno.test("each part that another names is there, and has a type", () => {
  const slides = KINDS.map((kind) => slide({ kind, lines: ["09:00\tOne"], notes: ["Say it"], picture: "door" }));
  const files = parts(deck(slides), { door: PICTURE });
  const types = String(files["[Content_Types].xml"]);
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith(".rels")) {
      const folder = name.replace(/_rels\/[^/]+$/, "");
      for (const [, target] of String(text).matchAll(/Target="([^"]+)"/g)) {
        const path = new URL(target, `file:///${folder}`).pathname.slice(1);
        ok(files[path], `${name}: ${target}`);
      }
    } else if (name.endsWith(".xml") && name !== "[Content_Types].xml") ok(types.includes(`"/${name}"`), name);
  }
});

Deno.test("what stands on a slide is text in it, whatever it is", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
    const files = parts(deck([slide({ title: text, lines: [text], notes: [text], above: text, when: text })]), {});
    for (const name of ["ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml"]) {
      const told = String(files[name]);
      // deno-lint-ignore no-control-regex
      ok(!/[\0-\x08\x0b\x0c\x0e-\x1f]|\p{Surrogate}/u.test(told));
      const inside = [...told.matchAll(/<a:t>([^]*?)<\/a:t>/g)].map(([, each]) => each);
      ok(inside.every((each) => !/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(each)));
    }
  }));
});

Deno.test("a course has its own colours, and what is no colour counts for nothing", () => {
  const theme = String(parts(deck([], { deep: "#800000", hope: "red" }), {})["ppt/theme/theme1.xml"]);
  ok(theme.includes('<a:dk2><a:srgbClr val="800000"/>'));
  ok(theme.includes('<a:accent2><a:srgbClr val="FFC233"/>'));
});

Deno.test("what is more is smaller, and what is little is no larger than can be read from a wall", () => {
  const box = { x: 0, y: 0, w: 300, h: 120 };
  equal(sizeFor(["One"], box), 36);
  equal(sizeFor(Array(200).fill("A line of some words"), box), 10);
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 200 })), fc.string(), (lines, more) => {
    ok(sizeFor([...lines, more], box) <= sizeFor(lines, box));
  }));
});

/** @param {Slide} made @param {typeof PICTURE} [picture] */
const xmlOf = (made, picture) => String(parts(deck([made]), picture ? { door: picture } : {})["ppt/slides/slide1.xml"]);
/** @param {string} made @param {string} type of a placeholder @returns {string} its texts, joined */
const textsOf = (made, type) => {
  const [, shape = ""] = new RegExp(`<p:ph type="${type}"[^]*?</p:sp>`).exec(made)?.[0].match(/^([^]*)$/) ?? [];
  return [...shape.matchAll(/<a:t>([^]*?)<\/a:t>/g)].map(([, text]) => text).join("|");
};

Deno.test("what stands above a title is a part of it, so that slides are told apart by their titles", () => {
  const [one, other] = ["The queue", "The form"].map((above) =>
    textsOf(xmlOf(slide({ kind: "debrief", title: "Before we go on", above, lines: ["Why?"] })), "title")
  );
  deepEqual([one, other], ["The queue|Before we go on", "The form|Before we go on"]);
});

Deno.test("a point of a list is one for the program too", () => {
  const made = xmlOf(slide({ lines: ["Count", "• Look (5 min)"] }));
  equal(made.match(/<a:buChar char="•"\/>/g)?.length, 1);
  ok(made.includes("<a:t>Look (5 min)</a:t>"));
});

Deno.test("a drawing that is high stands beside its title, as high as the slide; a wide one below it", () => {
  const high = xmlOf(slide({ kind: "talk", picture: "door" }), PICTURE);
  const wide = xmlOf(slide({ kind: "talk", picture: "door" }), { ...PICTURE, width: 960 });
  const size = (/** @type {string} */ made) =>
    /<p:pic>[^]*?<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(made)?.slice(1).map((each) =>
      Math.round(Number(each) / 36_000)
    ) ?? [];
  const [x, y, , h] = size(high);
  ok(h > 160 && y + h < 190 && x > 160, String([x, y, h]));
  const title = /<p:ph type="title"\/>[^]*?<a:ext cx="(\d+)"/.exec(high)?.[1];
  ok(16 + Number(title) / 36_000 < x);
  ok(size(wide)[1] >= 50);
});

Deno.test("the first slide has no number, which nobody could read on its dark paper", () => {
  const numbered = (/** @type {Slide["kind"]} */ kind) => xmlOf(slide({ kind })).includes('type="sldNum"');
  deepEqual([numbered("title"), numbered("task")], [false, true]);
});

Deno.test("one for each task: its steps are lines, and what is said in them is in its notes", () => {
  const slides = [
    slide({ lines: ["Count"], notes: ["First"] }),
    slide({ kind: "step", title: "Look", when: "5 min", lines: ["Go there"], notes: ["Quietly"] }),
    slide({ kind: "debrief", title: "And now?" }),
  ];
  deepEqual(byTask(slides), [
    slide({ lines: ["Count", "• Look (5 min)"], notes: ["First", "Look (5 min): Go there", "Quietly"] }),
    slides[2],
  ]);
});

Deno.test("where a room does one track, the slides of the others are left out", () => {
  const slides = [slide({ title: "all" }), slide({ title: "of a", track: "a" }), slide({ title: "of b", track: "b" })];
  deepEqual(ofTrack(slides, "").map(({ title }) => title), ["all", "of a", "of b"]);
  deepEqual(ofTrack(slides, "b").map(({ title }) => title), ["all", "of b"]);
});
