// The loops of the interactive search, in AssemblyScript. The shapes in memory are those of
// ../layout.ts; scripts/compile-kernel.ts makes scan.wasm of this file, byte for byte the same.
// No allocation, no static data, no state: every worker runs it over the one shared memory.

const FORMS_BITS: u32 = 14;
const FORMS: u32 = 1 << FORMS_BITS;
const SIGNATURES: u32 = FORMS * 16;
const MAX_TOKENS: i32 = 8;
const PATTERN_BYTES: u32 = 1024;
const SPACE: u32 = 32;
const BOUNDARY: u32 = 31;

// ---------------------------------------------------------------- folding

/** Lower-case letters and digits with single spaces; marks inside a word vanish. -1: not ASCII. */
export function fold(source: u32, length: i32, target: u32): i32 {
  let out: u32 = target;
  let gap = false;
  for (let i: i32 = 0; i < length; i++) {
    let c: u32 = load<u8>(source + i);
    if (c >= 128) return -1;
    if (c >= 65 && c <= 90) c += 32;
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) {
      if (gap && out > target) { store<u8>(out, SPACE); out++; }
      gap = false;
      store<u8>(out, c);
      out++;
    } else if (c != 39 && c != 96 && c != 46) gap = true;
    else if (c == 46) gap = true;
  }
  return out - target;
}

/** The class of a consonant that survives another spelling, 1 to 8; 0 for vowels, h, w and y. */
function classOf(c: u32, next: u32): u32 {
  switch (c) {
    case 98: case 102: case 112: case 118: return 1; // b f p v
    case 99: // c: soft before e i y, and in ch
      return next == 101 || next == 105 || next == 121 || next == 104 ? 3 : 2;
    case 103: // g: soft before e i
      return next == 101 || next == 105 ? 3 : 2;
    case 107: case 113: return 2; // k q
    case 120: return 2; // x
    case 115: // s
    case 106: case 122: return 3; // j z
    case 100: case 116: return 4; // d t
    case 108: return 5; // l
    case 114: return 6; // r
    case 109: return 7; // m
    case 110: return 8; // n
    default: return 0;
  }
}

/** The consonants of a folded name as letters a to h, repeated ones once, words kept apart. */
export function skeleton(source: u32, length: i32, target: u32): i32 {
  let out: u32 = target;
  let last: u32 = 0;
  for (let i: i32 = 0; i < length; i++) {
    const c: u32 = load<u8>(source + i);
    if (c == SPACE) {
      if (out > target && load<u8>(out - 1) != SPACE) { store<u8>(out, SPACE); out++; }
      last = 0;
      continue;
    }
    const next: u32 = i + 1 < length ? load<u8>(source + i + 1) : 0;
    const k = classOf(c, next);
    // kh, gh, sh, th, zh are one sound; x is two that fold into one.
    if (k != 0 && k != last) { store<u8>(out, 96 + k); out++; }
    last = k;
  }
  if (out > target && load<u8>(out - 1) == SPACE) out--;
  return out - target;
}

// ---------------------------------------------------------------- signatures

// @ts-ignore: decorator
@inline
function bitOf(a: u32, b: u32): u32 {
  let h: u32 = (a << 5 | b) * 0x9e3779b1;
  h ^= h >> 15;
  h *= 0x85ebca77;
  return h >> 26;
}

// @ts-ignore: decorator
@inline
function small(c: u32): u32 {
  return c == SPACE ? BOUNDARY : c >= 97 ? c - 96 : 27 + (c & 3);
}

/** 64 bits: each pair of neighbours sets one, the ends of words being neighbours too. */
function pairsOf(text: u32, length: i32): u64 {
  let bits: u64 = 0;
  let before: u32 = BOUNDARY;
  for (let i: i32 = 0; i < length; i++) {
    const c = small(load<u8>(text + i));
    if (!(before == BOUNDARY && c == BOUNDARY)) bits |= (<u64>1) << bitOf(before, c);
    before = c;
  }
  if (before != BOUNDARY) bits |= (<u64>1) << bitOf(before, BOUNDARY);
  return bits;
}

/** Letters in the first eight bytes, consonants in the last eight. `work` has 256 bytes. */
export function sign(text: u32, length: i32, target: u32, work: u32): void {
  store<u64>(target, pairsOf(text, length));
  store<u64>(target + 8, pairsOf(work, skeleton(text, length, work)));
}

/** Writes a signature into its column: sixteen names lie side by side, byte under byte. */
export function place(signature: u32, segment: u32, index: u32): void {
  const column = segment + (index >> 4 << 8) + (index & 15);
  for (let j: u32 = 0; j < 16; j++) store<u8>(column + (j << 4), load<u8>(signature + j));
}

