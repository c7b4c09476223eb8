// What ICU prints, written down: the golden values that the formatters must equal.
//
//     node tools/icu_oracle.mjs                       write tests/cldr/golden/<tag>.txt anew, and show what changed
//     node tools/icu_oracle.mjs --out DIR TAG…        the same for other locales, elsewhere
//     python tools/icu_compare.py [DIR]               compare the formatters with them, kind by kind
//
// Needs Node 20.15 or later with full ICU, and nothing else; the tests need no Node. What is asked stands in
// tests/cldr/golden/matrix.json, and ICU's answers in the order in which it is asked: a line is a key and
// its values, with tabs between them, as JSON writes them without the quotation marks. Every space and control
// but U+0020 is escaped; `_` is U+00A0. The first line names the versions. The keys:
//
//     money EUR, code EUR      by symbol, by ISO code: the amounts that have no more decimals than the currency
//     every 1234               this amount in every currency
//     made EUR, sums EUR       24 amounts that a generator makes up; the hash of its first 150
//     integer, decimal, percent, plural, ordinal, clock, zone, country, list and, list or
//     plurals, ordinals        0 to 1000, one letter a number: Zero One Two Few Many, x for other
//     date yMMMd, range yMMMd  by skeleton
//     made yMMMd               80 days that a generator makes up
//     days yMMMd, years yMMMd  the hash of every day of four years; of one day in every year, 1 to 9999
//
// A hash is the beginning of SHA-256 over the strings, joined by line feeds. Dates are proleptic Gregorian
// (ECMA-402). U+202F is taken from formatToParts: V8's format() prints a space for it.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('../tests/cldr/golden/', import.meta.url));
const ASKED = JSON.parse(readFileSync(join(HOME, 'matrix.json'), 'utf8'));
const SKELETONS = {
  yMMMd: { year: 'numeric', month: 'short', day: 'numeric' },
  MMMMd: { month: 'long', day: 'numeric' },
  yMMMMd: { year: 'numeric', month: 'long', day: 'numeric' },
  MMMMEEEEd: { month: 'long', day: 'numeric', weekday: 'long' },
};
const ZONES = { 'UTC': 0, 'Asia/Kolkata': 330, 'Asia/Kathmandu': 345, 'Asia/Tehran': 210, 'America/Caracas': -240,
  'Pacific/Marquesas': -570, 'America/St_Johns': -210, 'Pacific/Chatham': 825 };
for (let h = 1; h <= 12; h++) { ZONES[`Etc/GMT-${h}`] = 60 * h; ZONES[`Etc/GMT+${h}`] = -60 * h; }
const WINTER = Date.UTC(2026, 0, 15, 12), DAY = 86400000;
const LETTERS = { zero: 'Z', one: 'O', two: 'T', few: 'F', many: 'M', other: 'x' };

const utc = (year, month, day) => { const d = new Date(0); d.setUTCFullYear(year, month - 1, day); return d; };
const parsed = (iso) => utc(...iso.split('-').map(Number));
const decimals = (text) => (text.split('.')[1] ?? '').length;
const joined = (parts) => parts.map((part) => part.value).join('');
const hash = (texts) => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
const exactly = (text, more) => ({ minimumFractionDigits: decimals(text), maximumFractionDigits: decimals(text), ...more });

function* money(tag) {
  for (const currency of ASKED.currencies) {
    const style = { style: 'currency', currency };
    const symbol = new Intl.NumberFormat(tag, style), code = new Intl.NumberFormat(tag, { ...style, currencyDisplay: 'code' });
    const places = symbol.resolvedOptions().maximumFractionDigits;
    const amounts = ASKED.amounts.filter((amount) => decimals(amount) <= places);
    yield [`money ${currency}`, amounts, amounts.map((amount) => symbol.format(amount))];
    yield [`code ${currency}`, amounts, amounts.map((amount) => code.format(amount))];
    const made = amountsFor(tag, places);
    yield [`made ${currency}`, made.slice(0, 24), made.slice(0, 24).map((amount) => symbol.format(amount))];
    yield [`sums ${currency}`, ['150'], [hash(made.map((amount) => symbol.format(amount)))]];
  }
  for (const amount of ASKED.every_amounts) {
    const printed = (currency) => new Intl.NumberFormat(tag, { style: 'currency', currency }).format(amount);
    yield [`every ${amount}`, ASKED.every, ASKED.every.map(printed)];
  }
}

// A linear congruential generator of 64 bits that begins elsewhere for every locale.
function random(tag, count) {
  let state = BigInt(`0x${hash([tag])}`);
  const found = [];
  while (found.length < count) {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    found.push(state >> 11n);
  }
  return found;
}

// 150 amounts of 1 to 15 digits, every fourth below zero.
function amountsFor(tag, places) {
  return random(tag, 150).map((number, n) => {
    const units = number % 10n ** BigInt(1 + n % 15);
    const digits = String(units).padStart(places + 1, '0'), point = digits.length - places;
    return `${n % 4 === 3 && units ? '-' : ''}${digits.slice(0, point)}${places ? '.' : ''}${digits.slice(point)}`;
  });
}

// 80 days of the years 1 to 9999.
function daysFor(tag) {
  return random(tag, 80).map((number) => new Date(utc(1, 1, 1).getTime() + Number(number % 3652059n) * DAY));
}

