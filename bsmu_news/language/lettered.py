"""Nouns that a Latin letter may stand behind in Russian and Belarusian: «витамин A», «группа B»."""

_STEMS = tuple(
    """
    витамин
    вітамін групп груп гепатит гепатыт класс клас план категори катэгорый тип тып сери серы штамм штам грипп грып
    вирус вірус стрептококк стрэптакок пункт точк формат фармат команд каманд корпус кампус лиг ліг дивизион дывізіён
    вариант варыянт уров узров сектор сэктар зон клетк рецептор иммуноглобулин имуноглобулин фактор гормон фрагмент цепь
    ланцуг ось вось буква літара зал рынк площадк блок дом секци секцыя
    """.split()
)


def is_lettered(before: str) -> bool:
    """Tell whether the last word of a text is such a noun, in any case."""
    words = before.split()
    return bool(words) and words[-1].lower().startswith(_STEMS)
