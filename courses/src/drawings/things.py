"""Things that people hold, use and see. (x, y) is the middle unless it is said otherwise."""
from shapes import *


def passport(x, y, s=1, c=TEAL, angle=0):
    out = rect(x - 11 * s, y - 15 * s, 22 * s, 30 * s, c, 3 * s)
    out += ring(x, y - 3 * s, 5 * s, None, SAFFRON, 1.6 * s) + line(x - 5 * s, y + 8 * s, x + 5 * s, y + 8 * s, SAFFRON, 1.6 * s)
    return turn(out, angle, x, y) if angle else out


def paper(x, y, s=1, lines=5, angle=0, sign=True, c=WHITE):
    """A sheet with lines for writing and a mark where one signs."""
    out = rect(x - 17 * s, y - 23 * s, 34 * s, 46 * s, c, 2 * s, LINE, 1.6)
    for i in range(lines):
        out += line(x - 11 * s, y + (-15 + i * 6.4) * s, x + (11 if i % 3 else 5) * s, y + (-15 + i * 6.4) * s, "#A9B0B5", 1.7 * s)
    if sign:
        out += path(f"M{num(x - 2 * s)} {num(y + 17 * s)}q{num(3 * s)} {num(-6 * s)} {num(5 * s)} {num(-1 * s)}t{num(7 * s)} {num(-1 * s)}", None, TEAL, 1.8 * s)
    return turn(out, angle, x, y) if angle else out


def flat_paper(x, y, w=46, h=12, c=WHITE, k=8):
    """A sheet that lies on a table and is seen from the side."""
    out = poly([(x - w / 2 + k, y - h), (x + w / 2 + k, y - h), (x + w / 2 - k, y), (x - w / 2 - k, y)], c, LINE, 1.5)
    return out + line(x - w / 2 + 10, y - h * .66, x + w / 2 - 2, y - h * .66, "#A9B0B5", 1.6) + line(x - w / 2 + 7, y - h * .33, x + w / 2 - 10, y - h * .33, "#A9B0B5", 1.6)


def phone(x, y, s=1, angle=0, screen=PALE_TEAL):
    out = rect(x - 7 * s, y - 13 * s, 14 * s, 26 * s, INK, 3 * s) + rect(x - 5 * s, y - 10 * s, 10 * s, 18 * s, screen, 1 * s)
    return turn(out, angle, x, y) if angle else out


def desk_phone(x, y, s=1):
    """A telephone; y is the table it stands on."""
    out = path(f"M{num(x - 22 * s)} {num(y)}L{num(x - 16 * s)} {num(y - 18 * s)}H{num(x + 16 * s)}L{num(x + 22 * s)} {num(y)}Z", INK)
    out += path(f"M{num(x - 20 * s)} {num(y - 19 * s)}q{num(20 * s)} {num(-14 * s)} {num(40 * s)} 0", None, shade(INK, .22), 8 * s)
    return out + "".join(ring(x + dx * s, y + dy * s, 1.8 * s, PALE_TEAL) for dx in (-6, 0, 6) for dy in (-12, -6))


def cup(x, y, s=1, c=BRICK, steam=True):
    """A cup; y is where it stands."""
    out = path(f"M{num(x - 10 * s)} {num(y - 17 * s)}H{num(x + 10 * s)}Q{num(x + 10 * s)} {num(y)} {num(x + 4 * s)} {num(y)}H{num(x - 4 * s)}Q{num(x - 10 * s)} {num(y)} {num(x - 10 * s)} {num(y - 17 * s)}Z", c)
    out += path(f"M{num(x + 10 * s)} {num(y - 13 * s)}q{num(8 * s)} 0 {num(6 * s)} {num(6 * s)}q{num(-2 * s)} {num(4 * s)} {num(-8 * s)} {num(4 * s)}", None, c, 3 * s)
    if steam:
        for dx in (-4, 4):
            out += path(f"M{num(x + dx * s)} {num(y - 22 * s)}q{num(-4 * s)} {num(-5 * s)} 0 {num(-9 * s)}t0 {num(-8 * s)}", None, GREY, 1.8 * s, .6)
    return out


