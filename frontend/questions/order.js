/** Things to put in order: each place once. */
import { say } from "../core/i18n.js";
import { chosen } from "../core/in-full.js";
import { twice } from "./places.js";
import { Rows } from "./rows.js";

export class Order extends Rows {
  /** @returns {{place: string, items: string[]}[]} the places that were given twice, with the keys of their items */
  get twice() {
    return twice(this.rows.map(([key, select]) => [key, select.value]));
  }

  /** @override */
  problem() {
    const told = this.twice.map(({ items }) => {
      const those = this.rows.filter(([key]) => items.includes(key)).map(([, select]) => select);
      const named = those.map((select) => select.getAttribute("aria-label") ?? "");
      return say("taken_by", { place: chosen(those[0]), items: named.join("; ") });
    });
    return [super.problem(), ...told].filter(Boolean).join(" ");
  }

  /** @override */
  showOpen() {
    super.showOpen();
    const double = this.twice.flatMap(({ items }) => items);
    for (const [key, select] of this.rows) if (double.includes(key)) this.markRow(select, say("taken"));
  }

  /** @override */
  get goOn() {
    const double = this.twice.flatMap(({ items }) => items);
    return this.rows.find(([key, { value }]) => !value || double.includes(key))?.[1] ?? this.controls[0];
  }
}
