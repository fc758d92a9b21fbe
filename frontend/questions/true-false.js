/** A sentence that is true or false: a choice between two. */
import { Choice } from "./choice.js";

export class TrueFalse extends Choice {}
