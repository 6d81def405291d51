"""More things for the courses of migrants: large hands, papers, purses, places of every day."""
from people import HEIGHT, Frame, arm, cast
from places import *
from shapes import *
from things import *

TABLE = "#D8B48A"

husband = cast(skin=2, beard="short", top="kameez", c="#7D8FA8", legs_c="#DDE2EA")
guard = cast(skin=3, top="uniform", c="#4A5560", beard="moustache", legs_c="#2D3640")
lady = cast(skin=1, hair="bun", hair_c="#2B211C", top="shirt", c="#D9E3DA", legs_c="#39434D")


def put(piece, x, y, s=1, angle=0, flip=False):
    """A piece drawn round (0, 0), brought to its place, size and angle; `flip` mirrors it."""
    text = f"translate({num(x)} {num(y)})" + (f" rotate({num(angle)})" if angle else "")
    if flip or s != 1:
        text += f" scale({-s if flip else s:.3g} {s:.3g})"
    return f'<g transform="{text}">{piece}</g>'


def lower_arm(c, tone, y=16, w=40):
    return line(100, y, 165, y, tone, w) + line(168, y, 420, y, c, w + 22) + line(141, y - w / 2 - 7, 141, y + w / 2 + 7, shade(c, -.14), 7)


def hand_point(x, y, s=1, angle=0, skin=2, c=TEAL, flip=False):
    """A large hand that points with its finger at (x, y); it comes from the right (flip: from the left)."""
    tone, dark = SKIN[skin], shade(SKIN[skin], -.12)
    out = lower_arm(c, tone) + rect(50, -10, 74, 54, tone, 22) + line(7, 0, 76, 0, tone, 15)
    out += "".join(line(54 + i * 4, 17 + i * 11.5, 72, 17 + i * 11.5, dark, 12) for i in range(3))
    return put(out + path("M102 0Q88 12 66 11", None, shade(tone, .08), 14), x, y, s, angle, flip)


def hand_flat(x, y, s=1, angle=0, skin=2, c=TEAL, flip=False):
    """A large hand that lies flat, its finger tips at (x, y)."""
    tone, dark = SKIN[skin], shade(SKIN[skin], -.12)
    out = lower_arm(c, tone, 0, 42) + path("M96 20Q72 40 46 42", None, tone, 16) + rect(52, -32, 72, 64, tone, 26)
    out += "".join(line(x0, -23 + i * 15.4, 76, -21 + i * 14, tone, 14.4) for i, x0 in enumerate((14, 3, 6, 18)))
    return put(out + "".join(line(30, -15.3 + i * 15.2, 66, -14 + i * 14, dark, 1.6) for i in range(3)), x, y, s, angle, flip)


def grip_back(x, y, s=1, angle=0, skin=2, c=TEAL, flip=False):
    """The part of a holding hand that lies behind the thing at (x, y)."""
    tone = SKIN[skin]
    out = lower_arm(c, tone) + rect(46, -20, 78, 66, tone, 26)
    return put(out + "".join(line(-14 + i * 6, 0 + i * 13, 74, -2 + i * 13, tone if i % 2 else shade(tone, -.07), 14.5) for i in range(4)), x, y, s, angle, flip)


def grip_front(x, y, s=1, angle=0, skin=2, flip=False):
    """The thumb of a holding hand."""
    return put(path("M92 8Q66 -18 14 4", None, shade(SKIN[skin], .1), 17), x, y, s, angle, flip)


def hold(thing, x, y, s=1, angle=0, skin=2, c=TEAL, flip=False):
    return grip_back(x, y, s, angle, skin, c, flip) + thing + grip_front(x, y, s, angle, skin, flip)


def palm(x, y, s=1, skin=2, c=TEAL, flip=False, angle=0, sleeve=240):
    """A large open hand with its five fingers up; (x, y) is the middle of the palm."""
    tone, dark = SKIN[skin], shade(SKIN[skin], -.14)
    out = rect(-27, 40, 54, 70 if sleeve else 46, tone, 10) + (rect(-42, 92, 84, sleeve, c, 12) + rect(-46, 88, 92, 20, shade(c, -.14), 8) if sleeve else "")
    out += path("M-24 42Q-56 24 -76 -12", None, tone, 22) + path("M-41 -24Q-46 40 -27 66H27Q46 40 43 -22Q0 -50 -41 -24Z", tone)
    out += "".join(line(a, -20, b, h, tone, w) for a, b, h, w in ((-30, -42, -92, 20), (-9, -13, -110, 20.5), (12, 17, -102, 20), (32, 45, -76, 18)))
    out += path("M-32 -8Q-4 2 8 -16M-24 46Q-30 12 0 6Q24 2 36 -10", None, dark, 2.4)
    return put(out, x, y, s, angle, flip)


