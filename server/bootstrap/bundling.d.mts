import type { BuildOptions } from 'esbuild';

export declare const forBrowsers: BuildOptions & { readonly write: false };
export declare function bundle(folder: string): void;
