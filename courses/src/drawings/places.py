"""Places: walls, floors, furniture and landscapes."""
from shapes import *
from things import wheel


def room(wall=SAND, floor="#E9E1D2", base=292, arches=((40, 60, 130, 232), (470, 60, 130, 232)), tint="#F1EADD"):
    """A calm room with arched niches in its wall."""
    out = rect(0, 0, 640, 360, wall)
    for x, y, w, h in arches:
        out += arch(x, y, w, base - y, tint)
    return out + rect(0, base, 640, 360 - base, floor) + rect(0, base, 640, 4, LINE)


def outside(sky=PALE_TEAL, ground="#EBDDBF", base=262, hills=True, sun=None, hill=("#B9D2CD", "#A3C2BB")):
    out = rect(0, 0, 640, 360, sky)
    if sun:
        out += ring(*sun, 34, "#F9E2B4") + ring(sun[0], sun[1], 24, SAFFRON)
    if hills:
        out += path(f"M0 {base}V{base - 70}L70 {base - 120}L150 {base - 60}L250 {base - 150}L350 {base - 70}L430 {base - 120}L540 {base - 50}L640 {base - 100}V{base}Z", hill[0])
        out += path(f"M0 {base}V{base - 20}Q110 {base - 70} 220 {base - 26}T430 {base - 30}T640 {base - 34}V{base}Z", hill[1])
    return out + rect(0, base, 640, 360 - base, ground)


def window(x, y, w, h, sky=PALE_TEAL, night=False):
    """An arched window."""
    out = arch(x - 5, y - 6, w + 10, h + 6, WHITE) + arch(x, y, w, h, NIGHT if night else sky)
    if night:
        out += ring(x + w * .62, y + h * .4, w * .12, "#FBEBC9")
    else:
        out += path(f"M{num(x)} {num(y + h)}V{num(y + h * .8)}Q{num(x + w * .3)} {num(y + h * .6)} {num(x + w * .55)} {num(y + h * .8)}T{num(x + w)} {num(y + h * .74)}V{num(y + h)}Z", "#A3C2BB")
    return out + line(x + w / 2, y + 2, x + w / 2, y + h, WHITE, 4) + line(x, y + h * .56, x + w, y + h * .56, WHITE, 4) + rect(x - 10, y + h, w + 20, 7, LINE, 2)


def door(x, y, w, h, open_=False, light="#DCEBE8", c=TEAL, lock=False, side=1):
    """An arched door; (x, y) is its tip's left upper corner."""
    out = arch(x - 7, y - 8, w + 14, h + 8, LINE)
    if not open_:
        out += arch(x, y, w, h, c) + line(x + w / 2, y + 12, x + w / 2, y + h, shade(c, -.2), 2.4) + ring(x + w * .6, y + h * .56, 4, SAFFRON)
        if lock:
            out += rect(x + w * .52, y + h * .5, 14, 20, SAFFRON, 3) + ring(x + w * .52 + 7, y + h * .5 + 8, 2.6, INK)
        return out
    out += arch(x, y, w, h, light)
    edge = x + w if side > 0 else x
    return out + poly([(edge, y + w * .34), (edge + side * 26, y + w * .46), (edge + side * 26, y + h + 14), (edge, y + h)], c) + ring(edge + side * 20, y + h * .58, 3.4, SAFFRON)


def desk(x, y, w, h, c=WOOD, panel=True):
    """A desk seen from the front; (x, y) is the left upper corner of its top."""
    out = rect(x + 8, y + 8, w - 16, h - 8, shade(c, -.12)) if panel else ""
    if panel:
        out += rect(x + 22, y + 24, w - 44, h - 42, shade(c, -.2), 4)
    else:
        out += rect(x + 12, y + 8, 10, h - 8, shade(c, -.16)) + rect(x + w - 22, y + 8, 10, h - 8, shade(c, -.16))
    return out + rect(x, y, w, 12, c, 4)


