/** A rule of Deno's linter, which has none for it: no function has too many ways through it. */

const MOST = 12;
const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
const BRANCHES = [
  "IfStatement",
  "ConditionalExpression",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
  "CatchClause",
];

/**
 * @param {{report: (found: {node: unknown, message: string}) => void}} context
 * @returns {Record<string, (node: any) => void>}
 */
function create(context) {
  /** @type {number[]} the ways through each function that is being read, the innermost last */
  const ways = [];
  const another = () => {
    if (ways.length) ways[ways.length - 1]++;
  };
  /** @type {Record<string, (node: any) => void>} */
  const visitor = Object.fromEntries(BRANCHES.map((name) => [name, another]));
  for (const name of FUNCTIONS) {
    visitor[name] = () => ways.push(1);
    visitor[`${name}:exit`] = (node) => {
      const found = ways.pop() ?? 1;
      if (found > MOST) {
        context.report({ node, message: `${found} ways through one function, and ${MOST} are the most` });
      }
    };
  }
  visitor.LogicalExpression = ({ operator }) => operator !== "??" && another();
  visitor.SwitchCase = ({ test }) => test && another();
  return visitor;
}

export default { name: "house", rules: { "ways-through": { create } } };
