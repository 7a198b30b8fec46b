from bsmu_news.markup.masking import draft_in_style


def test_a_draft_gets_the_style_of_its_language() -> None:
    """Numbers, dates and marks, but not what stands in code or an address."""
    draft = 'On 17.08.2022 [12 000 students](https://bsmu.by/12-15 "12 000") saw "Horizon" `1,5 %`.'
    assert draft_in_style(draft, "en") == (
        'On 17 August 2022 [12,000 students](https://bsmu.by/12-15 "12 000") saw “Horizon” `1,5 %`.'
    )


def test_style_changes_no_markup() -> None:
    """Without its space, the year would start a list."""
    assert draft_in_style("2022 . — Начало", "ru") == "2022 . — Начало"
