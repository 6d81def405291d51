"""Primitive shapes and the palette. Every function returns a piece of SVG text."""
from math import cos, pi, sin

INK, SAND, TEAL, SAFFRON = "#1F2933", "#F7F3EC", "#0B5351", "#E09F3E"
LINE, BRICK, GREEN = "#DDD6C8", "#B5532D", "#2E7D4F"
PALE_TEAL, PALE_SAFFRON = "#CFE3E0", "#F6E0BC"
WHITE, GREY, WOOD, NIGHT = "#FFFDF9", "#8B9199", "#A9764A", "#24404F"
SKIN = {1: "#E0AC7E", 2: "#C68B59", 3: "#A86F43", 4: "#8D5A34"}


def num(v):
    """A number as short as it can be written."""
    return f"{v:.1f}".rstrip("0").rstrip(".") if v % 1 else f"{int(v)}"


def shade(colour, by):
    """The colour made darker (by < 0) or lighter (by > 0)."""
    parts = [int(colour[i:i + 2], 16) for i in (1, 3, 5)]
    mixed = [c * (1 + by) if by < 0 else c + (255 - c) * by for c in parts]
    return "#" + "".join(f"{max(0, min(255, round(c))):02X}" for c in mixed)


def paint(fill, stroke, w, op=None):
    text = f' fill="{fill or "none"}"'
    if stroke:
        text += f' stroke="{stroke}" stroke-width="{num(w)}"'
    return text + (f' opacity="{op}"' if op is not None else "")


def path(d, fill=None, stroke=None, w=2, op=None):
    return f'<path d="{d}"{paint(fill, stroke, w, op)}/>'


def poly(points, fill=None, stroke=None, w=2, close=True):
    d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + ("Z" if close else "")
    return path(d, fill, stroke, w)


def line(x1, y1, x2, y2, stroke=INK, w=2):
    return poly([(x1, y1), (x2, y2)], None, stroke, w, False)


def rect(x, y, w, h, fill, r=0, stroke=None, sw=2):
    rx = f' rx="{num(r)}"' if r else ""
    return f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"{rx}{paint(fill, stroke, sw)}/>'


def ring(x, y, r, fill=None, stroke=None, w=2, op=None):
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"{paint(fill, stroke, w, op)}/>'


def oval(x, y, rx, ry, fill, op=None):
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"{paint(fill, None, 0, op)}/>'


def turn(piece, angle, x, y):
    """The piece turned round a point."""
    return f'<g transform="rotate({num(angle)} {num(x)} {num(y)})">{piece}</g>'


def arch(x, y, w, h, fill, stroke=None, sw=2):
    """A pointed arch that stands on its base line; x is its left edge, y its tip."""
    d = (f"M{num(x)} {num(y + h)}V{num(y + .42 * w)}C{num(x)} {num(y + .17 * w)} {num(x + .32 * w)} {num(y + .1 * w)} "
         f"{num(x + w / 2)} {num(y)}C{num(x + .68 * w)} {num(y + .1 * w)} {num(x + w)} {num(y + .17 * w)} "
         f"{num(x + w)} {num(y + .42 * w)}V{num(y + h)}Z")
    return path(d, fill, stroke, sw)


def tick(x, y, s=1, colour=GREEN, w=5):
    return poly([(x - 9 * s, y), (x - 2 * s, y + 7 * s), (x + 10 * s, y - 8 * s)], None, colour, w * s, False)


def cross(x, y, s=1, colour=BRICK, w=5):
    return line(x - 8 * s, y - 8 * s, x + 8 * s, y + 8 * s, colour, w * s) + \
        line(x + 8 * s, y - 8 * s, x - 8 * s, y + 8 * s, colour, w * s)


def star_points(x, y, r, inner, count):
    return [(x + (r if i % 2 == 0 else inner) * sin(i * pi / count),
             y - (r if i % 2 == 0 else inner) * cos(i * pi / count)) for i in range(2 * count)]