def purse(x, y, s=1, c=BRICK, open_=False):
    """A small purse with a clasp; (x, y) is its middle."""
    out = path("M-42 -14Q-62 34 -40 42H40Q62 34 42 -14Z", c) + path("M-30 6Q0 16 30 6", None, shade(c, -.16), 2.4)
    if open_:
        out = path("M-44 -16Q0 -52 44 -16Z", shade(c, -.4)) + coin(-14, -22, 11) + coin(12, -22, 11) + coin(0, -28, 11) + out + path("M-44 -16Q0 -54 44 -16M-44 -16H44", None, SAFFRON, 5)
    else:
        out += path("M-44 -14Q0 -24 44 -14", None, SAFFRON, 7) + ring(-6, -24, 6, SAFFRON) + ring(6, -24, 6, shade(SAFFRON, -.14))
    return put(out, x, y, s)


def receipt(x, y, s=1, angle=0, stamp=True):
    """A small paper from a till, with lines and a round stamp."""
    out = path("M-17 -24H17V22L11.3 26L5.7 22L0 26L-5.7 22L-11.3 26L-17 22Z", WHITE, LINE, 1.6)
    out += "".join(line(-11, -16 + i * 7, (11, 4, 8)[i], -16 + i * 7, "#A9B0B5", 2) for i in range(3))
    if stamp:
        out += ring(5, 10, 8.5, None, BRICK, 2.2) + ring(5, 10, 4.6, None, BRICK, 1.4)
    return put(out, x, y, s, angle)


def portrait(x, y, s=1, skin=2, hair=INK, c=TEAL):
    """A small photograph of a face."""
    out = rect(-17, -21, 34, 42, PALE_TEAL, 3) + path("M-15 21Q-14 5 0 5Q14 5 15 21Z", c) + ring(0, -5, 8.5, SKIN[skin])
    return put(out + path("M-9 -6Q-9 -16 0 -16Q9 -16 9 -6Q4 -11 -9 -6Z", hair), x, y, s)


def id_card(x, y, s=1, angle=0, skin=2, c=GREEN):
    out = rect(-50, -32, 100, 64, WHITE, 8, LINE, 1.8) + path("M-50 -16V-24Q-50 -32 -42 -32H42Q50 -32 50 -24V-16Z", c) + portrait(-28, 8, .9, skin)
    out += "".join(line(-4, -4 + i * 10, (38, 26, 34)[i], -4 + i * 10, "#A9B0B5", 3) for i in range(3))
    return put(out, x, y, s, angle)


def passport_open(x, y, s=1, angle=0, skin=2, mark=None, c=TEAL):
    """An open passport: a page with a face, a page with a stamp; `mark` rings one line."""
    out = rect(-94, -64, 188, 128, c, 8) + rect(-88, -58, 86, 116, WHITE, 3) + rect(2, -58, 86, 116, "#EEF4F1", 3)
    out += portrait(-62, -26, 1.1, skin) + "".join(line(-36, -42 + i * 13, (-12, -20, -14)[i], -42 + i * 13, GREY, 3.4) for i in range(3))
    out += "".join(line(-78, 16 + i * 13, (-14, -24, -18)[i], 16 + i * 13, GREY, 3.4) for i in range(3))
    out += ring(40, -24, 20, None, BRICK, 3) + ring(40, -24, 13, None, BRICK, 1.8) + "".join(line(14, 16 + i * 13, (74, 60, 68)[i], 16 + i * 13, "#B5C3C0", 3.4) for i in range(3))
    if mark is not None:
        out += rect(-84, 8 + mark * 13, 78, 16, "none", 8, SAFFRON, 4)
    return put(out, x, y, s, angle)