def teapot(x, y, s=1, c=TEAL):
    out = oval(x, y - 16 * s, 20 * s, 16 * s, c) + path(f"M{num(x + 16 * s)} {num(y - 12 * s)}q{num(12 * s)} {num(-2 * s)} {num(14 * s)} {num(-18 * s)}", None, c, 5 * s)
    out += path(f"M{num(x - 17 * s)} {num(y - 24 * s)}q{num(-16 * s)} {num(2 * s)} {num(-8 * s)} {num(16 * s)}", None, c, 4 * s)
    return out + ring(x, y - 34 * s, 4 * s, SAFFRON)


def bottle(x, y, s=1):
    """A bottle of water; y is its middle."""
    out = rect(x - 6 * s, y - 10 * s, 12 * s, 26 * s, "#9CCBD6", 4 * s) + rect(x - 3 * s, y - 17 * s, 6 * s, 8 * s, "#9CCBD6", 1)
    return out + rect(x - 4 * s, y - 20 * s, 8 * s, 5 * s, TEAL, 1.5 * s) + rect(x - 6 * s, y - 2 * s, 12 * s, 8 * s, WHITE)


def glass(x, y, s=1):
    return path(f"M{num(x - 7 * s)} {num(y - 20 * s)}H{num(x + 7 * s)}L{num(x + 5 * s)} {num(y)}H{num(x - 5 * s)}Z", "#DDEEF0", "#A8C6CC", 1.4) + \
        path(f"M{num(x - 6.2 * s)} {num(y - 12 * s)}H{num(x + 6.2 * s)}L{num(x + 4.6 * s)} {num(y - 1)}H{num(x - 4.6 * s)}Z", "#9CCBD6")


def handbag(x, y, s=1, c=BRICK):
    """A soft bag that hangs from its handles; (x, y) is the hand that carries it."""
    out = path(f"M{num(x - 9 * s)} {num(y + 18 * s)}Q{num(x - 8 * s)} {num(y)} {num(x)} {num(y)}Q{num(x + 8 * s)} {num(y)} {num(x + 9 * s)} {num(y + 18 * s)}", None, shade(c, -.2), 3 * s)
    return out + path(f"M{num(x - 17 * s)} {num(y + 17 * s)}H{num(x + 17 * s)}Q{num(x + 24 * s)} {num(y + 44 * s)} {num(x + 14 * s)} {num(y + 46 * s)}H{num(x - 14 * s)}Q{num(x - 24 * s)} {num(y + 44 * s)} {num(x - 17 * s)} {num(y + 17 * s)}Z", c) + \
        line(x - 15 * s, y + 24 * s, x + 15 * s, y + 24 * s, shade(c, -.2), 2 * s)


def suitcase(x, y, s=1, c=BRICK):
    """A suitcase; (x, y) is the middle of its base."""
    out = path(f"M{num(x - 9 * s)} {num(y - 44 * s)}V{num(y - 56 * s)}H{num(x + 9 * s)}V{num(y - 44 * s)}", None, INK, 3 * s)
    out += rect(x - 28 * s, y - 46 * s, 56 * s, 43 * s, c, 6 * s) + rect(x - 16 * s, y - 46 * s, 5 * s, 43 * s, shade(c, -.2)) + rect(x + 11 * s, y - 46 * s, 5 * s, 43 * s, shade(c, -.2))
    return out + ring(x - 20 * s, y - 2 * s, 3 * s, INK) + ring(x + 20 * s, y - 2 * s, 3 * s, INK)


def notebook(x, y, s=1, angle=0, marks=True):
    """An open notebook with days and hours as small marks."""
    out = rect(x - 34 * s, y - 23 * s, 68 * s, 46 * s, TEAL, 4 * s) + rect(x - 31 * s, y - 20 * s, 30 * s, 40 * s, WHITE, 1) + rect(x + 1 * s, y - 20 * s, 30 * s, 40 * s, WHITE, 1)
    for i in range(4 if marks else 0):
        yy = y + (-12 + i * 8) * s
        out += rect(x - 27 * s, yy - 2.5 * s, 5 * s, 5 * s, SAFFRON, 1) + line(x - 18 * s, yy, x - 7 * s, yy, GREY, 1.8 * s) + line(x + 6 * s, yy, x + (24 - i * 3) * s, yy, GREY, 1.8 * s)
    return turn(out, angle, x, y) if angle else out