def table(x, y, w, h, c=WOOD):
    return desk(x, y, w, h, c, False)


def spread(y=240, c=WOOD):
    """A wide table seen from above at a slant, for what lies on it; y is its far edge."""
    return poly([(110, y), (530, y), (604, y + 98), (36, y + 98)], c) + rect(36, y + 98, 568, 14, shade(c, -.2), 3)


def chair(x, y, f=1, s=1, c="#8A6444"):
    """A chair; (x, y) is the middle of its seat on the floor; f is where one looks when seated."""
    out = line(x - f * 22 * s, y, x - f * 22 * s, y - 100 * s, c, 6 * s) + line(x + f * 20 * s, y, x + f * 20 * s, y - 38 * s, c, 6 * s)
    return out + rect(x - 26 * s, y - 42 * s, 52 * s, 8 * s, shade(c, .12), 3) + rect(x - f * 22 * s - 4 * s, y - 100 * s, 8 * s, 40 * s, shade(c, .12), 3)


def bed(x, y, w=230, c=PALE_TEAL, frame=WOOD):
    """A bed from the side, its head at the left; (x, y) is its left foot on the floor."""
    out = rect(x, y - 84, 10, 84, frame, 3) + rect(x + w - 10, y - 60, 10, 60, frame, 3) + rect(x + 6, y - 36, w - 12, 14, frame)
    out += rect(x + 8, y - 56, w - 16, 22, WHITE, 6, LINE, 1.4) + path(f"M{x + 62} {y - 58}H{x + w - 10}V{y - 34}H{x + 62}Q{x + 54} {y - 46} {x + 62} {y - 58}Z", c)
    return out + rect(x + 12, y - 70, 50, 20, WHITE, 9, LINE, 1.4)


def cupboard(x, y, w=110, h=180, open_=False, c=WOOD):
    """A cupboard; (x, y) is its left upper corner."""
    out = rect(x, y, w, h, shade(c, -.1), 4)
    if open_:
        out += rect(x + 8, y + 8, w - 16, h - 16, shade(c, -.4), 2)
        out += "".join(rect(x + 8, y + i * h / 3, w - 16, 5, c) for i in (1, 2))
        return out + poly([(x + w - 8, y + 8), (x + w + 34, y - 2), (x + w + 34, y + h + 10), (x + w - 8, y + h - 8)], shade(c, .08)) + ring(x + w + 26, y + h / 2, 3.4, SAFFRON)
    out += rect(x + 7, y + 8, w / 2 - 9, h - 16, c, 2) + rect(x + w / 2 + 2, y + 8, w / 2 - 9, h - 16, c, 2)
    return out + ring(x + w / 2 - 7, y + h / 2, 3.4, SAFFRON) + ring(x + w / 2 + 7, y + h / 2, 3.4, SAFFRON)


def rug(x, y, w, h=16, c=BRICK):
    return oval(x, y, w / 2, h, c) + oval(x, y, w / 2 - 10, h - 4, shade(c, .2)) + oval(x, y, w / 2 - 22, h - 8, c)


def board(x, y, w=96, h=74, rows=4):
    """A list on a wall with nothing written on it."""
    return rect(x, y, w, h, WHITE, 4, LINE, 2) + "".join(rect(x + 10, y + 13 + i * (h - 18) / rows, w - 20, 5, PALE_TEAL, 2) for i in range(rows))


def frame(x, y, w=64, h=46, c=PALE_TEAL):
    """A small picture of hills on a wall."""
    return rect(x, y, w, h, WHITE, 3, LINE, 2) + rect(x + 6, y + 6, w - 12, h - 12, c) + path(f"M{x + 6} {y + h - 6}L{num(x + w * .4)} {num(y + h * .4)}L{num(x + w * .62)} {num(y + h * .66)}L{num(x + w * .78)} {num(y + h * .48)}L{x + w - 6} {y + h - 6}Z", "#A3C2BB")


