"""What an SVG drawing may say of its looks: styles that have an attribute of the same name and meaning."""

from __future__ import annotations

import html
from collections.abc import Iterator


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# One name a line: a name that a line break cuts would be two others.
PRESENTATION = _names(
    """
    alignment-baseline
    baseline-shift
    clip-path
    clip-rule
    color
    color-interpolation
    color-interpolation-filters
    direction
    display
    dominant-baseline
    fill
    fill-opacity
    fill-rule
    filter
    flood-color
    flood-opacity
    font-family
    font-size
    font-size-adjust
    font-stretch
    font-style
    font-variant
    font-weight
    image-rendering
    letter-spacing
    lighting-color
    marker-end
    marker-mid
    marker-start
    mask
    opacity
    overflow
    paint-order
    pointer-events
    shape-rendering
    stop-color
    stop-opacity
    stroke
    stroke-dasharray
    stroke-dashoffset
    stroke-linecap
    stroke-linejoin
    stroke-miterlimit
    stroke-opacity
    stroke-width
    text-anchor
    text-decoration
    text-rendering
    transform-origin
    unicode-bidi
    vector-effect
    visibility
    word-spacing
    writing-mode
    """
)
# Styles that change nothing in a drawing, which programs write all the same.
IDLE = _names(
    """
    background
    block-progression
    clip
    color-rendering
    cursor
    enable-background
    font-feature-settings
    font-variant-alternates
    font-variant-caps
    font-variant-east-asian
    font-variant-ligatures
    font-variant-numeric
    font-variant-position
    font-variation-settings
    inline-size
    isolation
    line-height
    max-height
    max-width
    min-height
    min-width
    mix-blend-mode
    shape-margin
    shape-padding
    solid-color
    solid-opacity
    text-align
    text-decoration-color
    text-decoration-line
    text-decoration-style
    text-indent
    text-orientation
    text-transform
    user-select
    white-space
    """
)


def declarations(style: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a style, without what is meant for one program only."""
    for each in html.unescape(style).split(";"):
        name, colon, value = each.partition(":")
        if colon and not name.strip().startswith("-"):
            yield name.strip().lower(), value.replace("!important", "").strip()
