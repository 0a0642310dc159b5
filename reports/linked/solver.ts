/** HiGHS in WebAssembly (MIT; Q. Huangfu and J. A. J. Hall, Mathematical Programming Computation 10, 2018, 119-142). */
import loading, { type Highs } from 'highs';

/** The package's types are those of its CommonJS half, where the loader is `.default`; what Node imports is the loader itself. */
const load = loading as unknown as typeof loading.default;

let loaded: Promise<Highs> | undefined;

/** Loads the solver when it is first asked for. It keeps nothing from one program to the next. */
export function solver(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}