/** A name is taken out: no signature, no text, nobody. */
export function erase(segment: u32, index: u32): void {
  const column = segment + (index >> 4 << 8) + (index & 15);
  for (let j: u32 = 0; j < 16; j++) store<u8>(column + (j << 4), 0);
  const record = segment + SIGNATURES + (index << 4);
  const text = load<u32>(record, 4);
  memory.fill(text, 0, <u32>load<u8>(record, 8) + <u32>load<u16>(record, 14));
  memory.fill(record, 0, 16);
}

// ---------------------------------------------------------------- scanning

// @ts-ignore: decorator
@inline
function birthPoints(record: u32, from: i32, until: i32, points: i32): i32 {
  if (points == 0) return 0;
  const first: i32 = load<u16>(record, 10);
  const last: i32 = load<u16>(record, 12);
  if (last == 0) return points >> 1;
  const apart = max(first - until, from - last);
  return apart <= 0 ? points : apart <= 24 ? points >> 1 : 0;
}

// @ts-ignore: decorator
@inline
function look(points: v128, bytes: v128, low: v128, high: v128): v128 {
  const mask = i8x16.splat(15);
  // Every index is below sixteen, so it does not matter what a machine does with others.
  const some = i8x16.add_sat_s(points, i8x16.relaxed_swizzle(low, v128.and(bytes, mask)));
  return i8x16.add_sat_s(some, i8x16.relaxed_swizzle(high, i8x16.shr_u(bytes, 4)));
}

// @ts-ignore: decorator
@inline
/** Half a signature of sixteen names, weighed; written out, which the compiler does not do. */
function pointsOf(at: u32, tables: u32): v128 {
  let points = i8x16.splat(0);
  points = look(points, v128.load(at), v128.load(tables), v128.load(tables, 16));
  points = look(points, v128.load(at, 16), v128.load(tables, 32), v128.load(tables, 48));
  points = look(points, v128.load(at, 32), v128.load(tables, 64), v128.load(tables, 80));
  points = look(points, v128.load(at, 48), v128.load(tables, 96), v128.load(tables, 112));
  points = look(points, v128.load(at, 64), v128.load(tables, 128), v128.load(tables, 144));
  points = look(points, v128.load(at, 80), v128.load(tables, 160), v128.load(tables, 176));
  points = look(points, v128.load(at, 96), v128.load(tables, 192), v128.load(tables, 208));
  return look(points, v128.load(at, 112), v128.load(tables, 224), v128.load(tables, 240));
}

/**
 * Weighs every name of a segment against the query: each half byte of the signatures looks its
 * weight up in a table of sixteen. `query` holds 32 such tables (16 for letters, 16 for
 * consonants), then: least points for all, for consonants alone (i32 each), birth from and until
 * in months, points of a fitting birth (i32 each).
 * Each candidate goes to `out` as {form u32, points i32}; two lists, `cap` long, one after the
 * other. Returns their lengths, the first in the high 32 bits; -1 in a full list ends the scan,
 * and `start` is where to go on: stored at `query + 532`.
 */
export function scan(
  segment: u32, number: u32, start: u32, count: u32, query: u32, out: u32, cap: u32,
  held: u32, heldBones: u32,
): u64 {
  const leastAll: i32 = load<i32>(query, 512);
  const leastBones: i32 = load<i32>(query, 516);
  const from: i32 = load<i32>(query, 520);
  const until: i32 = load<i32>(query, 524);
  const points: i32 = load<i32>(query, 528);
  const gateAll = i8x16.splat(<i8>max(leastAll - points - 1, -128));
  const gateBones = i8x16.splat(<i8>max(leastBones - points - 1, -128));
  const second = out + cap * 8;
  const blocks: u32 = (count + 15) >> 4;
  let n = held;
  let m = heldBones;
  let block: u32 = start;
  for (; block < blocks; block++) {
    if (n + 16 > cap || m + 16 > cap) break;
    const at = segment + (block << 8);
    const letters = pointsOf(at, query);
    const bones = pointsOf(at + 128, query + 256);
    const all = i8x16.avgr_u(v128.xor(letters, i8x16.splat(-128)), v128.xor(bones, i8x16.splat(-128)));
    const both = v128.xor(all, i8x16.splat(-128));
    const passAll = i8x16.gt_s(both, gateAll);
    const passBones = i8x16.gt_s(bones, gateBones);
    if (!v128.any_true(v128.or(passAll, passBones))) continue;
    let mask: i32 = i8x16.bitmask(passAll);
    store<v128>(query + 544, both);
    store<v128>(query + 560, bones);
    while (mask != 0) {
      const lane: u32 = ctz(mask);
      mask &= mask - 1;
      const index = (block << 4) + lane;
      if (index >= count) break;
      const record = segment + SIGNATURES + (index << 4);
      const sum = <i32>load<i8>(query + 544 + lane) + birthPoints(record, from, until, points);
      if (sum < leastAll) continue;
      store<u32>(out + n * 8, (number << FORMS_BITS) | index);
      store<i32>(out + n * 8, sum, 4);
      n++;
    }
    mask = i8x16.bitmask(passBones);
    while (mask != 0) {
      const lane: u32 = ctz(mask);
      mask &= mask - 1;
      const index = (block << 4) + lane;
      if (index >= count) break;
      const record = segment + SIGNATURES + (index << 4);
      const sum = <i32>load<i8>(query + 560 + lane) + birthPoints(record, from, until, points);
      if (sum < leastBones) continue;
      store<u32>(second + m * 8, (number << FORMS_BITS) | index);
      store<i32>(second + m * 8, sum, 4);
      m++;
    }
  }
  store<u32>(query, block, 532);
  return (<u64>n << 32) | <u64>m;
}

