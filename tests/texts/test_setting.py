"""Names that run to the left are set as they are read, in lines that run to the right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from texts.setting import shapes, visual


@given(st.text(alphabet="aZäЖΩ 12,.()-€₽王", max_size=30))
def test_what_runs_to_the_right_is_set_as_it_is_written(line: str) -> None:
    assert visual(line) == line


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ("שרה", "הרש"),
        ("שרה כהן", "ןהכ הרש"),
        ("For שרה כהן: ten", "For ןהכ הרש: ten"),
        ("שרה (כהן)", "(ןהכ) הרש"),
        ("שרה (Sara) כהן", "הרש (Sara) ןהכ"),
        ("שרה 12 כהן", "ןהכ 12 הרש"),
        ("בן-דוד", "דוד-ןב"),
        ("שָׂרָה", "הרש"),
    ],
)
def test_hebrew_is_turned_with_what_stands_within_it(written: str, set_: str) -> None:
    assert visual(written) == set_


@pytest.mark.parametrize("amount", ["1 200.50 ₽", "−3", "10:30", "€15 %", "3 Dec 2026"])
def test_an_amount_behind_a_name_is_not_torn_apart(amount: str) -> None:
    assert visual(f"שרה, {amount}") == f"הרש, {amount}"
    assert visual(f"{amount} שרה") == f"{amount} הרש"


def test_arabic_letters_join_where_they_can() -> None:
    # Omar: an initial ain, a medial meem, a final reh, set from the left.
    assert visual("عمر") == "\ufeae\ufee4\ufecb"
    # An alef joins nothing after it; lam and alef become one.
    assert visual("دار") == "دار"[::-1]
    assert visual("لا") == "\ufefb" and visual("سلام") == "م\ufefc\ufeb3"


@given(st.text(alphabet="שרהعمربلا Aя12,.-", max_size=30))
def test_no_letter_is_lost_and_none_appears(line: str) -> None:
    whole = {form: letter for letter in {*line} for form in shapes(letter)}
    ligatures = {chr(code): "لا" for code in range(0xFEF5, 0xFEFD)}
    told = "".join(ligatures.get(letter, whole.get(letter, letter)) for letter in visual(line))

    assert sorted(told) == sorted(line)