def pencil(x, y, s=1, angle=-35, c=SAFFRON):
    """A pencil with its tip at (x, y)."""
    out = poly([(x, y), (x + 8 * s, y - 3.4 * s), (x + 8 * s, y + 3.4 * s)], PALE_SAFFRON) + poly([(x, y), (x + 3 * s, y - 1.3 * s), (x + 3 * s, y + 1.3 * s)], INK)
    return turn(out + rect(x + 8 * s, y - 3.4 * s, 30 * s, 6.8 * s, c) + rect(x + 36 * s, y - 3.4 * s, 5 * s, 6.8 * s, BRICK, 2), angle, x, y)


def folder(x, y, s=1, c=SAFFRON, lock=False, angle=0):
    out = path(f"M{num(x - 26 * s)} {num(y - 17 * s)}q0 {num(-4 * s)} {num(4 * s)} {num(-4 * s)}h{num(14 * s)}l{num(5 * s)} {num(6 * s)}h{num(25 * s)}q{num(4 * s)} 0 {num(4 * s)} {num(4 * s)}v{num(28 * s)}q0 {num(4 * s)} {num(-4 * s)} {num(4 * s)}h{num(-44 * s)}q{num(-4 * s)} 0 {num(-4 * s)} {num(-4 * s)}Z", c)
    out += line(x - 20 * s, y - 7 * s, x + 20 * s, y - 7 * s, shade(c, -.15), 2 * s)
    if lock:
        out += padlock(x, y + 4 * s, .6 * s)
    return turn(out, angle, x, y) if angle else out


def padlock(x, y, s=1, c=INK):
    return path(f"M{num(x - 8 * s)} {num(y - 2 * s)}v{num(-8 * s)}a{num(8 * s)} {num(8 * s)} 0 0 1 {num(16 * s)} 0v{num(8 * s)}", None, c, 4 * s) + rect(x - 13 * s, y - 3 * s, 26 * s, 20 * s, c, 4 * s) + ring(x, y + 6 * s, 3 * s, SAFFRON)


def coin(x, y, r=9):
    return ring(x, y, r, SAFFRON) + ring(x, y, r * .68, None, shade(SAFFRON, -.2), 1.6)


def coins(x, y, n=4, r=10):
    """A stack of coins that stands on y."""
    out = ""
    for i in range(n):
        yy = y - r * .45 - i * r * .55
        out += oval(x, yy + r * .3, r, r * .42, shade(SAFFRON, -.22)) + oval(x, yy, r, r * .42, SAFFRON)
    return out


def note(x, y, s=1, angle=0, c="#7FA889"):
    out = rect(x - 24 * s, y - 12 * s, 48 * s, 24 * s, c, 2 * s) + rect(x - 20 * s, y - 8.5 * s, 40 * s, 17 * s, None, 1, shade(c, .45), 1.4) + ring(x, y, 5.5 * s, shade(c, .4))
    return turn(out, angle, x, y) if angle else out


