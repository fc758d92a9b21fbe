"""Which colours of a course cannot be told apart, by the measure of WCAG 2.2 (1.4.3 and 1.4.11) that laws take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor

from ..model.course import Look
from ..read.colours import frame_colours

WORDS, SIGNS = 4.5, 3.0
# What stands on what in the styles: words, and lines without which one would not see where to write.
PAPERS = ("paper", "mist", "mist-2")
PAIRS = {
    **{(fore, back): WORDS for fore in ("ink", "muted", "deep") for back in PAPERS},
    **{(fore, back): WORDS for fore in ("fear", "right", "not-yet") for back in ("paper", "mist")},
    **{(f"on-{back}", back): WORDS for back in ("deep", "hope", "fear")},
    ("edge", "paper"): SIGNS,
}
STEPS = 100


def _luminance(colour: str) -> float:
    """Return how much light a colour gives, from 0 to 1."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black and white)."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def enough(fore: str, back: str, wanted: float) -> str:
    """Return the colour nearest to `fore` on the way to black or to white that can be seen on `back`."""
    end = 0 if contrast("#000000", back) > contrast("#ffffff", back) else 255
    parts = [int(fore[start : start + 2], 16) for start in (1, 3, 5)]
    mixed = (
        "#" + "".join(f"{round(part + (end - part) * step / STEPS):02x}" for part in parts) for step in range(STEPS + 1)
    )
    return next((each for each in mixed if contrast(each, back) >= wanted), "#000000" if end == 0 else "#ffffff")


def schemes(look: Look) -> Iterator[tuple[str, Mapping[str, str], Mapping[str, str]]]:
    """Yield the field of each scheme, all its colours, and those of them that the course sets, each with its field.

    A colour for light paper holds on dark paper too, where the course sets no other for it.
    """
    light, dark = frame_colours()
    own, own_dark = ({str(name): colour for name, colour in each.items()} for each in (look.colours, look.colours_dark))
    fields = dict.fromkeys(own, "colours")
    yield "colours", {**light, **own}, fields
    fields_dark = fields | dict.fromkeys(own_dark, "colours_dark")
    yield "colours_dark", {**light, **dark, **own, **own_dark}, fields_dark


@dataclass(frozen=True)
class Pair:
    """Two colours that are too like: their names, and in which field below look the course sets one of them."""

    fore: str
    back: str
    scheme: str
    name: str
    field: str
    values: Mapping[str, str | float]


def too_like(look: Look) -> Iterator[Pair]:
    """Yield the colours of a course that cannot be told from the one behind them, or before them."""
    for scheme, colours, own in schemes(look):
        for (fore, back), wanted in PAIRS.items():
            name = fore if fore in own else back
            if name not in own or not {fore, back} <= set(colours):
                continue
            has = contrast(colours[fore], colours[back])
            if has < wanted:
                values: dict[str, str | float] = {
                    "is_fore": colours[fore],
                    "is_back": colours[back],
                    "has": floor(has * 100) / 100,
                    "wanted": wanted,
                }
                better = enough(colours[fore], colours[back], wanted)
                yield Pair(fore, back, scheme, name, own[name], {**values, "better": better})
