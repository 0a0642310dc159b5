/** In the place of tests that this machine cannot run: a line that says so, or a failure where they are required. */
export function leftOut(why: string, required: `REQUIRE_${string}`): void {
  const line = `is left out: ${why}`;
  if (process.env[required] !== '1') return void it(line);
  it(line, () => {
    throw new Error(`${required}=1, but ${why}`);
  });
}
