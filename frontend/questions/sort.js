/** Things to sort into groups. */
import { Rows } from "./rows.js";

export class Sort extends Rows {}
