"""From text to words, pieces and windows. This file is a specification: the runtime in TypeScript follows it line by line."""

import re

# ---- shape of a word: what the uncased pieces lose --------------------------------------------------------------
OTHER, LOWER, TITLE, UPPER, CAPITAL, MIXED, DIGITS, ALNUM = range(8)
SHAPES = 8 * 4 + 1  # the last one is for [CLS] and [SEP]
SPECIAL_SHAPE = 32
MAX_PIECES = 8  # of one word; the rest of a longer word is not read


def word_shape(word):
    letters = [c for c in word if c.isalpha()]
    has_digit = any(c in "0123456789" for c in word)
    if not letters:
        return DIGITS if has_digit else OTHER
    if has_digit:
        return ALNUM
    upper = [c for c in letters if c != c.lower()]  # a letter is upper case if lower-casing changes it
    if not upper:
        return LOWER
    if len(upper) == len(letters):
        return CAPITAL if len(letters) == 1 else UPPER
    if len(upper) == 1 and letters[0] == upper[0]:
        return TITLE
    return MIXED


def piece_shapes(word, space_before, pieces):
    """One shape number for each piece of the word."""
    base = word_shape(word) * 4 + (2 if space_before else 0)
    return [base + 1] + [base] * (pieces - 1)


# ---- words: whitespace chunks, cut by rules -----------------------------------------------------------------------
APOSTROPHES = "'’‘`´"
OPEN = "([{<\"“”„«'‘’`¿¡*_~#$£€¥@+=|\\•·…—–-/&^§©°→>"
CLOSE = ")]}>\"“”»'’`´‘!?;:,*_~=|\\•·…—–-/%°&^+<$#©®™€£²³"
URL = re.compile(r"(?:https?://|ftp://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?:[\w-]+\.)+(?:com|org|net|edu|gov|co\.uk|info|html?|pdf|doc|xls|jpg|ppt|txt)(?:/\S*)?", re.I)
URL_TAIL = re.compile(r"[.,;:!?)\]}>\"'”’]+$")
ABBREVIATIONS = set("""mr mrs ms dr prof rev gen col lt sgt capt cmdr maj adm gov sen rep hon pres st jr sr inc corp co ltd llc
bros dept univ no nos vs etc al jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd rd approx est fig figs eq
vol pp ed eds cf esp ca assn sec messrs mme mlle ph.d m.d b.a m.a d.c u.s u.k u.n u.s.a e.g i.e a.m p.m a.d b.c e.u""".split())
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?$")  # U.S. a.m. J.
NUMBER = re.compile(r"[+-]?\d[\d.,:/]*(?:st|nd|rd|th|s)?$", re.I)
DATE = re.compile(r"\d+(?:[-–/.]\d+){1,}$")
RANGE = re.compile(r"(?=\d{1,3}\D\d{1,3}$|\d{4}\D\d{4}$)(\d+)([-–—])(\d+)$")  # 5-10, 1990–1995; telephone numbers have other lengths
LIST = re.compile(r"\d+(?:,\d+)+$")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+$")
UNIT = re.compile(r"(\d[\d.,:]*)(am|pm|a\.m\.|p\.m\.|km|kg|cm|mm|m|ft|mph|kmh|mg|ml|g|k|hrs?|min|mins|sec|lbs?|oz|gb|mb|ghz|mhz|hz|kw|mw|yrs?|c|f|x|in|cc|tb|kb|kmph|mbps|lb|bn|nm|rpm|v|w|hp|bc|ad|ce|bce)$", re.I)
ELLIPSES = ("[...]", "(...)", "[…]")
PREFIXES = set("""non re co anti pre post ex pro semi multi mid e un sub inter over counter ultra cross pan mini neo de trans quasi
pseudo bi tri vice proto meta extra super intra psycho socio eco micro macro auto electro under hyper poly uni x t""".split())
CONTRACTION = re.compile(r"(.+?)(n['’´`]t|['’´`](?:s|re|ve|ll|d|m|em))$", re.I)
FIXED = {"cannot": [3], "gonna": [3], "wanna": [3], "gotta": [3], "gimme": [3], "lemme": [3], "dont": [2], "didnt": [3],
         "doesnt": [4], "cant": [2], "wont": [2], "isnt": [2], "wasnt": [3], "havent": [4], "couldnt": [5], "wouldnt": [5],
         "shouldnt": [6], "arent": [3], "hasnt": [3], "im": [1], "ive": [1], "thats": [4], "'tis": [2], "'twas": [2],
         "dunno": [2, 3], "whats": [4], "theyre": [4], "youre": [3], "hes": [2], "shes": [3], "werent": [4], "hadnt": [3], "aint": [2]}


WHITE = r"\t-\r \x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"  # said in full: languages differ
CHUNK = re.compile(f"[^{WHITE}]+")
LONG = 200  # a longer chunk is no English word: it is cut plainly
PLAIN = re.compile(r"\w{1,100}|[^\w]")


def words(text):
    """[(start, end, space before?)] for the whole text, in order; every character that is not white space is covered."""
    out = []
    for chunk in CHUNK.finditer(text):
        spans = cut(chunk.group()) if len(chunk.group()) <= LONG else [m.span() for m in PLAIN.finditer(chunk.group())]
        for i, (a, b) in enumerate(spans):
            out.append((chunk.start() + a, chunk.start() + b, i == 0))
    return out


