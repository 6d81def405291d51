"""O-23: Training of trainers"""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "O-23"
CARDS = (SAFFRON, TEAL, BRICK, "#7FA889", "#8FB3C4")


def card(x, y, c, w=40, h=28, angle=0):
    return put(rect(-w / 2, -h / 2, w, h, c, 4, shade(c, -.2), 1.5), x, y, 1, angle)


def laptop(x, y, s=1, inner=""):
    """A laptop seen from the front; y is the table."""
    return put(rect(-58, -78, 116, 74, INK, 6) + rect(-52, -72, 104, 62, PALE_TEAL, 3) + inner + poly([(-66, 0), (66, 0), (58, -6), (-58, -6)], GREY), x, y, s)


def big_screen(x, y, w, h, inner=""):
    return rect(x, y, w, h, INK, 8) + rect(x + 7, y + 7, w - 14, h - 14, PALE_TEAL, 4) + inner


@scene(C, "o23-plan")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += amna(340, 344, 1.25, f=-1, a=(250, 248), b=(400, 250)) + spread(244)
    for i, c in enumerate(CARDS[:4]):
        out += card(530 - 72 * i, 282, c, 56, 38)
    out += path("M236 306L276 306M236 306L248 298M236 306L248 314", None, INK, 3)
    return out + card(232, 252, CARDS[4], 56, 38, -10) + hand(252, 250, 1, 1.2) + hand(400, 250, 1, 1.2)


@scene(C, "o23-pairs")
def _():
    out = room(arches=((40, 46, 120, 0), (260, 46, 120, 0), (480, 46, 120, 0)))
    for x, one, two in ((110, karim, sister), (330, clerk, brother)):
        out += chair(x - 46, 338, 1, 1) + one(x - 46, 338, 1.02, f=1, pose="sit", mouth="talk", b=(x, 244))
        out += chair(x + 56, 338, -1, 1) + two(x + 56, 338, 1.02, f=-1, pose="sit", a=(x + 20, 264))
    return out + amna(540, 344, 1.16, f=-1, mouth="smile", a=(522, 250), b=(556, 250))


@scene(C, "o23-wait")
def _():
    out = room(arches=((40, 46, 140, 0),)) + frame(430, 70)
    out += bilal(140, 342, 1.2, f=1, mouth="calm", a=(86, 232), b=(204, 232))
    for x, who, more in ((320, clerk, {}), (430, friend, {"b": (462, 150), "mouth": "smile"}), (540, officer_w, {})):
        out += chair(x, 344, -1, 1.05) + who(x, 344, 1.06, f=-1, pose="sit", **more)
    return out


@scene(C, "o23-bad-line")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += bilal(320, 344, 1.25, f=1, mouth="worry", a=(262, 252), b=(392, 252)) + desk(80, 262, 480, 100)
    bars = "".join(rect(-30 + 16 * i, -24 - 9 * i, 10, 8 + 9 * i, TEAL if i < 1 else "#B7C9C6", 2) for i in range(4)) + path("M-34 -62L34 -16", None, BRICK, 5)
    return out + laptop(200, 264, 1.15, bars) + phone(440, 254, 1, 70) + flat_paper(500, 262, 70, 16) + hand(394, 252, 2, 1.1)


@scene(C, "o23-online")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0))) + window(468, 80, 76, 110)
    out += farzana(390, 344, 1.25, f=-1, mouth="talk", a=(330, 252), b=(440, 252)) + headset(390, 344, 1.25, -1)
    faces = "".join(put(portrait(0, 0, .5, skin, hair, c), -26 + 52 * (i % 2), -58 + 32 * (i // 2), 1) for i, (skin, hair, c) in enumerate(((1, INK, TEAL), (3, "#3A2A22", BRICK), (2, SAFFRON, GREEN), (4, INK, "#8FB3C4"))))
    return out + desk(80, 262, 480, 100) + laptop(200, 264, 1.3, faces) + cup(500, 262, 1)


@scene(C, "o23-room")
def _():
    out = room(base=280, arches=()) + big_screen(60, 40, 230, 130, house(130, 150, .6) + tree(220, 152, .6))
    out += laylo(344, 318, 1.06, f=0, mouth="talk", a=(314, 206), b=(372, 240))
    for x, y, who in ((90, 352, elder), (190, 358, wife), (300, 360, karim), (416, 358, mother), (520, 350, boy)):
        out += chair(x, y, 0, .96) + who(x, y, .9, pose="sit", f=1 if x < 260 else -1)
    return out


@scene(C, "o23-hands")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0)))
    out += karim(110, 342, 1.18, f=1, mouth="talk", a=(92, 250), b=(176, 200))
    for x, who, c in ((290, sister, SAFFRON), (410, brother, TEAL), (530, mother, SAFFRON)):
        out += chair(x, 344, -1, 1.05) + who(x, 344, 1.06, f=-1, pose="sit", mouth="smile", b=(x + 34, 152), held_b=card(x + 34, 138, c, 52, 38, 6))
    return out