def sheet(x, y, s=1, angle=0, lines=7, stamp=False, c=WHITE):
    """A large sheet seen from above."""
    out = rect(-50, -66, 100, 132, c, 4, LINE, 2) + rect(-36, -52, 44, 9, PALE_TEAL, 4)
    out += "".join(line(-36, -30 + i * 13, (36, 30, 16)[i % 3], -30 + i * 13, "#A9B0B5", 3.4) for i in range(lines))
    if stamp:
        out += ring(24, 44, 13, None, BRICK, 3) + ring(24, 44, 7, None, BRICK, 1.8)
    return put(out, x, y, s, angle)


def big_phone(x, y, s=1, angle=0, inner="", screen_c=PALE_TEAL):
    """A large phone seen from the front, with a picture on its screen."""
    return put(rect(-36, -66, 72, 132, INK, 12) + rect(-30, -54, 60, 106, screen_c, 4) + ring(0, 59, 3, GREY) + inner, x, y, s, angle)


def flat_passport(x, y, s=1, c=TEAL):
    """A passport that lies on a table."""
    return put(poly([(-20, -16), (34, -16), (22, 4), (-34, 4)], c) + poly([(-34, 4), (22, 4), (22, 8), (-34, 8)], shade(c, -.25)) + put(ring(0, 0, 7, None, SAFFRON, 2.4) + line(-7, 0, 7, 0, SAFFRON, 1.8), 0, -6, 1), x, y, s)


def folder_open(x, y, s=1, angle=0, c=SAFFRON, inner=""):
    """An open folder seen from above."""
    out = rect(-96, -62, 94, 124, c, 6) + rect(2, -62, 94, 124, shade(c, -.08), 6) + rect(-88, -54, 80, 108, shade(c, .3), 3) + rect(10, -54, 78, 108, shade(c, .24), 3)
    return put(out + inner, x, y, s, angle)


def tea(x, y, s=1):
    """A glass of tea on a saucer; (x, y) is where it stands."""
    out = oval(0, -3, 30, 6, WHITE) + oval(0, -4, 20, 3.6, LINE) + path("M-15 -50Q-10 -30 -14 -18Q-15 -6 -8 -5H8Q15 -6 14 -18Q10 -30 15 -50Z", "#E8F1F1", "#B7CDD0", 1.6)
    out += path("M-13.4 -40Q-10 -30 -12.6 -18Q-13 -7 -7 -6.4H7Q13 -7 12.6 -18Q10 -30 13.4 -40Z", "#B4642A") + path("M-7 -36Q-5 -28 -7 -16", None, "#D68F55", 2.4)
    return put(out + path("M-6 -56q-5 -6 0 -12t0 -12M6 -56q-5 -6 0 -12t0 -12", None, GREY, 2, .6), x, y, s)


def mask(x, y, s=1):
    """A blank mask: nobody's face."""
    out = path("M-22 -26Q0 -34 22 -26Q26 8 0 30Q-26 8 -22 -26Z", "#C9CED2") + path("M-17 -8Q-10 -15 -4 -8Q-10 -3 -17 -8ZM17 -8Q10 -15 4 -8Q10 -3 17 -8Z", INK)
    return put(out + path("M-7 13H7", None, INK, 2.6) + path("M-23 -14L-30 -18M23 -14L30 -18", None, BRICK, 3), x, y, s)


def lips(x, y, s=1):
    """A closed mouth."""
    return put(path("M-26 0Q-12 -14 -4 -10Q0 -7 4 -10Q12 -14 26 0Q0 22 -26 0Z", BRICK) + path("M-24 0Q-8 4 0 1Q8 4 24 0", None, shade(BRICK, -.35), 3), x, y, s)


def badge(x, y, r, inner, c=WHITE):
    return ring(x, y, r, c, LINE, 2) + inner


def tabletop(c=TABLE):
    """A table seen from above that fills the picture."""
    out = rect(0, 0, 640, 360, c)
    return out + path("M0 92H640M0 186H640M0 280H640", None, shade(c, -.07), 3) + path("M120 92V186M470 0V92M400 186V280M210 280V360", None, shade(c, -.07), 3)


def plate(y=300, c=WOOD):
    """A table in the foreground: its top seen a little from above, its edge at y."""
    return poly([(120, y - 76), (520, y - 76), (600, y), (40, y)], shade(c, .12)) + rect(70, y + 16, 500, max(344 - y, 0), shade(c, -.3)) + rect(40, y, 560, 16, shade(c, -.16), 4)