def barrier(x, y, w=200, up=False):
    """A barrier across a road; (x, y) is the foot of its post."""
    out = "".join(rect(x + 10 + i * w / 6, y - 62, w / 6, 11, BRICK if i % 2 else WHITE) for i in range(6))
    out = turn(out, -48, x + 8, y - 56) if up else out
    return out + rect(x - 8, y - 76, 22, 76, GREY, 4)


def tent(x, y, s=1, c=WHITE):
    return poly([(x - 80 * s, y), (x, y - 92 * s), (x + 80 * s, y)], c, LINE, 2) + poly([(x - 20 * s, y), (x, y - 58 * s), (x + 20 * s, y)], PALE_TEAL)


def post_house(x, y, w=150, h=120):
    """A small border post; (x, y) is the left lower corner."""
    return rect(x, y - h, w, h, WHITE) + rect(x - 8, y - h - 12, w + 16, 16, TEAL, 3) + arch(x + 18, y - h + 26, 40, h - 26, PALE_TEAL) + arch(x + 84, y - h + 30, 44, 46, "#9CCBD6")


def van(x, y, s=1, c=WHITE, inside=""):
    """A van, its side door open; (x, y) is its left end on the road."""
    out = path(f"M{num(x)} {num(y - 16 * s)}V{num(y - 96 * s)}Q{num(x)} {num(y - 112 * s)} {num(x + 16 * s)} {num(y - 112 * s)}H{num(x + 196 * s)}Q{num(x + 216 * s)} {num(y - 110 * s)} {num(x + 232 * s)} {num(y - 66 * s)}L{num(x + 262 * s)} {num(y - 56 * s)}V{num(y - 16 * s)}Z", c)
    out += path(f"M{num(x + 178 * s)} {num(y - 98 * s)}H{num(x + 194 * s)}Q{num(x + 206 * s)} {num(y - 96 * s)} {num(x + 218 * s)} {num(y - 66 * s)}H{num(x + 178 * s)}Z", "#9CCBD6")
    out += rect(x + 44 * s, y - 102 * s, 122 * s, 84 * s, shade(NIGHT, -.3), 5) + inside
    return out + rect(x + 8 * s, y - 98 * s, 28 * s, 34 * s, "#9CCBD6", 4) + ring(x + 256 * s, y - 40 * s, 5 * s, "#FBEBC9") + wheel(x + 46 * s, y - 12 * s, 18 * s) + wheel(x + 208 * s, y - 12 * s, 18 * s)


def crane(x, y, s=1):
    """A building under work with a crane; (x, y) is its left lower corner."""
    out = "".join(rect(x + i * 44 * s, y - 120 * s, 8 * s, 120 * s, "#C9BFAE") for i in range(4))
    out += "".join(rect(x - 4 * s, y - (40 + i * 40) * s, 148 * s, 8 * s, "#B8AD99") for i in range(3))
    out += rect(x + 180 * s, y - 190 * s, 8 * s, 190 * s, SAFFRON) + rect(x + 90 * s, y - 194 * s, 150 * s, 7 * s, SAFFRON)
    return out + line(x + 110 * s, y - 188 * s, x + 110 * s, y - 150 * s, INK, 1.6) + rect(x + 98 * s, y - 150 * s, 24 * s, 14 * s, BRICK)


def bench(x, y, w=180, c=WOOD):
    """A bench; (x, y) is its left end on the ground."""
    return rect(x + 14, y - 44, 8, 44, INK, 2) + rect(x + w - 22, y - 44, 8, 44, INK, 2) + rect(x, y - 88, w, 12, c, 4) + rect(x, y - 70, w, 12, c, 4) + rect(x - 4, y - 48, w + 8, 12, shade(c, .1), 4)


def cabin(x, y, w, h):
    return rect(x, y, w, h, WHITE, 4)
