// Loaded before anything else of a process (`--import`), puts its clock ahead by TEST_CLOCK_AHEAD_MS.
const ahead = Number(process.env['TEST_CLOCK_AHEAD_MS'] ?? 0);
const RealDate = Date;
const now = (): number => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, as): Date =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, as) as Date,
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
});