def stall(x, y, s=1, c=BRICK, fruit=(SAFFRON, GREEN, BRICK)):
    """A market stall; (x, y) is its left end on the ground."""
    out = rect(6, -150, 6, 150, WOOD) + rect(148, -150, 6, 150, WOOD) + rect(0, -58, 160, 44, shade(WOOD, -.12), 3)
    for i, col in enumerate(fruit):
        out += "".join(ring(28 + i * 52 + dx, -58 + dy, 8, col) for dx, dy in ((-12, -6), (4, -6), (18, -6), (-4, -18), (11, -18)))
    out += rect(-4, -60, 168, 9, WOOD, 3)
    out += "".join(path(f"M{-8 + i * 29.3:.0f} -172H{21 + i * 29.3:.0f}V-142Q{7 + i * 29.3:.0f} -126 {-8 + i * 29.3:.0f} -142Z", c if i % 2 == 0 else WHITE) for i in range(6))
    return put(out, x, y, s)


def wheelchair(x, y, f=1, s=1):
    """A wheelchair for one who sits at (x, y) and looks to f: the part behind, the part before."""
    back = path("M-28 -96V-46H26L34 -12H46", None, INK, 5) + path("M-28 -96H-40", None, INK, 5) + line(-26, -46, -26, -92, TEAL, 9)
    front = ring(-8, -27, 27, None, INK, 4.5) + ring(-8, -27, 5, GREY) + "".join(line(-8 - dx, -27 - dy, -8 + dx, -27 + dy, GREY, 1.4) for dx, dy in ((24, 0), (0, 24), (17, 17), (17, -17)))
    front += ring(34, -8, 8, None, INK, 4) + line(-24, -66, 16, -66, INK, 5)
    return put(back, x, y, s, 0, f < 0), put(front, x, y, s, 0, f < 0)


def counter(x, y, w, h, who="", c=TEAL):
    """A window in a wall with a shelf before it; (x, y) is its left upper corner; `who` stands behind it."""
    out = rect(x - 14, y - 14, w + 28, h + 26, c, 6) + rect(x, y, w, h, "#DCEBE8") + who
    return out + rect(x - 26, y + h, w + 52, 14, WOOD, 4)


def below(x, y, w, c=SAND, floor=292, ground="#E9E1D2"):
    """The wall below a window, which hides the legs of those who stand behind."""
    return rect(x, y, w, max(floor - y, 0), c) + rect(x, floor, w, 360 - floor, ground) + rect(x, floor, w, 4, LINE)


def shirt(x, y, s=1, c=SAFFRON, angle=0):
    """A shirt that lies there."""
    out = path("M-14 -26L-36 -14L-28 4L-20 0V30H20V0L28 4L36 -14L14 -26Q0 -14 -14 -26Z", c)
    return put(out + path("M0 -20V28", None, shade(c, -.16), 2), x, y, s, angle)


def bag_open(x, y, s=1, c=BRICK, inner=""):
    """An open travelling bag; (x, y) is the middle of its base."""
    out = path("M-60 -60Q0 -78 60 -60L54 -44H-54Z", shade(c, -.35)) + inner
    out += path("M-62 -58Q0 -44 62 -58L54 -2Q0 4 -54 -2Z", c) + path("M-30 -50Q-30 -24 0 -24Q30 -24 30 -50", None, shade(c, -.25), 5)
    return put(out, x, y, s)


def headset(x, y, s, f=0, pose="stand"):
    """A headset on the head of one who stands or sits at (x, y)."""
    y += HEIGHT[pose] * s
    side = f or 1
    out = path("M-20 -194C-22 -226 22 -226 20 -194", None, INK, 4) + rect(-24, -200, 9, 19, INK, 4) + rect(15, -200, 9, 19, INK, 4)
    out += path(f"M{side * 20} -184Q{side * 20} -172 {side * 8} -171", None, INK, 2.6) + rect(side * 8 - 4, -174, 8, 6, INK, 3)
    return put(out, x + f * 1.5 * s, y, s)


def ticket(x, y, s=1, angle=0):
    """A ticket for a plane, with a part to tear off."""
    out = rect(-80, -36, 160, 72, WHITE, 8, LINE, 2) + path("M-80 -20V-28Q-80 -36 -72 -36H72Q80 -36 80 -28V-20Z", TEAL)
    out += path("M40 -18V34", None, GREY, 2).replace("/>", ' stroke-dasharray="5 6"/>') + plane(-34, 6, .42)
    return put(out + line(-64, 27, 18, 27, "#A9B0B5", 3) + "".join(line(52 + i * 5, -6, 52 + i * 5, 22, INK, 3 if i % 2 else 1.6) for i in range(4)), x, y, s, angle)


