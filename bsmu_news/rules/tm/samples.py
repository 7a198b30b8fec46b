"""The articles that the examples of these rules are made from."""

from bsmu_news.rules.rule import Example
from bsmu_news.rules.samples import replaced, translated

_GLOSSARY = """\
ru,en,kind,forbidden
лечебный факультет,General Medicine Faculty|Faculty of General Medicine,term,
общежитие,dormitory,term,hostel
Сеченовский университет,Sechenov University,name,
"""

_SOURCE = """\
Студенты лечебного факультета приехали из Сеченовского университета.

Они живут в общежитии университета.

Команда лечебного факультета выиграла.
"""

_TARGET = """\
Students of the General Medicine Faculty came from Sechenov University.

They live in a dormitory of the university.

The team of the General Medicine Faculty won.
"""

_PEOPLE = """\
- id: anastasiya-karnacheva
  kind: person
  names: {ru: Анастасия Карначёва, en: Anastasiya Karnacheva}
- {id: alisa-good, kind: person, names: {ru: Алиса Гуд, en: Alisa Good}}
"""

_NAMES_SOURCE = """\
Урок провела Анастасия Карначёва. Ей помогал Сергей Рубникович.

Школьники поблагодарили Рубниковича и его студентов.
"""

_NAMES_TARGET = """\
The lesson was given by Anastasiya Karnacheva. She was helped by Sergey Rubnikovich.

The pupils thanked Rubnikovich and his students.
"""


def glossary(old: str = "", new: str = "") -> Example:
    """Return an article with terms of a glossary, and its translation with a piece of it replaced."""
    return bilingual(_SOURCE, _TARGET, old, new)._replace(glossary=_GLOSSARY)


def bilingual(source: str, target: str, old: str = "", new: str = "") -> Example:
    """Return an article and its translation with these bodies, and a piece of the translation's replaced."""
    return translated(
        "The laboratory opened on Tuesday.\n",
        replaced(target, old, new),
        original=("Лаборатория открылась во вторник.\n", source),
    )


def names(old: str = "", new: str = "", *, people: bool = False) -> Example:
    """Return an article that names people, and its translation with a piece of it replaced."""
    example = bilingual(_NAMES_SOURCE, _NAMES_TARGET, old, new)
    return example._replace(people=_PEOPLE) if people else example