def cut(chunk):
    """Cuts one white-space chunk into words: [(start, end)]."""
    front, back, start, end = [], [], 0, len(chunk)
    while start < end:
        url = URL.match(chunk, start, end)
        if url and url.end() > start and not (url.group().count(".") == 0):
            stop = url.end()
            tail = URL_TAIL.search(chunk, start, stop)
            if tail:
                stop = tail.start()
            rest = [(stop + a, stop + b) for a, b in cut(chunk[stop:end])] if stop < end else []
            return front + [(start, stop)] + rest + back[::-1]
        first, last = chunk[start], chunk[end - 1]
        lower = chunk[start:end].lower()
        if chunk[start:end] in ELLIPSES:
            break
        if end - start == 1:
            break
        if lower in FIXED or re.fullmatch(r"['’`´](?:s|re|ve|ll|d|m|em|n|til|cause|\d\ds?)|n['’`´]t|[:;=8][-']?[()DPp/]+|[:;]-?[)(]|<3+|-+>|<-+", chunk[start:end], re.I):
            break
        run = 1
        if first in OPEN or (first == "." and chunk[start:end].strip(".")):
            if first in "+-" and NUMBER.match(chunk[start + 1:end]) and not front and start == 0 and first == "+":
                break
            if first in "-–—.*=_~…<>":
                while start + run < end and chunk[start + run] == first:
                    run += 1
            front.append((start, start + run))
            start += run
            continue
        if last == ".":
            while end - run > start and chunk[end - run - 1] == ".":
                run += 1
            if run > 1:
                if run == end - start:
                    break
                back.append((end - run, end))
                end -= run
                continue
            body = chunk[start:end - 1]
            if body.lower() in ABBREVIATIONS or DOTTED.match(chunk[start:end]) and not re.fullmatch(r"I\.", chunk[start:end]):
                break
            back.append((end - 1, end))
            end -= 1
            continue
        if last in CLOSE:
            if last in "!?-–—*=_~…<>":
                while end - run > start and chunk[end - run - 1] in ("!?" if last in "!?" else last):
                    run += 1
                if run == end - start:
                    break
            back.append((end - run, end))
            end -= run
            continue
        break
    return front + middle(chunk, start, end) + back[::-1]


def middle(chunk, start, end):
    """A word without outer punctuation: contractions, hyphens, slashes, units."""
    if start >= end:
        return []
    word = chunk[start:end]
    lower = word.lower()
    if word in ELLIPSES or len(set(word)) == 1 and not word.isalnum():
        return [(start, end)]
    if lower in FIXED:
        cuts = [0, *FIXED[lower], len(word)]
        return [(start + a, start + b) for a, b in zip(cuts, cuts[1:])]
    contraction = CONTRACTION.match(word)
    if contraction and len(word) > 2:
        cut_at = start + contraction.start(2)
        return middle(chunk, start, cut_at) + [(cut_at, end)]
    unit = UNIT.match(word)
    if unit:
        return [(start, start + unit.end(1)), (start + unit.end(1), end)]
    numbers = RANGE.match(word)
    if numbers:
        a, b = start + numbers.start(2), start + numbers.end(2)
        return [(start, a), (a, b), (b, end)]
    if LIST.match(word) and not THOUSANDS.match(word):
        return [(start + m.start(), start + m.end()) for m in re.finditer(r"\d+|,", word)]
    if DATE.match(word) or NUMBER.match(word):
        return [(start, end)]
    dash = re.search(r"(?<=[^\s])(--+|[-–—/…]|\.\.+|,(?=[^\W\d])|[(\[)\]](?=\w)|[;:!?&](?=[^\W\d]{2})|[\"“”](?=\w))(?=[^\s])", word)
    while dash:
        left, mark = word[: dash.start()], dash.group()
        if mark == "-" and left.lower() in PREFIXES:
            dash = re.compile(r"[-–—/]").search(word, dash.end())
            continue
        if mark == "&" and (dash.start() <= 2 and len(word) <= 5):
            break
        return (middle(chunk, start, start + dash.start()) + [(start + dash.start(), start + dash.end())]
                + cut_at_offset(chunk, start + dash.end(), end))
    return [(start, end)]


def cut_at_offset(chunk, start, end):
    return [(start + a, start + b) for a, b in cut(chunk[start:end])]


# ---- windows: what the model reads at once ------------------------------------------------------------------------
WINDOW = 190  # pieces, [CLS] and [SEP] aside
PARAGRAPH = re.compile(f"\n[{WHITE}]*\n")  # an empty line between two words is a paragraph break
FINAL = re.compile(r"[.!?…]+['\"”’)\]]*$")
CLOSERS = set("\"'”’)]")


def paragraph_starts(text, words_):
    """For each word: does it begin a paragraph?"""
    out, previous = [], None
    for start, end, _ in words_:
        out.append(previous is None or PARAGRAPH.search(text, previous, start) is not None)
        previous = end
    return out


# Titles and initials whose point ends no sentence: a name follows.
TITLES = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|[A-Z])\.$")


def may_begin(forms, space_before, paragraph, i):
    """May a window begin at word i? At a paragraph, or after final punctuation and white space."""
    if i == 0 or paragraph[i]:
        return True
    if not space_before[i]:
        return False
    k = i - 1
    while k > 0 and forms[k] in CLOSERS:
        k -= 1
    return FINAL.search(forms[k]) is not None and TITLES.match(forms[k]) is None


def windows(sizes, starts, paragraph):
    """Cuts the document's words into windows: [(first word, word after the last)].

    sizes: pieces of each word; starts: may_begin of each word. A [SEP] before a paragraph inside a window counts one.
    """
    out, begin, used, last_start = [], 0, 0, 0
    i = 0
    while i < len(sizes):
        size = sizes[i] + (1 if paragraph[i] and i > begin else 0)
        if starts[i]:
            last_start = i
        if used + size > WINDOW and i > begin:
            stop = last_start if last_start > begin else i
            out.append((begin, stop))
            begin, used, i = stop, 0, stop
            continue
        used += size
        i += 1
    if begin < len(sizes):
        out.append((begin, len(sizes)))
    return out
