/** The picture of the room with as many tables as the people make groups. Units are those of views/room_plan/. */
import { every } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { together } from "./copies.js";
import { groups } from "./split.js";

const WIDTH = 160;
const HEIGHT = 100;
const MOST = 60; // tables that a picture of this size can show

/**
 * Where so many tables stand: in rows that fill the room. Pure. views/room_plan/room_plan.py draws the usual number so; tables.json tests both.
 * @param {number} count @returns {{x: number, y: number, ring: number}[]} their middles, and how far from these people sit
 */
export function spread(count) {
  const columns = Math.ceil(Math.sqrt(count * WIDTH / HEIGHT));
  const rows = Math.ceil(count / columns);
  const [across, down] = [WIDTH / columns, HEIGHT / rows];
  const ring = Math.min(17, Math.min(across, down) * 0.36);
  return Array.from({ length: count }, (_, at) => ({
    x: (at % columns + 0.5) * across,
    y: (Math.floor(at / columns) + 0.5) * down,
    ring,
  }));
}

/** @param {string} name @param {Record<string, string | number>} attributes @returns {Element} */
function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {string} plan @param {number} x @param {number} y @param {number} ring @returns {Element[]} what people sit or stand around */
function thing(plan, x, y, ring) {
  if (plan === "tables") return [shape("circle", { class: "room-thing", cx: x, cy: y, r: ring * 0.6 })];
  if (plan !== "standing") return [];
  const [width, height] = [ring, ring * 0.7];
  return [shape("rect", { class: "room-thing", x: x - width / 2, y: y - height / 2, width, height })];
}

/** @param {string} plan @param {import("./split.js").Made} made @returns {Element[]} */
function drawn(plan, made) {
  const tables = made.flatMap(({ size, count }) => Array.from({ length: count }, () => size));
  return spread(tables.length).flatMap(({ x, y, ring }, at) => {
    const seats = Array.from({ length: tables[at] }, (_, seat) => {
      const angle = 2 * Math.PI * seat / tables[at] - (plan === "pairs" ? 0 : Math.PI / 2);
      const from = plan === "pairs" ? ring / 2 : ring;
      const place = { cx: x + from * Math.cos(angle), cy: y + from * Math.sin(angle), r: Math.min(4, ring / 4) };
      return shape("circle", { class: "room-person", ...place });
    });
    return [...thing(plan, x, y, ring), ...seats];
  });
}

/**
 * Draw each room whose tables are groups for so many people. A crowd that no picture can show is left as it was.
 * @param {number} people @param {import("./day.js").Row<import("./copies.js").Named>[]} [rows] of a day, which has seated them
 */
export function rooms(people, rows = []) {
  for (const place of every(document, ".room-plans [data-plan]")) {
    const id = /** @type {HTMLElement | null} */ (place.closest("tr")?.querySelector(".seated"))?.dataset.exercise;
    const row = rows.find(({ exercise }) => exercise.groups && exercise.id === id);
    const things = drawn(place.dataset.plan ?? "", row?.made ?? groups(people, together(place)));
    if (things.filter((each) => each.matches(".room-person")).length > MOST * 5) continue;
    const picture = place.querySelector("svg");
    picture?.replaceChildren(...[...picture.querySelectorAll(".room-edge")], ...things);
    const told = place.querySelector(".room-for");
    if (told) told.textContent = say("groups.drawn", { people: row?.exercise.people ?? people });
  }
}