/** Keeps the entries of a list that have more than `least` points, and so many that have as much. */
export function keep(list: u32, length: u32, least: i32, ties: i32): u32 {
  let n: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const entry = load<u64>(list + i * 8);
    const points = <i32>(entry >> 32);
    if (points < least) continue;
    if (points == least && --ties < 0) continue;
    store<u64>(list + n * 8, entry);
    n++;
  }
  return n;
}

/** Counts the points of a list into 512 counters (i32) that start at -256. */
export function tally(list: u32, length: u32, counters: u32): void {
  memory.fill(counters, 0, 2048);
  for (let i: u32 = 0; i < length; i++) {
    const at = counters + ((load<i32>(list + i * 8, 4) + 256) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

// ---------------------------------------------------------------- exact comparison

/**
 * Prepares a folded text as patterns: {words u32, then per word length u32}, and from byte 64 on
 * one pattern of 1 KiB (a u64 for each ASCII code) per word; the last is the whole without spaces.
 */
export function prepare(text: u32, length: i32, target: u32): void {
  memory.fill(target, 0, 64 + (MAX_TOKENS + 1) * PATTERN_BYTES);
  let words: i32 = 0;
  let position: i32 = 0;
  let whole: i32 = 0;
  for (let i: i32 = 0; i <= length; i++) {
    const c: u32 = i < length ? load<u8>(text + i) : SPACE;
    if (c == SPACE) {
      if (position > 0) {
        store<u32>(target + 4 + (words << 2), position);
        words++;
        position = 0;
        if (words == MAX_TOKENS) break;
      }
      continue;
    }
    if (position < 64) {
      const at = target + 64 + words * PATTERN_BYTES + (c << 3);
      store<u64>(at, load<u64>(at) | ((<u64>1) << position));
      position++;
    }
    if (whole < 64) {
      const at = target + 64 + MAX_TOKENS * PATTERN_BYTES + (c << 3);
      store<u64>(at, load<u64>(at) | ((<u64>1) << whole));
      whole++;
    }
  }
  store<u32>(target, words);
  store<u32>(target + 4 + (MAX_TOKENS << 2), whole);
}

/** Optimal string alignment, bit-parallel: Hyyrö, "A bit-vector algorithm …" (2003). */
function distance(pattern: u32, patternLength: i32, text: u32, length: i32, skipSpaces: bool): i32 {
  let vp: u64 = ~(<u64>0);
  let vn: u64 = 0;
  let d0: u64 = 0;
  let pmBefore: u64 = 0;
  let distance = patternLength;
  const last: u64 = (<u64>1) << (patternLength - 1);
  for (let i: i32 = 0; i < length; i++) {
    const c: u32 = load<u8>(text + i);
    if (skipSpaces && c == SPACE) continue;
    const pm = load<u64>(pattern + (c << 3));
    const swap = (((~d0) & pm) << 1) & pmBefore;
    d0 = (((pm & vp) + vp) ^ vp) | pm | vn | swap;
    const hp = vn | ~(d0 | vp);
    const hn = d0 & vp;
    if (hp & last) distance++;
    if (hn & last) distance--;
    const shifted = (hp << 1) | 1;
    vp = (hn << 1) | ~(d0 | shifted);
    vn = shifted & d0;
    pmBefore = pm;
  }
  return distance;
}

/** How alike two texts of words are, 0 to 1, whatever their order and where words are joined. */
function alike(patterns: u32, text: u32, length: i32, work: u32): f32 {
  const words: i32 = load<u32>(patterns);
  if (words == 0 || length == 0) return 0;
  let others: i32 = 0;
  let letters: i32 = 0;
  let start: i32 = 0;
  // work: similarity as f32 [8][8], then lengths of the other words as i32 [8]
  for (let i: i32 = 0; i <= length && others < MAX_TOKENS; i++) {
    if (i < length && load<u8>(text + i) != SPACE) continue;
    const size = i - start;
    if (size > 0) {
      for (let w: i32 = 0; w < words; w++) {
        const own: i32 = load<u32>(patterns + 4 + (w << 2));
        let s: f32 = 0;
        const longer = max(own, size);
        if (abs(own - size) * 2 < longer) {
          const d = distance(patterns + 64 + w * PATTERN_BYTES, own, text + start, size, false);
          s = <f32>1 - <f32>d / <f32>longer;
          if (s < 0.5) s = 0;
        } else if (own == 1 || size == 1) {
          // an initial
          const first: u32 = load<u8>(text + start);
          if (load<u64>(patterns + 64 + w * PATTERN_BYTES + (first << 3)) & 1) s = 0.6;
        }
        store<f32>(work + ((w * MAX_TOKENS + others) << 2), s);
      }
      store<i32>(work + 256 + (others << 2), size);
      letters += size;
      others++;
    }
    start = i + 1;
  }
  let mine: i32 = 0;
  for (let w: i32 = 0; w < words; w++) mine += load<u32>(patterns + 4 + (w << 2));
  let coverMine: f32 = 0;
  let coverOther: f32 = 0;
  const rounds = min(words, others);
  for (let round: i32 = 0; round < rounds; round++) {
    let best: f32 = 0;
    let bw: i32 = -1;
    let bo: i32 = -1;
    for (let w: i32 = 0; w < words; w++) {
      for (let o: i32 = 0; o < others; o++) {
        const s = load<f32>(work + ((w * MAX_TOKENS + o) << 2));
        if (s > best) { best = s; bw = w; bo = o; }
      }
    }
    if (bw < 0) break;
    coverMine += best * <f32>(<i32>load<u32>(patterns + 4 + (bw << 2)));
    coverOther += best * <f32>load<i32>(work + 256 + (bo << 2));
    for (let o: i32 = 0; o < others; o++) store<f32>(work + ((bw * MAX_TOKENS + o) << 2), 0);
    for (let w: i32 = 0; w < words; w++) store<f32>(work + ((w * MAX_TOKENS + bo) << 2), 0);
  }
  const a = coverMine / <f32>mine;
  const b = coverOther / <f32>letters;
  let result = letters < mine ? b * 0.6 + a * 0.4 : a * 0.6 + b * 0.4;
  const whole: i32 = load<u32>(patterns + 4 + (MAX_TOKENS << 2));
  if (mine <= 64 && letters <= 64 && abs(mine - letters) * 4 < max(mine, letters)) {
    const d = distance(patterns + 64 + MAX_TOKENS * PATTERN_BYTES, whole, text, length, true);
    result = max(result, (<f32>1 - <f32>d / <f32>max(mine, letters)) * <f32>0.97);
  }
  return result;
}

/**
 * The exact likeness of each form of a list {form u32, points i32}, as {form u32, likeness f32}.
 * `flags` says whether the query is in another script than Latin (1); a pair of two scripts is
 * compared by consonants, a pair of one by letters first. Birth as in scan.
 */
export function rank(
  list: u32, length: u32, directory: u32, patterns: u32, bonePatterns: u32, work: u32, flags: u32,
  from: i32, until: i32, births: f32,
): void {
  for (let i: u32 = 0; i < length; i++) {
    const form = load<u32>(list + i * 8);
    const segment = load<u32>(directory + (form >> FORMS_BITS << 3));
    const record = segment + SIGNATURES + ((form & (FORMS - 1)) << 4);
    const text = load<u32>(record, 4);
    const size: i32 = load<u8>(record, 8);
    const crossing = (load<u8>(record, 9) & 1) != (flags & 1);
    let likeness = alike(patterns, text, size, work);
    if (crossing) {
      const bones = skeleton(text, size, work + 512);
      likeness = likeness * 0.3 + alike(bonePatterns, work + 512, bones, work) * 0.7;
    }
    if (births > 0) likeness += births * <f32>birthPoints(record, from, until, 2);
    store<f32>(list + i * 8, likeness, 4);
  }
}
