/* The table of modules: what the built site has in place of the browser's own import, which file:// refuses. */
const psi = (() => {
  const base = document.currentScript.src;
  const made = {};
  const known = {};
  const coming = {};
  const need = (name) => {
    if (!made[name]) known[name]((made[name] = {}), need);
    return made[name];
  };
  const at = (name) => new URL(name, base).href;
  const load = async (path) => {
    const name = path.slice(2);
    if (!known[name]) {
      coming[name] ??= new Promise((done, fail) => {
        const script = document.createElement("script");
        Object.assign(script, { src: at(name), onload: done, onerror: fail });
        document.head.append(script);
      }).finally(() => delete coming[name]); // What a poor line lost is asked for again at the next turn.
      await coming[name];
    }
    return need(name);
  };
  return { at, define: (name, make) => (known[name] ??= make), load };
})();
