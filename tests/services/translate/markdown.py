"""Russian articles of random Markdown."""

import re
from random import Random

_WORDS = "студенты университет открыли лабораторию кафедра лекция двери гости праздник концерт утро вечер".split()
_INLINE = (
    "**{a}** {b}|*{a}*, {b}|***{a}*** {b}|~~{a}~~ {b}|[{a}](https://bsmu.by/1 '{c}') {b}|{a} `код {c}` {b}|"
    "![{a}](photos/01.jpg)|{a} <b>{b}</b>|{a}[^1] {b}|[{a}][map]|[map] {a}|{a}\\\n{b}|{a}  \n{b}|{a}\u00a0{b}|"
    "{a} 🎉 {b}|{a} &nbsp; &amp; {b}|{a} https://bsmu.by/x_1_y {b}|[**{a}** {b}](x.md)|[![{a}](a.png)](b.md) {b}|"
    "{a} 1\\. {b}|{a} \\*{c}\\*|{a} <!-- заметка --> {b}|{a}<br>{b}|{a} H<sub>2</sub>O|<https://bsmu.by/1>|{a}\n{b}"
).split("|")
_LEAVES = (
    "## {line}",
    "{c}\n===",
    "```py\n{a}\n\n  x\n```",
    "    {a}\n\n\t{b}",
    "<div class='x'>\n{a} <b>{b}</b>\n</div>",
    "<!-- {a} -->",
    "***",
    "<p>{a}<br/>\n  {b} <a href='z.md'>{c}</a></p>",
    "<pre>\n  {a}\n\n      {b}\n</pre>",
    "-\t{a}",
    "| {line} | {line} |\n| --- | ---: |\n| {line} |  |\n| {line} | {line} |",
)
_MARKS = ("-", "*", "1.", "7)", " -", "- [ ]")
FRONTS = (
    "title: 'Дом: «да»'\n# комментарий\ndate: 2024-10-18\nsummary: |\n  Первая строка\n  вторая строка",
    'title: >-\n  Длинный\n  заголовок\ndate: 2024-10-18\nsummary: "да: нет # что"\ntags: [x, y]',
    "date: 2024-10-18\ntitle: &t Якорь\nphotos:\n- {file: photos/01.jpg, alt: У входа, caption: 'Вход: корпус'}",
    "title: \"Праздник 🎉 и \\u00ab\"\ndate: 2024-10-18\nsummary: '--- три'\nunknown: {a: [1, 2]}",
)
"""Front matter as people write it, without its last line."""


def article_body(random: Random) -> str:
    """Return a body of one to eight blocks, with a note and a label behind them."""
    blocks = [_block(random, 0) for _number in range(random.randint(1, 8))]
    return "\n\n".join([*blocks, "[map]: https://bsmu.by/map", f"[^1]: {_words(random)}"]) + "\n"


def _words(random: Random) -> str:
    return " ".join(random.choices(_WORDS, k=random.randint(1, 7)))


def _line(random: Random) -> str:
    """Return words for one line, also of a table."""
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(_filled(random, random.choice(_INLINE)).replace("\\\n", " ").split()))


def _filled(random: Random, form: str) -> str:
    found = form.format(a=_words(random), b=_words(random), c=random.choice(_WORDS), line="\0")
    return re.sub("\0", lambda _found: _line(random), found)


def _paragraph(random: Random) -> str:
    return " ".join(_filled(random, random.choice(("{a}", *_INLINE))) for _number in range(random.randint(1, 3)))


def _block(random: Random, depth: int) -> str:
    kind = random.randint(0, 9)
    if kind < 4 or depth > 3:
        return _paragraph(random)
    if kind < 7:
        return _filled(random, random.choice(_LEAVES))
    if kind == 7:
        return "> " + "\n\n".join(_block(random, depth + 1) for _number in range(2)).replace("\n", "\n> ")
    mark, gap = random.choice(_MARKS), random.choice(("\n", "\n\n"))
    items = [_paragraph(random) for _number in range(random.randint(1, 4))]
    items[-1] += random.choice(("", "\n\n" + _block(random, depth + 1)))
    indented = "\n" + " " * (len(mark.removesuffix(" [ ]")) + 1)
    return gap.join(f"{mark} " + item.replace("\n", indented) for item in items)
