/** Things to put in order: each place once. */
import { say } from "../core/i18n.js";
import { Rows } from "./rows.js";

export class Order extends Rows {
  /** @override */
  problem() {
    const taken = new Set(this.rows.map(([, select]) => select.value)).size < this.rows.length;
    return super.problem() || (taken ? say("taken") : "");
  }
}
