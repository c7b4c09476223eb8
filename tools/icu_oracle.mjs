// What ICU prints, written down: the golden values that the formatters must equal.
//
//     node tools/icu_oracle.mjs                       write tests/cldr/golden/<tag>.tsv anew, and show what changed
//     node tools/icu_oracle.mjs --out DIR TAG…        the same for other locales, elsewhere
//     python tools/icu_compare.py [DIR]               compare the formatters with them, kind by kind
//
// Needs Node 20.15 or later with full ICU, and nothing else; the tests need no Node. Each file begins with
// the versions it was made by. A line is kind, arguments, and the string as JSON with every space and
// control but U+0020 escaped:
//
//     money   units scale currency     code   the same, by ISO code      integer n    decimal units scale
//     percent units scale              plural, ordinal units scale       list kind item|item|…
//     plurals, ordinals low high       one letter a number: Zero One Two Few Many oTher (last letter x)
//     date    skeleton day             range  skeleton day day           sweep skeleton year year step
//     country code                     clock  hour minute                zone minutes
//
// A sweep is the SHA-256 of a date in each of the years, a different day every time, joined by line feeds.
// Dates are proleptic Gregorian. U+202F is taken from formatToParts: V8's format() prints a space for it.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TAGS = ['en', 'ru', 'es', 'es-MX', 'es-419', 'zh'];
const CURRENCIES = ['EUR', 'USD', 'RUB', 'MXN', 'CNY', 'JPY', 'GBP', 'KRW', 'BRL', 'PLN', 'KWD', 'INR', 'CHF'];
const AMOUNTS = ['0', '0.01', '0.1', '1', '9.99', '12.5', '100', '999.99', '1000', '1234.5', '9999', '9999.99', '10000',
  '123456', '1234567.89', '1000000000000', '-0.01', '-1', '-12.5', '-1234.5', '-1234567.89'];
const INTEGERS = ['0', '1', '9', '10', '99', '100', '999', '1000', '1234', '9999', '10000', '12345', '100000', '123456',
  '999999', '1000000', '1234567', '12345678', '123456789', '1000000000000', '999999999999999', '-1', '-1000', '-12345'];
const DECIMALS = ['0.0', '0.5', '1.0', '1.50', '12.345', '999.9', '1000.0', '1234.5', '9999.99', '12345.678', '1234567.1',
  '-0.5', '-1234.50', '-12345.6'];
const PERCENTS = ['0', '1', '5', '15', '50', '99', '100', '1000', '1234', '12345', '0.5', '12.5', '99.99', '-5', '-12.5'];
const PLURALS = ['0.0', '0.1', '0.5', '1.0', '1.00', '1.1', '1.5', '2.0', '2.5', '3.0', '5.0', '10.1', '11.0', '21.0', '21.1',
  '100.0', '100.5', '1000000.0', '1000000.5', '0.01', '1.01', '2.02', '1000000', '1000001', '2000000', '1100000', '10000000'];
const SKELETONS = {
  yMMMd: { year: 'numeric', month: 'short', day: 'numeric' },
  MMMMd: { month: 'long', day: 'numeric' },
  yMMMMd: { year: 'numeric', month: 'long', day: 'numeric' },
  MMMMEEEEd: { month: 'long', day: 'numeric', weekday: 'long' },
};
const RANGES = ['2026-03-14 2026-03-20', '2026-03-01 2026-03-02', '2026-02-28 2026-03-01', '2026-05-09 2026-08-31',
  '2024-02-29 2024-12-31', '2026-12-28 2027-01-03', '2026-03-14 2027-03-14', '1999-12-31 2000-01-01', '2026-10-01 2026-11-01',
  '2026-06-30 2026-07-01', '2026-09-01 2026-09-30', '2026-04-05 2026-04-11', '0999-01-01 1000-01-01', '9998-12-31 9999-01-01'];
