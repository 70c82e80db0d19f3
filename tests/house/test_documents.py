"""What the documents promise is what there is."""

import re
from pathlib import Path

from bot.settings import PREFIX, Settings
from docs.scenes import SCENES
from handlers.rooms import all_routes

HOME = Path(__file__).parents[2]
PICTURE = re.compile(r"\(pictures/([^)]+)\)")


def test_every_setting_is_in_the_example() -> None:
    example = (HOME / ".env.example").read_text(encoding="utf-8")

    assert [n for n in Settings.model_fields if f"\n{PREFIX}{n.upper()}=" not in example] == []


def test_every_chat_command_is_in_the_readme() -> None:
    readme = (HOME / "README.md").read_text(encoding="utf-8")

    assert [name for name in all_routes().commands if f"`/{name}`" not in readme] == []


def test_every_decision_is_in_the_index() -> None:
    folder = HOME / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")

    assert [p.name for p in sorted(folder.glob("0*.md")) if p.name not in index] == []


def test_every_picture_in_a_guide_is_there_taken_by_a_scene_and_small() -> None:
    docs = HOME / "docs"
    guides = [path.read_text(encoding="utf-8") for path in docs.glob("*.md")]
    named = {name for guide in guides for name in PICTURE.findall(guide)}
    kept = {path.name: path.stat().st_size for path in (docs / "pictures").iterdir()}

    assert named == set(kept) == {f"{scene.name}.png" for scene in SCENES}
    assert [name for name, size in kept.items() if size >= 120_000] == []