def toolbox(x, y, s=1, c=BRICK):
    """A box with tools; (x, y) is the middle of its base."""
    out = turn(rect(-56, -130, 10, 90, WOOD, 3) + rect(-72, -142, 42, 20, GREY, 4), -12, -50, -60)
    out += turn(rect(-8, -120, 12, 40, SAFFRON, 4) + rect(-4, -84, 5, 50, GREY), 4, 0, -60)
    out += turn(path("M36 -60V-118Q22 -128 30 -144L36 -132H46L52 -144Q60 -128 46 -118V-60Z", GREY), 14, 40, -60)
    return put(out + rect(-90, -70, 180, 70, c, 8) + rect(-90, -70, 180, 14, shade(c, -.18), 6) + rect(-20, -50, 40, 22, shade(c, -.18), 5) + rect(-10, -44, 20, 10, SAFFRON, 3), x, y, s)


def copier(x, y, s=1):
    """A copying machine from which a sheet comes; (x, y) is the middle of its base."""
    out = rect(-110, -150, 220, 150, "#B9C1C4", 10) + rect(-122, -176, 244, 30, "#8F9A9F", 10) + rect(-96, -192, 150, 18, WHITE, 3) + rect(-110, -40, 220, 12, shade("#B9C1C4", -.12))
    out += rect(62, -136, 34, 22, PALE_TEAL, 3) + ring(70, -100, 6, GREEN) + ring(88, -100, 6, BRICK) + rect(-90, -112, 128, 14, INK, 4)
    sheet_ = poly([(-78, -104), (26, -104), (46, -34), (-58, -34)], WHITE, LINE, 2) + "".join(line(-60 + i * 4, -88 + i * 14, 16 + i * 4 - (i % 2) * 18, -88 + i * 14, "#A9B0B5", 3.4) for i in range(4))
    return put(out + sheet_, x, y, s)


def clothes_line_shelf(x, y, w=120):
    """A shelf with folded clothes."""
    out = rect(x, y, w, 8, WOOD, 2)
    return out + "".join(rect(x + 10 + (i % 2) * 52, y - 12 - i // 2 * 11, 46, 11, col, 4) for i, col in enumerate((TEAL, SAFFRON, PALE_TEAL, BRICK)))


def cloth(x, y, w=44, c=TEAL):
    """Folded clothes that lie on something; (x, y) is the middle of the base."""
    return rect(x - w / 2, y - 10, w, 10, c, 4) + rect(x - w / 2 + 2, y - 19, w - 4, 10, shade(c, .3), 4)


def stars(*places):
    return "".join(ring(x, y, 1.6, "#FBEBC9") for x, y in places)


def sofa(x, y, w=300, c="#9DB7B2"):
    """A sofa; (x, y) is its left end on the floor."""
    return rect(x + 16, y - 112, w - 32, 80, c, 16) + rect(x, y - 84, 34, 76, shade(c, -.12), 14) + rect(x + w - 34, y - 84, 34, 76, shade(c, -.12), 14) + \
        rect(x + 22, y - 54, w - 44, 26, shade(c, .16), 8) + rect(x + 16, y - 32, w - 32, 22, shade(c, -.12), 4) + rect(x + 24, y - 12, 10, 12, INK, 3) + rect(x + w - 34, y - 12, 10, 12, INK, 3)


def arms_over(x, y, s, skin, c, a=None, b=None, wide=27, pose="stand"):
    """The arms once more, over a table that hides the body; the same measures as the figure's."""
    frame_ = Frame(x, y + HEIGHT[pose] * s, s)
    return "".join(arm(frame_, side, wide, target, skin, shade(c, -.09), False, "") for side, target in ((-1, a), (1, b)) if target)


def on_phone(who, x, y, s, side=1, pose="stand", gap=24, **more):
    """One who talks on the phone; side tells at which ear (1: right of the picture)."""
    yy = y + HEIGHT[pose] * s
    key, held = ("b", "held_b") if side > 0 else ("a", "held_a")
    return who(x, y, s, pose=pose, **{key: (x + side * (gap + 3) * s, yy - 172 * s), held: phone(x + side * gap * s, yy - 181 * s, 1.05 * s, side * 12), **more})
