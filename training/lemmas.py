"""Lemma edit scripts: how to make the lemma from the form.

A script is CASE CUT SUFFIX, for instance "l2+y": CASE is l (work on the lower-cased form) or k (keep the case),
then CUT characters are taken off the end and SUFFIX is put there. A script "=word" gives the lemma outright.
"""


def script(form, lemma):
    for case, base in (("l", form.lower()), ("k", form)):
        if lemma == base:
            return f"{case}0+"
    for case, base in (("l", form.lower()), ("k", form)):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common and len(base) - common < 10:
            return f"{case}{len(base) - common}+{lemma[common:]}"
    return "=" + lemma


def apply(script_, form):
    if script_[0] == "=":
        return script_[1:]
    base = form.lower() if script_[0] == "l" else form
    cut, suffix = script_[1:].split("+", 1)
    cut = int(cut)
    return (base[: len(base) - cut] if cut < len(base) else "") + suffix if cut else base + suffix
