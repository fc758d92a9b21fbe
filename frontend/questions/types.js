/** The types of questions, by the name that a page says. A new type is a module and one line here. */
import { Choice, Multiple } from "./choice.js";
import { Gaps } from "./gaps.js";
import { Match } from "./match.js";
import { NumberQuestion } from "./number.js";
import { Order } from "./order.js";
import { Short } from "./short.js";
import { Sort } from "./sort.js";
import { TrueFalse } from "./true-false.js";

/** @typedef {typeof import("./question.js").Question} Type */

/** @type {[name: string, type: Type][]} */
const NAMED = [
  ["single", Choice],
  ["multiple", Multiple],
  ["true-false", TrueFalse],
  ["match", Match],
  ["order", Order],
  ["sort", Sort],
  ["short", Short],
  ["number", NumberQuestion],
  ["gaps", Gaps],
];

export const TYPES = new Map(NAMED);
