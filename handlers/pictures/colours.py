"""Colours: of paper and ink, and a pair for each service that ink can be read on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.ids import ServiceId

Colour = tuple[int, int, int]

PAPER: Colour = (255, 255, 255)
GROUND: Colour = (243, 244, 246)
INK: Colour = (24, 28, 35)
FAINT: Colour = (86, 93, 105)
LINE: Colour = (203, 208, 215)


@dataclass(frozen=True, slots=True)
class Tint:
    """The pale ground of a block and the strong edge beside it."""

    ground: Colour
    edge: Colour


TINTS = (
    Tint((221, 233, 252), (32, 92, 190)),
    Tint((253, 228, 208), (178, 84, 12)),
    Tint((216, 241, 222), (24, 117, 60)),
    Tint((240, 224, 250), (121, 52, 168)),
    Tint((252, 222, 228), (184, 32, 70)),
    Tint((210, 241, 243), (10, 110, 120)),
    Tint((250, 240, 196), (134, 104, 0)),
    Tint((228, 228, 234), (84, 84, 108)),
)
#: Used, booked, free and expired sessions of a pass.
USED, BOOKED, FREE, GONE = (110, 118, 130), (214, 138, 32), (28, 130, 72), (188, 70, 70)


def tints(services: Iterable[ServiceId | None]) -> Mapping[ServiceId | None, Tint]:
    """A tint for each service: of its own in every picture, unless another one there has it already."""
    chosen: dict[ServiceId | None, int] = {}
    for service in sorted({each or ServiceId(0) for each in services}):
        taken = set(chosen.values())
        wished = [(service + further) % len(TINTS) for further in range(len(TINTS))]
        chosen[service or None] = next((tint for tint in wished if tint not in taken), wished[0])
    return {service: TINTS[tint] for service, tint in chosen.items()}
