// Made by `make schema` from the records of macros/. Do not change it here.

/** What a field asks. `hash` is kept with what is written, to see later whether the same was asked. `carry` are the places with whose text it begins, the nearest first: exercise/field, or several with `+` between. `heading` stands above it where a group of parts of a note begins. */
export interface AskedField {
  id: string;
  was: string[];
  carry: string[];
  hash: string;
  label: string;
  parts: Part[];
  heading?: string;
}

/** What a question asks, as text and as HTML. */
export interface AskedQuestion {
  id: string;
  was: string[];
  hash: string;
  stem: string;
  html: string;
}

/** Where a part stands in a table, by the ids of its row and column, and the heading of the column. */
export interface Cell {
  row: string;
  column: string;
  head: string;
}

/** A line, a cell, a box, or a group to choose from. `name` is that of its control below the exercise, `label` what names it within the field, `options` are the words for each value that can be chosen. */
export interface Part {
  name: string;
  label: string;
  cell?: Cell;
  options?: Record<string, string>;
}

/** One exercise, or the canvas of one tool. `id` is the name below which a browser keeps what is written in it. */
export interface Sheet {
  id: string;
  was: string[];
  title: string;
  url: string;
  form: string;
  fields: AskedField[];
  questions: AskedQuestion[];
}