def calendar(x, y, s=1, crossed=0, ringed=None, cols=5, rows=4):
    """A calendar on a wall without words; `crossed` days are past, one day may be ringed."""
    w, h = (cols * 14 + 10) * s, (rows * 14 + 26) * s
    out = rect(x - w / 2, y - h / 2, w, h, WHITE, 4 * s, LINE, 1.6) + rect(x - w / 2, y - h / 2, w, 15 * s, BRICK, 4 * s)
    out += ring(x - w / 4, y - h / 2, 3 * s, INK) + ring(x + w / 4, y - h / 2, 3 * s, INK)
    for i in range(cols * rows):
        cx, cy = x - w / 2 + (12 + i % cols * 14) * s, y - h / 2 + (26 + i // cols * 14) * s
        out += rect(cx - 4.4 * s, cy - 4.4 * s, 8.8 * s, 8.8 * s, GREY if i < crossed else PALE_TEAL, 1.5 * s)
        if i == ringed:
            out += ring(cx, cy, 8.5 * s, None, BRICK, 2.4 * s)
    return out


def clock(x, y, r=24, hour=(-.5, -.2), minute=(0, -.72)):
    out = ring(x, y, r, WHITE, TEAL, 4)
    for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
        out += ring(x + dx * r * .76, y + dy * r * .76, 1.7, GREY)
    return out + line(x, y, x + hour[0] * r, y + hour[1] * r, INK, 3.4) + line(x, y, x + minute[0] * r, y + minute[1] * r, INK, 2.4) + ring(x, y, 2.6, BRICK)


def key(x, y, s=1, c=SAFFRON):
    return ring(x, y, 8 * s, None, c, 4.5 * s) + path(f"M{num(x + 9 * s)} {num(y)}h{num(28 * s)}v{num(8 * s)}m{num(-9 * s)} {num(-8 * s)}v{num(7 * s)}", None, c, 4.5 * s)


def book(x, y, s=1, c=BRICK, open_=False):
    """A book; y is the table it lies on."""
    if open_:
        out = path(f"M{num(x)} {num(y - 6 * s)}Q{num(x - 20 * s)} {num(y - 18 * s)} {num(x - 40 * s)} {num(y - 9 * s)}L{num(x - 42 * s)} {num(y)}H{num(x + 42 * s)}L{num(x + 40 * s)} {num(y - 9 * s)}Q{num(x + 20 * s)} {num(y - 18 * s)} {num(x)} {num(y - 6 * s)}Z", c)
        out += path(f"M{num(x)} {num(y - 5 * s)}Q{num(x - 18 * s)} {num(y - 20 * s)} {num(x - 37 * s)} {num(y - 12 * s)}V{num(y - 4 * s)}Q{num(x - 18 * s)} {num(y - 11 * s)} {num(x)} {num(y - 2 * s)}Q{num(x + 18 * s)} {num(y - 11 * s)} {num(x + 37 * s)} {num(y - 4 * s)}V{num(y - 12 * s)}Q{num(x + 18 * s)} {num(y - 20 * s)} {num(x)} {num(y - 5 * s)}Z", WHITE)
        return out + line(x, y - 5 * s, x, y - 1 * s, LINE, 1.6)
    return rect(x - 34 * s, y - 15 * s, 68 * s, 15 * s, c, 3 * s) + rect(x - 30 * s, y - 11.5 * s, 64 * s, 8 * s, WHITE, 1)


def lamp(x, y, s=1):
    """A desk lamp; y is the table."""
    glow = poly([(x + 4 * s, y - 44 * s), (x + 34 * s, y - 44 * s), (x + 56 * s, y), (x - 14 * s, y)], "#FBEBC9")
    out = path(f"M{num(x - 10 * s)} {num(y)}L{num(x - 12 * s)} {num(y - 40 * s)}L{num(x + 12 * s)} {num(y - 58 * s)}", None, INK, 3.4 * s) + rect(x - 24 * s, y - 5 * s, 28 * s, 5 * s, INK, 2)
    return glow + out + path(f"M{num(x + 2 * s)} {num(y - 44 * s)}Q{num(x + 4 * s)} {num(y - 64 * s)} {num(x + 19 * s)} {num(y - 64 * s)}Q{num(x + 34 * s)} {num(y - 62 * s)} {num(x + 36 * s)} {num(y - 44 * s)}Z", SAFFRON)


def hanging_lamp(x, length=50):
    return line(x, 0, x, length, INK, 2) + path(f"M{x - 26} {length + 18}Q{x - 22} {length} {x} {length}Q{x + 22} {length} {x + 26} {length + 18}Z", SAFFRON) + oval(x, length + 18, 14, 5, "#FBEBC9")


def plant(x, y, s=1):
    """A plant in a pot; y is the floor."""
    out = ""
    for dx, dy in ((-20, -62), (0, -74), (20, -62), (-26, -44), (26, -44)):
        out += path(f"M{num(x)} {num(y - 26 * s)}Q{num(x + dx * .2 * s - 8 * s)} {num(y + dy * .8 * s)} {num(x + dx * s)} {num(y + dy * s)}Q{num(x + dx * .6 * s + 9 * s)} {num(y - 38 * s)} {num(x)} {num(y - 26 * s)}Z", GREEN if dx % 20 == 0 else shade(GREEN, -.15))
    return out + path(f"M{num(x - 18 * s)} {num(y - 30 * s)}H{num(x + 18 * s)}L{num(x + 13 * s)} {num(y)}H{num(x - 13 * s)}Z", BRICK)


def tree(x, y, s=1, c=GREEN):
    out = rect(x - 5 * s, y - 46 * s, 10 * s, 46 * s, "#8A6444", 3)
    return out + ring(x, y - 78 * s, 30 * s, c) + ring(x - 22 * s, y - 58 * s, 20 * s, c) + ring(x + 22 * s, y - 58 * s, 20 * s, shade(c, -.08))


def bubble(x, y, w, h, inner="", tail=-1, c=WHITE):
    """A speech bubble; `tail` is the side from which it is spoken."""
    tx = x + tail * w * .28
    out = path(f"M{num(tx - 8)} {num(y + h / 2 - 3)}L{num(tx + tail * 14)} {num(y + h / 2 + 17)}L{num(tx + 10)} {num(y + h / 2 - 3)}Z", c)
    return rect(x - w / 2, y - h / 2, w, h, c, 14) + out + inner


def helmet(x, y, s=1, c=SAFFRON):
    """A hard hat; y is where it lies."""
    out = path(f"M{num(x - 44 * s)} {num(y - 6 * s)}C{num(x - 46 * s)} {num(y - 66 * s)} {num(x + 46 * s)} {num(y - 66 * s)} {num(x + 44 * s)} {num(y - 6 * s)}Z", c)
    out += path(f"M{num(x - 13 * s)} {num(y - 49 * s)}Q{num(x)} {num(y - 58 * s)} {num(x + 13 * s)} {num(y - 49 * s)}L{num(x + 11 * s)} {num(y - 8 * s)}H{num(x - 11 * s)}Z", shade(c, .3))
    return out + rect(x - 56 * s, y - 11 * s, 112 * s, 11 * s, shade(c, -.14), 5 * s)


def screen(x, y, s=1, inner=""):
    """A computer screen; y is the table it stands on."""
    out = rect(x - 8 * s, y - 18 * s, 16 * s, 16 * s, GREY) + rect(x - 24 * s, y - 5 * s, 48 * s, 5 * s, GREY, 2)
    return out + rect(x - 54 * s, y - 88 * s, 108 * s, 72 * s, INK, 5 * s) + rect(x - 49 * s, y - 83 * s, 98 * s, 62 * s, PALE_TEAL, 2) + inner


def plane(x, y, s=1, c=WHITE, angle=-10):
    out = path(f"M{num(x - 62 * s)} {num(y - 6 * s)}L{num(x - 76 * s)} {num(y - 34 * s)}H{num(x - 60 * s)}L{num(x - 36 * s)} {num(y - 10 * s)}Z", TEAL)
    out += path(f"M{num(x - 66 * s)} {num(y - 4 * s)}Q{num(x - 60 * s)} {num(y - 13 * s)} {num(x - 30 * s)} {num(y - 13 * s)}H{num(x + 44 * s)}Q{num(x + 76 * s)} {num(y - 10 * s)} {num(x + 78 * s)} {num(y + 2 * s)}Q{num(x + 70 * s)} {num(y + 11 * s)} {num(x + 40 * s)} {num(y + 11 * s)}H{num(x - 40 * s)}Z", c, LINE, 1.6)
    out += "".join(ring(x + dx * s, y - 3 * s, 3 * s, "#9CCBD6") for dx in range(-28, 50, 13))
    out += path(f"M{num(x + 14 * s)} {num(y + 3 * s)}L{num(x - 26 * s)} {num(y + 36 * s)}H{num(x - 12 * s)}L{num(x + 36 * s)} {num(y + 3 * s)}Z", SAFFRON)
    return turn(out, angle, x, y) if angle else out


def wheel(x, y, r=17):
    return ring(x, y, r, INK) + ring(x, y, r * .45, LINE)


def bus(x, y, s=1, c=SAFFRON, people=""):
    """A bus; (x, y) is its left end on the road."""
    out = rect(x, y - 112 * s, 250 * s, 98 * s, c, 14 * s) + rect(x, y - 40 * s, 250 * s, 12 * s, TEAL)
    out += "".join(rect(x + (14 + i * 44) * s, y - 98 * s, 36 * s, 40 * s, "#DDEEF0", 5 * s) for i in range(4)) + people
    return out + rect(x + 194 * s, y - 98 * s, 42 * s, 84 * s, "#DDEEF0", 5 * s) + line(x + 215 * s, y - 98 * s, x + 215 * s, y - 14 * s, c, 3) + wheel(x + 56 * s, y - 14 * s, 19 * s) + wheel(x + 168 * s, y - 14 * s, 19 * s)


def lorry(x, y, s=1, c=TEAL):
    out = rect(x, y - 106 * s, 168 * s, 90 * s, c, 5 * s) + path(f"M{num(x + 174 * s)} {num(y - 16 * s)}V{num(y - 80 * s)}H{num(x + 208 * s)}Q{num(x + 224 * s)} {num(y - 74 * s)} {num(x + 234 * s)} {num(y - 46 * s)}V{num(y - 16 * s)}Z", SAFFRON)
    out += path(f"M{num(x + 190 * s)} {num(y - 70 * s)}H{num(x + 206 * s)}Q{num(x + 216 * s)} {num(y - 62 * s)} {num(x + 222 * s)} {num(y - 46 * s)}H{num(x + 190 * s)}Z", "#DDEEF0")
    return out + line(x + 56 * s, y - 106 * s, x + 56 * s, y - 16 * s, shade(c, -.15), 3) + line(x + 112 * s, y - 106 * s, x + 112 * s, y - 16 * s, shade(c, -.15), 3) + wheel(x + 40 * s, y - 14 * s, 17 * s) + wheel(x + 130 * s, y - 14 * s, 17 * s) + wheel(x + 200 * s, y - 14 * s, 17 * s)


def house(x, y, s=1, c=PALE_SAFFRON, roof=BRICK, lit=False):
    """A house; (x, y) is the middle of its base."""
    out = rect(x - 52 * s, y - 66 * s, 104 * s, 66 * s, c) + rect(x - 58 * s, y - 76 * s, 116 * s, 13 * s, roof, 3 * s)
    out += arch(x - 12 * s, y - 44 * s, 24 * s, 44 * s, "#FBEBC9" if lit else TEAL)
    for dx in (-36, 36):
        out += arch(x + (dx - 9) * s, y - 50 * s, 18 * s, 26 * s, SAFFRON if lit else "#9CCBD6")
    return out


def green_cross(x, y, s=1):
    return rect(x - 20 * s, y - 20 * s, 40 * s, 40 * s, WHITE, 8 * s) + rect(x - 5 * s, y - 14 * s, 10 * s, 28 * s, GREEN, 2) + rect(x - 14 * s, y - 5 * s, 28 * s, 10 * s, GREEN, 2)


def medical_bag(x, y, s=1):
    """A doctor's bag; y is the ground."""
    return path(f"M{num(x - 10 * s)} {num(y - 36 * s)}v{num(-8 * s)}h{num(20 * s)}v{num(8 * s)}", None, INK, 3.4 * s) + rect(x - 28 * s, y - 38 * s, 56 * s, 38 * s, WHITE, 6 * s, LINE, 1.6) + rect(x - 4 * s, y - 30 * s, 8 * s, 22 * s, GREEN, 1) + rect(x - 11 * s, y - 23 * s, 22 * s, 8 * s, GREEN, 1)


def pin(x, y, s=1, c=BRICK):
    return path(f"M{num(x)} {num(y)}C{num(x - 4 * s)} {num(y - 10 * s)} {num(x - 11 * s)} {num(y - 14 * s)} {num(x - 11 * s)} {num(y - 22 * s)}A{num(11 * s)} {num(11 * s)} 0 0 1 {num(x + 11 * s)} {num(y - 22 * s)}C{num(x + 11 * s)} {num(y - 14 * s)} {num(x + 4 * s)} {num(y - 10 * s)} {num(x)} {num(y)}Z", c) + ring(x, y - 22 * s, 4.4 * s, WHITE)


def spade(x, y, s=1):
    """A spade; (x, y) is its tip."""
    return line(x, y - 20 * s, x, y - 66 * s, WOOD, 5 * s) + line(x - 9 * s, y - 68 * s, x + 9 * s, y - 68 * s, WOOD, 5 * s) + path(f"M{num(x - 12 * s)} {num(y - 28 * s)}H{num(x + 12 * s)}V{num(y - 12 * s)}Q{num(x + 10 * s)} {num(y - 3 * s)} {num(x)} {num(y)}Q{num(x - 10 * s)} {num(y - 3 * s)} {num(x - 12 * s)} {num(y - 12 * s)}Z", GREY)


def bowl(x, y, s=1, c=TEAL):
    return path(f"M{num(x - 26 * s)} {num(y - 20 * s)}H{num(x + 26 * s)}Q{num(x + 24 * s)} {num(y)} {num(x + 8 * s)} {num(y)}H{num(x - 8 * s)}Q{num(x - 24 * s)} {num(y)} {num(x - 26 * s)} {num(y - 20 * s)}Z", c) + path(f"M{num(x - 22 * s)} {num(y - 20 * s)}Q{num(x)} {num(y - 40 * s)} {num(x + 22 * s)} {num(y - 20 * s)}Z", "#F3E7C9")


def small_bed(x, y, s=1):
    return rect(x - 40 * s, y - 30 * s, 6 * s, 30 * s, WOOD, 2) + rect(x + 34 * s, y - 22 * s, 6 * s, 22 * s, WOOD, 2) + rect(x - 36 * s, y - 16 * s, 74 * s, 9 * s, WOOD) + rect(x - 34 * s, y - 24 * s, 70 * s, 10 * s, PALE_TEAL, 4) + rect(x - 32 * s, y - 32 * s, 22 * s, 10 * s, WHITE, 4, LINE, 1)


def stone(x, y, c=GREY, r=9):
    return oval(x, y, r, r * .66, c)


def big_hand(x, y, skin=2, s=1, side=1, c=TEAL):
    """A large open hand, palm up, that comes from one side (side 1: from the right)."""
    tone, k = SKIN[skin], side * s
    out = path(f"M{num(x + 46 * k)} {num(y + 6 * s)}L{num(x + 250 * k)} {num(y + 44 * s)}", None, tone, 34 * s)
    out += path(f"M{num(x + 96 * k)} {num(y + 15 * s)}L{num(x + 260 * k)} {num(y + 46 * s)}", None, c, 48 * s)
    out += path(f"M{num(x - 6 * k)} {num(y - 8 * s)}Q{num(x + 30 * k)} {num(y - 16 * s)} {num(x + 58 * k)} {num(y - 10 * s)}L{num(x + 62 * k)} {num(y + 22 * s)}Q{num(x + 20 * k)} {num(y + 30 * s)} {num(x - 2 * k)} {num(y + 18 * s)}Z", tone)
    for i, (dy, length) in enumerate(((-5, 40), (4, 46), (12, 42), (19, 32))):
        out += line(x + 4 * k, y + dy * s, x - length * k, y + (dy + 2 - i) * s, tone if i % 2 else shade(tone, -.06), 11 * s)
    return out + path(f"M{num(x + 40 * k)} {num(y - 6 * s)}Q{num(x + 24 * k)} {num(y - 30 * s)} {num(x + 4 * k)} {num(y - 30 * s)}", None, tone, 12 * s)
