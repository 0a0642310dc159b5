import type { Reply } from './handle.ts';

type Handler = (context: never) => Promise<Reply> | Reply;

/** Of all that the module has, what answers requests. */
type Handlers<Module> = {
  readonly [Name in keyof Module as Module[Name] extends Handler ? Name : never]: Module[Name] extends (
    context: infer Context,
  ) => unknown
    ? (context: Context) => Promise<Reply>
    : never;
};

/** The handlers of a module that is loaded when one of them is first asked: what nobody uses takes no memory. */
export function later<Module extends object>(load: () => Promise<Module>): Handlers<Module> {
  const handler = (name: string) => async (context: never) => {
    const module = (await load()) as Readonly<Record<string, Handler>>;
    return module[name]?.(context);
  };
  return new Proxy({}, { get: (_, name) => handler(String(name)) }) as Handlers<Module>;
}