@scene(C, "o23-list")
def _():
    out = room(arches=((40, 46, 140, 0),))
    for x, who in ((440, elder), (510, brother), (582, mother)):
        out += chair(x, 316, 0, .8) + who(x, 316, .8, pose="sit", f=1)
    out += laylo(140, 344, 1.2, f=1, mouth="talk", a=(118, 250), b=(186, 236), held_b=paper(196, 222, .95, 0, 4, False)) + pencil(116, 250, .9, -60)
    return out + wife(290, 344, 1.18, f=-1, mouth="calm", a=(268, 196), b=(310, 252))


@scene(C, "o23-feedback")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + window(490, 84, 80, 116)
    out += jamshed(250, 344, 1.22, f=1, a=(222, 252), b=(300, 250)) + amna(400, 344, 1.22, f=-1, mouth="smile", a=(346, 248), b=(430, 252))
    return out + desk(110, 260, 430, 102) + paper(324, 238, 1.05, 5, 3, False) + hand(346, 246, 1, 1.1) + hand(300, 252, 1, 1.1) + cup(180, 260, 1)


@scene(C, "o23-observer")
def _():
    out = room(arches=((40, 46, 140, 0),)) + board(60, 76, 110, 90)
    out += bilal(130, 342, 1.16, f=1, mouth="talk", a=(100, 246), b=(196, 226))
    for x, who in ((290, clerk), (390, officer)):
        out += chair(x, 344, -1, 1.05) + who(x, 344, 1.06, f=-1, pose="sit")
    out += chair(540, 330, -1, .95) + helper(540, 330, .98, f=-1, pose="sit", a=(512, 256), b=(536, 250), blink=True)
    return out + notebook(518, 250, .6) + pencil(536, 246, .6, -40)


@scene(C, "o23-evaluate")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += farzana(320, 344, 1.25, f=0, a=(250, 250), b=(400, 248)) + spread(244)
    for x, n in ((150, 5), (300, 3), (480, 7)):
        out += "".join(card(x + (i % 3 - 1) * 5, 288 - 6 * i, WHITE, 70, 24, (i % 3 - 1) * 5) for i in range(n))
    return out + hand(252, 250, 2, 1.2) + card(404, 242, WHITE, 60, 24, 12) + hand(400, 248, 2, 1.2)


def scissors(x, y, s=1, angle=0):
    return put(path("M-4 0L34 -14M-4 0L34 14", None, GREY, 5) + ring(-16, -9, 9, None, INK, 4) + ring(-16, 9, 9, None, INK, 4) + ring(-2, 0, 3, INK), x, y, s, angle)


@scene(C, "o23-mend-plan")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += karim(210, 344, 1.22, f=1, a=(160, 252), b=(250, 252)) + amna(440, 344, 1.22, f=-1, mouth="smile", a=(390, 250), b=(480, 252))
    out += spread(244) + rect(90, 276, 150, 40, WHITE, 3, LINE, 2) + scissors(268, 290, 1.1, 180)
    for x, c, turned in ((330, PALE_SAFFRON, -8), (420, PALE_TEAL, 5), (510, WHITE, -4)):
        out += put(rect(-34, -20, 68, 40, c, 3, LINE, 2) + line(-22, -6, 22, -6, GREY, 2) + line(-22, 6, 14, 6, GREY, 2), x, 294, 1, turned)
    return out + hand(250, 254, 3, 1.2) + hand(392, 252, 1, 1.2)


@scene(C, "o23-desk-card")
def _():
    out = room(arches=((40, 46, 140, 0),)) + door(430, 62, 132, 238, True, side=1) + plant(80, 336, 1.2)
    return out + clerk(320, 344, 1.28, f=1, mouth="smile", a=(280, 232), b=(362, 252), held_a=card(272, 222, PALE_SAFFRON, 54, 38, -8) + line(272, 206, 272, 238, SAFFRON, 2), held_b=handbag(362, 250, 1.1, TEAL) + pencil(352, 236, .8, -70) + pencil(366, 234, .8, -100, BRICK))
