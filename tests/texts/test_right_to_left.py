"""Names written from the right stand among figures without turning them around."""

import pytest

from domain.studio import Studio
from texts.words import languages, speaking


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", ["שרה לוי", "محمد", "Dana שרה"])
def test_a_name_from_the_right_is_kept_apart_from_what_follows(
    studio: Studio, language: str, name: str
) -> None:
    words = speaking(language, studio)

    assert f"\u2068{name}\u2069" in words("deducted", title="10", name=name)
    assert f"\u2068{name}\u2069" in words.plain("button-deduct-free", change="8 → 7", title=name)


def test_other_names_are_said_as_they_are(studio: Studio) -> None:
    words = speaking("en", studio)

    assert words.plain("found-phone", name="Анна Müller", end="0123") == "Анна Müller · phone …0123"
