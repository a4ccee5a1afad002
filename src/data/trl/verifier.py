"""Reads the final answer of a text and compares it, as the page does. No dependencies."""

import re
from fractions import Fraction

MAX_LENGTH = 20_000
MAX_DIGITS = 40

SIGN = r"(?<![\w)\]}.,])[-\u2212\u2013]\s?(?=[$\u20ac\u00a3\\0-9.])"
WHOLE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)"
DECIMAL = rf"(?:{WHOLE}(?:\.[0-9]+)?|(?<![0-9.])\.[0-9]+)"
NUMBER = re.compile(
    rf"(?P<sign>{SIGN})?[$\u20ac\u00a3]?\s?(?:"
    r"\\[dt]?frac\s?\{\s?(?P<top>[0-9]+)\s?\}\s?\{\s?(?P<bottom>[0-9]+)\s?\}"
    r"|(?:(?P<mixed>[0-9]{1,4})[ ])?(?<!/)(?P<numerator>[0-9]{1,20})\s?/\s?(?P<denominator>[0-9]{1,15})(?![0-9/]|\.[0-9])"
    rf"|(?P<decimal>{DECIMAL})(?:[eE](?P<exponent>[+-]?[0-9]{{1,2}})(?![\w.]))?"
    r")"
)


def canonical(negative, top, bottom):
    """A decimal where it ends, a fraction in lowest terms where it does not."""
    if bottom == 0:
        return None
    value = Fraction(top, bottom)
    sign = "-" if negative and value else ""
    rest, places = value.denominator, 0
    for prime in (2, 5):
        times = 0
        while rest % prime == 0:
            rest //= prime
            times += 1
        places = max(places, times)
    if rest == 1:
        digits = str(value.numerator * (10**places // value.denominator)).rjust(places + 1, "0")
        if len(digits) <= MAX_DIGITS:
            return sign + (digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}")
    above, below = str(value.numerator), str(value.denominator)
    return f"{sign}{above}/{below}" if len(above) <= 20 and len(below) <= 15 else None


def number_of(found):
    part = found.groupdict()
    negative = part["sign"] is not None
    if part["top"]:
        if max(len(part["top"]), len(part["bottom"])) > MAX_DIGITS:
            return None
        return canonical(negative, int(part["top"]), int(part["bottom"]))
    if part["numerator"]:
        below = int(part["denominator"])
        return canonical(negative, int(part["mixed"] or 0) * below + int(part["numerator"]), below)
    whole, _, places = part["decimal"].replace(",", "").partition(".")
    power = int(part["exponent"] or 0) - len(places)
    if len(whole + places) > MAX_DIGITS or len(whole) + abs(power) > MAX_DIGITS:
        return None
    digits = int(whole + places)
    return canonical(negative, digits * 10 ** max(power, 0), 10 ** max(-power, 0))


def last_number(text):
    found = list(NUMBER.finditer(text[-MAX_LENGTH:]))
    return number_of(found[-1]) if found else None


def marked_answer(text):
    """What follows the last `####`, or stands in the last box; None without either."""
    hashes, box = text.rfind("####"), max(text.rfind("\\boxed{"), text.rfind("\\fbox{"))
    if hashes > box:
        return text[hashes + 4 :].lstrip().split("\n")[0].strip() or None
    if box < 0:
        return None
    start, depth = text.index("{", box) + 1, 1
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return text[start:at].strip() or None
    return None


def choice(text):
    alone = re.match(r"\W*(?:\\text\{\s*\(?)?([A-Z])\b", marked_answer(text) or "")
    if alone:
        return alone[1]
    gap = r"(?:(?![^\W\d_])[^\n]){0,8}"  # no letters
    named = rf"\b(?:answer|option|choice)\b{gap}(?:is\b{gap})?([A-Z])\b(?!['\u2019]\w| [a-z])"
    letters = [one[1] for one in re.finditer(named, text, re.I) if one[1].isupper()]
    letters = letters or re.findall(r"[(\[]([A-Z])[)\]]", text)
    if letters:
        return letters[-1]
    line = re.match(r"\**([A-Z])(?:[.):]\**(?:\s|$)|\**\.?$)", text.strip().split("\n")[-1].strip())
    return line[1] if line else None


def read_answer(verifier, text):
    """The final answer in the one form that all ways to write it share; None if there is none."""
    end, kind = text[-MAX_LENGTH:], verifier["kind"]
    if kind == "lastNumber":
        marked = marked_answer(end)
        inside = None if marked is None else last_number(marked)
        return inside if inside is not None else last_number(end)
    if kind == "choice":
        return choice(end)
    if kind == "exact":
        return end.strip() or None
    found = [one for one in re.finditer(verifier["pattern"], end[-4000:]) if one[0]]
    if not found:
        return None
    group = found[-1][1] if found[-1].re.groups else None
    return (group if group is not None else found[-1][0]).strip() or None


def is_right(verifier, answer, text):
    return answer != "" and read_answer(verifier, text) == answer
