/** What belongs together: each item with its partner. */
import { Rows } from "./rows.js";

export class Match extends Rows {}