const LISTS = ['a', 'a|b', 'a|b|c', 'a|b|c|d', 'padre|hijo', 'padre|hijos', 'padre|iglesia', 'uno|Hilario', 'agua|hielo',
  'agua|hiato', 'uno|hi', 'a|b|Italia', 'a|b|hierro', 'a|b|hilo', 'siete|ocho', 'plata|oro', 'uno|Hotel', '7|8', '7|80',
  '10|11', '10|11 kg', '10|110', '10|1.1', 'a|b|8', 'a|b|11', 'a|b|hora', 'a|ó', 'a|í', 'y|o', 'A-1|B-2', '订单|退款|包裹',
  'заказ|возврат|посылка', 'א|ב', 'א|b', 'a|b|ב', 'หนึ่ง|สอง', 'a|b|c|d|e', '«x»|“y”', 'a, b|c', 'hi|HI', 'o|O'];
const CLOCK = ['0 0', '0 5', '1 0', '9 5', '11 59', '12 0', '12 30', '13 7', '14 30', '18 0', '21 45', '23 59'];
const ZONES = { 'UTC': 0, 'Asia/Kolkata': 330, 'Asia/Kathmandu': 345, 'Asia/Tehran': 210, 'America/Caracas': -240,
  'Pacific/Marquesas': -570, 'America/St_Johns': -210, 'Pacific/Chatham': 825 };
for (let h = 1; h <= 12; h++) { ZONES[`Etc/GMT-${h}`] = 60 * h; ZONES[`Etc/GMT+${h}`] = -60 * h; }
const WINTER = Date.UTC(2026, 0, 15, 12);

const utc = (year, month, day) => { const d = new Date(0); d.setUTCFullYear(year, month - 1, day); return d; };
const parsed = (iso) => utc(...iso.split('-').map(Number));
const iso = (d) => `${String(d.getUTCFullYear()).padStart(4, '0')}-${String(d.getUTCMonth() + 1).padStart(2, '0')}-${String(d.getUTCDate()).padStart(2, '0')}`;
const scaled = (text) => { const [w, f = ''] = text.split('.'); return `${BigInt(w + f)} ${f.length}`; };
const joined = (parts) => parts.map((part) => part.value).join('');
const visible = (text) => JSON.stringify(text).replace(/[^\S ]|[\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\u2000-\u200a]/g,
  (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

function* numbers(tag) {
  for (const currency of CURRENCIES) {
    const style = { style: 'currency', currency };
    const symbol = new Intl.NumberFormat(tag, style), code = new Intl.NumberFormat(tag, { ...style, currencyDisplay: 'code' });
    const places = symbol.resolvedOptions().maximumFractionDigits;
    for (const amount of AMOUNTS) {
      if ((amount.split('.')[1] ?? '').length > places) continue;
      yield ['money', `${scaled(amount)} ${currency}`, symbol.format(amount)];
      yield ['code', `${scaled(amount)} ${currency}`, code.format(amount)];
    }
  }
  const exactly = (text, more) => {
    const digits = (text.split('.')[1] ?? '').length;
    return new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...more });
  };
  for (const n of INTEGERS) yield ['integer', n, exactly(n).format(n)];
  for (const n of DECIMALS) yield ['decimal', scaled(n), exactly(n).format(n)];
  for (const n of PERCENTS) yield ['percent', scaled(n), exactly(n, { style: 'percent' }).format(`${n}e-2`)];
}

function* plurals(tag) {
  for (const [kind, type] of [['plural', 'cardinal'], ['ordinal', 'ordinal']]) {
    const select = (text) => {
      const digits = (text.split('.')[1] ?? '').length;
      return new Intl.PluralRules(tag, { type, minimumFractionDigits: digits, maximumFractionDigits: digits }).select(Number(text));
    };
    const whole = new Intl.PluralRules(tag, { type });
    const letters = { zero: 'Z', one: 'O', two: 'T', few: 'F', many: 'M', other: 'x' };
    let run = '';
    for (let n = 0; n <= 1000; n++) run += letters[whole.select(n)];
    yield [`${kind}s`, '0 1000', run];
    for (const n of PLURALS) if (kind === 'plural' || !n.includes('.')) yield [kind, scaled(n), select(n)];
  }
}