function* numbers(tag) {
  const printed = (text, more) => new Intl.NumberFormat(tag, exactly(text, more));
  yield ['integer', ASKED.integers, ASKED.integers.map((n) => printed(n).format(n))];
  yield ['decimal', ASKED.decimals, ASKED.decimals.map((n) => printed(n).format(n))];
  yield ['percent', ASKED.percents, ASKED.percents.map((n) => printed(n, { style: 'percent' }).format(`${n}e-2`))];
}

function* plurals(tag) {
  for (const [kind, type] of [['plural', 'cardinal'], ['ordinal', 'ordinal']]) {
    const whole = new Intl.PluralRules(tag, { type });
    yield [`${kind}s`, ['0 to 1000'], [Array.from({ length: 1001 }, (_, n) => LETTERS[whole.select(n)]).join('')]];
    const asked = ASKED.plurals.filter((n) => kind === 'plural' || !decimals(n));
    yield [kind, asked, asked.map((n) => new Intl.PluralRules(tag, exactly(n, { type })).select(Number(n)))];
  }
}

function* dates(tag) {
  for (const [skeleton, fields] of Object.entries(SKELETONS)) {
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { timeZone: 'UTC', ...fields });
    const printed = (day) => joined(format.formatToParts(day));
    yield [`date ${skeleton}`, ASKED.days, ASKED.days.map((day) => printed(parsed(day)))];
    const days = Array.from({ length: 1461 }, (_, n) => printed(Date.UTC(2024, 0, 1) + n * DAY));
    yield [`days ${skeleton}`, ['2024 to 2027'], [hash(days)]];
    const years = Array.from({ length: 9999 }, (_, n) => printed(utc(n + 1, (n + 1) % 12 + 1, (n + 1) * 7 % 28 + 1)));
    yield [`years ${skeleton}`, ['1 to 9999'], [hash(years)]];
    if (skeleton === 'MMMMEEEEd') continue;
    yield [`made ${skeleton}`, daysFor(tag).map((day) => day.toISOString()), daysFor(tag).map(printed)];
    const range = (days) => joined(format.formatRangeToParts(...days.split('/').map(parsed)));
    yield [`range ${skeleton}`, ASKED.ranges, ASKED.ranges.map(range)];
  }
}

function* times(tag) {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', timeStyle: 'short' });
  const clock = (text) => joined(format.formatToParts(new Date(`2026-01-15T${text}:00Z`)));
  yield ['clock', ASKED.clock, ASKED.clock.map(clock)];
  const zone = (timeZone) => new Intl.DateTimeFormat(tag, { timeZone, hour: 'numeric', timeZoneName: 'shortOffset' })
    .formatToParts(WINTER).find((of) => of.type === 'timeZoneName').value;
  yield ['zone', Object.values(ZONES).map(String), Object.keys(ZONES).map(zone)];
}

function* words(tag) {
  for (const [kind, type] of [['and', 'conjunction'], ['or', 'disjunction']]) {
    const format = new Intl.ListFormat(tag, { type, style: 'long' });
    yield [`list ${kind}`, ASKED.lists, ASKED.lists.map((list) => format.format(list.split('|')))];
  }
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  yield ['country', ASKED.countries, ASKED.countries.map((code) => names.of(code) ?? '')];
}

function visible(text) {
  if (text.includes('_')) throw new Error(`${text} holds _, which stands for U+00A0`);
  const escaped = (c) => c === '\u00a0' ? '_' : '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0');
  return JSON.stringify(text).slice(1, -1).replace(/[^\S ]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f]/g, escaped);
}

function golden(tag) {
  const rows = new Map(), asked = new Map();
  for (const part of [money, numbers, plurals, dates, times, words]) {
    for (const [key, args, values] of part(tag)) { asked.set(key, args); rows.set(key, values.map(visible)); }
  }
  return [rows, asked];
}

function read(path) {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n').slice(1, -1).map((line) => line.split('\t'));
  return new Map(lines.map(([key, ...values]) => [key, values]));
}

function* changes(before, after, asked) {
  for (const [key, now] of after) {
    const old = before.get(key);
    if (old?.length !== now.length) yield `${key}: ${old?.length ?? 0} values, now ${now.length}`;
    else for (const [n, value] of now.entries()) {
      if (value !== old[n]) yield `${key} ${asked.get(key)[n]}: ${old[n]} → ${value}`;
    }
  }
  for (const key of before.keys()) if (!after.has(key)) yield `${key} is gone`;
}

const given = process.argv.slice(2);
const at = given.indexOf('--out');
const out = at < 0 ? HOME : given.splice(at, 2)[1];
mkdirSync(out, { recursive: true });
for (const tag of given.length ? given : ASKED.locales) {
  const path = join(out, `${tag}.txt`);
  const before = read(path), [after, asked] = golden(tag);
  const head = `# ICU ${process.versions.icu}, CLDR ${process.versions.cldr}: node tools/icu_oracle.mjs`;
  writeFileSync(path, [head, ...[...after].map(([key, values]) => [key, ...values].join('\t')), ''].join('\n'));
  const changed = before.size ? [...changes(before, after, asked)] : ['new'];
  console.log(`${path}: ${[...after.values()].flat().length} values${changed.length ? '' : ', none changed'}`);
  for (const line of changed) console.log(`  ${line}`);
}