function* dates(tag) {
  const days = [];
  for (let month = 1; month <= 12; month++) for (const day of [1, 9, 10, 28]) days.push(utc(2026, month, day));
  for (let day = 1; day <= 31; day++) days.push(utc(2026, 3, day));
  for (const text of ['2024-02-29', '2000-02-29', '1900-02-28', '1582-10-04', '1582-10-15', '0001-01-01', '0099-12-31', '0999-06-15',
    '1000-01-01', '1970-01-01', '1999-12-31', '2100-03-01', '9999-12-31']) days.push(parsed(text));
  for (const [skeleton, fields] of Object.entries(SKELETONS)) {
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { timeZone: 'UTC', ...fields });
    const printed = (day) => joined(format.formatToParts(day));
    for (const day of days) yield ['date', `${skeleton} ${iso(day)}`, printed(day)];
    const all = [];
    for (let year = 1; year <= 9999; year += 3) all.push(printed(utc(year, year % 12 + 1, year * 7 % 28 + 1)));
    yield ['sweep', `${skeleton} 1 9999 3`, createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 16)];
    if (skeleton === 'MMMMEEEEd') continue;
    for (const range of RANGES) {
      const [first, last] = range.split(' ').map(parsed);
      yield ['range', `${skeleton} ${range}`, joined(format.formatRangeToParts(first, last))];
    }
  }
}

function* times(tag) {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', timeStyle: 'short' });
  for (const text of CLOCK) {
    const [hour, minute] = text.split(' ').map(Number);
    yield ['clock', text, joined(format.formatToParts(Date.UTC(2026, 0, 15, hour, minute)))];
  }
  for (const [timeZone, minutes] of Object.entries(ZONES)) {
    const zoned = new Intl.DateTimeFormat(tag, { timeZone, hour: 'numeric', timeZoneName: 'shortOffset' });
    const part = zoned.formatToParts(WINTER).find((of) => of.type === 'timeZoneName');
    yield ['zone', String(minutes), part.value];
  }
}

function* words(tag) {
  for (const [kind, type] of [['and', 'conjunction'], ['or', 'disjunction']]) {
    const format = new Intl.ListFormat(tag, { type, style: 'long' });
    for (const list of LISTS) yield ['list', `${kind} ${list}`, format.format(list.split('|'))];
  }
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
  
    const name = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` ? names.of(code) : undefined;
    if (name !== undefined) yield ['country', code, name];
  }
}

function golden(tag) {
  const head = [`# ICU ${process.versions.icu}, CLDR ${process.versions.cldr}: node tools/icu_oracle.mjs`];
  const lines = [];
  for (const part of [numbers, plurals, dates, times, words]) {
    for (const [kind, args, text] of part(tag)) lines.push(`${kind}\t${args}\t${visible(text)}`);
  }
  return [...head, ...lines, ''].join('\n');
}

function changes(before, after) {
  const old = new Set(before.split('\n')), now = new Set(after.split('\n'));
  return [...[...old].filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`)];
}

const given = process.argv.slice(2);
const at = given.indexOf('--out');
const out = at < 0 ? fileURLToPath(new URL('../tests/cldr/golden/', import.meta.url)) : given.splice(at, 2)[1];
mkdirSync(out, { recursive: true });
for (const tag of given.length ? given : TAGS) {
  const path = join(out, `${tag}.tsv`);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = golden(tag);
  writeFileSync(path, after);
  const changed = before ? changes(before, after) : [];
  console.log(`${path}: ${after.split('\n').length - 2} values, ${before ? `${changed.length} lines changed` : 'new'}`);
  for (const line of changed) console.log(line);
}
