"""M-12: My contingency plan."""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "M-12"
HOME = dict(wall="#EFE6D6", floor="#DCCBA9", tint="#E6DAC4")
TWO = ((40, 40, 150, 0), (450, 40, 150, 0))
WATER = "#B59A6E"


def backpack(x, y, s=1, c=BRICK):
    """A small bag; (x, y) is the middle of its base."""
    return put(path("M-10 -56Q0 -68 10 -56", None, shade(c, -.25), 5) + rect(-26, -58, 52, 58, c, 12) + rect(-18, -30, 36, 22, shade(c, -.15), 5) + line(-18, -38, 18, -38, shade(c, .3), 3), x, y, s)


def torch(x, y, s=1, angle=0):
    return put(rect(-22, -7, 44, 14, INK, 4) + poly([(22, -7), (36, -13), (36, 13), (22, 7)], GREY) + rect(-6, -10, 12, 4, BRICK, 2), x, y, s, angle)


def radio(x, y, s=1):
    """A small radio; y is where it stands."""
    return put(line(22, -40, 40, -70, GREY, 3) + rect(-36, -42, 72, 42, TEAL, 7) + ring(-14, -21, 13, PALE_TEAL) + ring(-14, -21, 6, TEAL) + rect(8, -34, 20, 8, PALE_SAFFRON, 2) + ring(14, -14, 4, SAFFRON) + ring(26, -14, 4, SAFFRON), x, y, s)


def bread(x, y, s=1):
    return put(oval(0, 0, 30, 12, "#D9A55B") + path("M-16 -4Q-12 2 -8 -4M-2 -5Q2 1 6 -5M12 -4Q16 2 20 -4", None, "#B98440", 2.5), x, y, s)


def pills(x, y, s=1):
    return put(rect(-24, -13, 48, 26, GREY, 4) + "".join(ring(-14 + 14 * (i % 3), -5 + 11 * (i // 3), 4, WHITE) for i in range(6)), x, y, s)


def tin_box(x, y, s=1, open_=True):
    """A tin box; (x, y) is the middle of its base."""
    lid = poly([(-50, -46), (50, -46), (62, -84), (-38, -84)], "#8B9DA3") if open_ else ""
    return put(lid + rect(-52, -46, 104, 46, "#A7B6BA", 5) + rect(-52, -46, 104, 8, "#8B9DA3", 3) + rect(-8, -34, 16, 14, SAFFRON, 3), x, y, s)


def heart(x, y, s=1, c=BRICK):
    return put(path("M0 14C-24 -4 -14 -20 0 -8C14 -20 24 -4 0 14Z", c), x, y, s)


def street_water(y=250):
    """Brown water in a street, from y down."""
    return rect(0, y, 640, 360 - y, WATER) + "".join(path(f"M{x} {yy}q14 -8 28 0t28 0", None, shade(WATER, .35), 3) for x, yy in ((40, y + 22), (190, y + 40), (360, y + 26), (500, y + 48), (110, y + 74), (300, y + 86), (460, y + 90)))


def little_house(x, y, s=1, c=PALE_SAFFRON):
    return house(x, y, s, c)


def curtain(x, y, w, h, c=BRICK):
    return path(f"M{x} {y}H{x + w}Q{x + w - 10} {y + h / 2} {x + w - 4} {y + h}H{x + 6}Q{x + 12} {y + h / 2} {x} {y}Z", c) + "".join(path(f"M{x + k} {y + 4}Q{x + k + 4} {y + h / 2} {x + k} {y + h - 6}", None, shade(c, -.18), 3) for k in (w * .3, w * .6))


@scene(C, "m12-bag")
def _():
    out = tabletop() + rect(60, 24, 520, 312, "#DDE7E4", 26) + rect(60, 24, 520, 70, WHITE, 26)
    out += bottle(150, 190, 2) + bread(250, 140, 1.7) + torch(270, 216, 1.5, -16) + phone(360, 268, 1.3, 80) + path("M330 270Q290 290 262 268Q240 250 220 276", None, INK, 4) + rect(206, 268, 22, 26, INK, 4)
    return out + shirt(400, 150, 1.2) + pills(440, 256, 1.2) + backpack(520, 232, 1.5)


@scene(C, "m12-box")
def _():
    out = room(**HOME, arches=TWO) + frame(284, 66, 84, 60)
    out += mother(300, 372, 1.4, f=1, mouth="calm", blink=True, a=(262, 250), b=(356, 228), held_b=paper(366, 210, .9, 4, 8) + portrait(340, 216, .8, 1, INK, SAFFRON))
    return out + plate(318) + tin_box(440, 316, 1.5) + hand(356, 230, 2, 1.4) + paper(200, 300, .8, 4, -80, False)


@scene(C, "m12-brother")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(64, 84, 100, 130, night=True) + clock(480, 110, 44, (.3, .3), (0, -.72))
    return out + brother(310, 346, 1.36, f=1, a=(268, 238), b=(366, 236), held_a=notebook(256, 226, .95, -6), held_b=phone(372, 222, 1.3, 6)) + plant(580, 338, 1.2)


@scene(C, "m12-calendar")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + calendar(400, 120, 2.3, 7, 14)
    out += mother(210, 348, 1.34, f=1, mouth="smile", a=(180, 250), b=(322, 178)) + pencil(334, 168, .9, 150, BRICK) + girl(318, 350, .98, f=1, mouth="smile", b=(364, 230))
    return out + table(500, 272, 120, 80) + put(phone(0, 0, 1.5, 0) + heart(0, 0, .7), 560, 242)


@scene(C, "m12-calm")
def _():
    out = room("#E4DCCB", "#CFBF9F", arches=((40, 40, 150, 0),), tint="#DACFB9") + window(66, 84, 98, 120, night=True) + rug(320, 344, 420, 14)
    out += rect(450, 130, 150, 96, INK, 8) + rect(460, 140, 130, 76, "#2D3842", 4) + rect(440, 226, 170, 80, WOOD, 4)
    out += elder(150, 342, 1.24, f=1, pose="floor", mouth="smile") + wife(420, 344, 1.24, f=-1, pose="floor", mouth="smile") + girl(286, 352, 1, f=0, pose="floor", mouth="smile")
    return out + rect(336, 300, 40, 10, WOOD, 3) + lamp(352, 302, 1.1) + oval(352, 300, 130, 60, "#FBEBC9", .28)


@scene(C, "m12-card")
def _():
    return tabletop() + rect(150, 96, 250, 160, WHITE, 10, LINE, 3) + "".join(line(176, 132 + i * 30, 370 - (i % 2) * 50, 132 + i * 30, "#A9B0B5", 4) for i in range(4)) + put(rect(-44, -80, 88, 160, INK, 12) + rect(-38, -68, 76, 132, "#27323B", 4), 96, 190, .9, -8) + hold(pencil(372, 236, 2.4, -30), 424, 226, 1.2, 20, 1, SAFFRON)


@scene(C, "m12-careful")
def _():
    out = room(**HOME, arches=TWO) + frame(284, 70, 84, 60)
    out += on_phone(mother, 250, 348, 1.38, -1, f=1, mouth="worry", b=(300, 250))
    out += path("M214 70q-14 10 0 22M286 70q14 10 0 22", None, GREY, 4)
    return out + purse(430, 250, 1.8, BRICK) + hold("", 430, 262, 1.2, 0, 2, "#6F7F8C") + cross(520, 150, 1.5)


@scene(C, "m12-desk")
def _():
    out = room(arches=TWO) + board(270, 70, 110, 90)
    return out + on_phone(clerk, 320, 346, 1.34, 1, f=-1, mouth="talk", a=(282, 250)) + desk(90, 262, 460, 100) + lamp(150, 262, 1.4) + hand(282, 252, 1, 1.4) + flat_paper(232, 262, 80, 16) + desk_phone(440, 262, 1.1) + folder(500, 252, .6)


@scene(C, "m12-each")
def _():
    out = outside("#F4EAD6", "#DCCFB6", 270, True, (100, 80)) + little_house(540, 276, 1.3)
    out += wife(180, 346, 1.28, f=1, mouth="calm", a=(148, 240), b=(226, 262)) + backpack(132, 282, .9, BRICK) + boy(264, 350, .98, f=1, a=(238, 270)) + backpack(292, 320, .7, TEAL)
    return out + elder(420, 346, 1.28, f=-1, a=(380, 244), b=(454, 250)) + path("M374 240Q366 228 380 226M380 230L372 346", None, WOOD, 6) + backpack(470, 300, .9, SAFFRON)


@scene(C, "m12-farzana")
def _():
    out = room(**HOME, arches=((450, 40, 150, 0),)) + window(474, 84, 100, 130) + rug(320, 348, 420, 10)
    out += rect(70, 276, 350, 26, "#8FAFB8", 10) + rect(60, 294, 370, 14, WOOD, 4) + rect(66, 306, 12, 40, WOOD) + rect(412, 306, 12, 40, WOOD) + rect(52, 226, 14, 120, WOOD, 4) + rect(76, 258, 80, 26, WHITE, 10, LINE, 2)
    return out + backpack(180, 348, .82, SAFFRON) + paper(212, 322, .5, 3, 14) + farzana(330, 346, 1.26, f=1, pose="sit", mouth="calm", a=(300, 262), b=(360, 262))


@scene(C, "m12-flood")
def _():
    out = rect(0, 0, 640, 360, "#C9D3D6") + street_water(230) + little_house(110, 262, 1.3) + little_house(250, 250, 1, "#E2D6C1")
    out += path("M300 360Q420 190 640 150V360Z", "#A9B98C") + path("M380 360Q470 250 640 210", None, "#C9B98C", 16)
    out += amna(430, 300, 1.08, f=1, a=(402, 212), b=(468, 210)) + backpack(392, 232, .75, BRICK)
    return out + laylo(546, 256, 1.08, f=1, a=(520, 172), b=(580, 170)) + backpack(512, 192, .75, TEAL)


@scene(C, "m12-gate")
def _():
    out = outside("#E4EEF0", "#D5C8AE", 282, False) + rect(0, 120, 640, 170, "#CDBEA3") + rect(190, 70, 16, 230, "#8A6444") + rect(434, 70, 16, 230, "#8A6444")
    out += "".join(rect(210 + 22 * i, 90, 8, 200, GREY, 3) for i in range(10)) + rect(204, 120, 232, 8, GREY) + rect(204, 250, 232, 8, GREY)
    out += "".join(put(ring(0, 0, 9, None, INK, 4), 288 + i * 14, 190 + abs(i - 2.5) * 4) for i in range(6)) + padlock(323, 212, 1.3)
    for x, who, f in ((80, worker, 1), (170, karim, 1), (480, jamshed, -1), (566, friend, -1)):
        out += who(x, 346, 1.2, f=f, mouth="worry" if who is not friend else "calm")
    return out


@scene(C, "m12-home")
def _():
    out = rect(0, 0, 320, 360, "#DCE8E3") + rect(0, 292, 320, 68, "#D2C39F") + rect(320, 0, 320, 360, "#F0E2C8") + rect(320, 292, 320, 68, "#CDB98F")
    out += window(40, 70, 90, 120) + rect(500, 110, 120, 8, WOOD, 2) + cup(530, 110, .8, SAFFRON, False) + bowl(588, 110, .8)
    out += on_phone(laylo, 190, 346, 1.32, 1, f=1, mouth="talk", a=(164, 250))
    out += table(520, 268, 110, 84) + teapot(580, 268, .9) + on_phone(mother, 440, 346, 1.28, -1, f=-1, mouth="smile", b=(476, 256))
    return out + path("M316 0C300 120 336 240 318 360", None, WHITE, 10) + path("M258 96Q320 60 384 96", None, TEAL, 4) + heart(320, 76, 1.1)


@scene(C, "m12-ill")
def _():
    out = room("#E3EBEA", "#D3CDBC", arches=(), tint="#D5E0DE") + door(440, 60, 130, 240, True, side=1)
    out += rect(70, 226, 170, 16, WHITE, 6, LINE, 2) + rect(100, 242, 110, 90, "#DDE4E4", 4) + path("M120 226V190Q120 178 134 178H150V192", None, GREY, 8) + path("M150 194v26", None, "#8FC1D6", 6)
    out += amna(250, 346, 1.3, f=-1, a=(152, 220), b=(168, 226)) + ring(150, 226, 7, WHITE) + ring(166, 218, 5, WHITE) + ring(174, 232, 6, WHITE)
    out += sister(500, 340, 1.22, f=-1, a=(452, 246), b=(478, 246)) + bowl(456, 240, 1.2) + path("M446 214q6 -8 0 -16M462 214q6 -8 0 -16", None, GREY, 3)
    return out + put(rect(-11, -6, 22, 14, WHITE, 5, LINE, 1.5) + path("M-11 -3L-17 -6M11 -3L17 -6", None, LINE, 1.5), 494, 120, 1.2)


@scene(C, "m12-inside")
def _():
    out = room("#E4DCCB", "#CFBF9F", arches=((380, 40, 200, 0),), tint="#DACFB9") + window(30, 70, 90, 130, night=True) + rect(150, 0, 26, 300, "#D2C6AE") + rug(410, 346, 420, 14)
    return out + friend(290, 344, 1.2, f=1, pose="floor", mouth="calm") + wife(410, 348, 1.2, f=0, pose="floor", mouth="calm", a=(380, 300), b=(444, 300)) + girl(510, 352, .98, f=-1, pose="floor", mouth="worry") + lamp(586, 330, .9)


@scene(C, "m12-list")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(66, 84, 98, 130, night=True) + hanging_lamp(420, 60) + bed(160, 332, 340) + rug(330, 348, 300, 9)
    return out + laylo(320, 340, 1.3, pose="sit", f=0, blink=True, a=(296, 262), b=(346, 250), held=paper(322, 262, 1, 5, -6, False)) + pencil(340, 258, .9, -50) + backpack(520, 344, 1.1, TEAL)


@scene(C, "m12-lost")
def _():
    out = room(arches=TWO) + board(276, 66, 100, 84)
    out += friend(180, 346, 1.32, f=1, mouth="worry", a=(156, 250), b=(258, 220), held_b=portrait(268, 204, 1.3, 2, INK, BRICK))
    return out + helper(450, 346, 1.32, f=-1, top="vest", c="#9C5F77", mouth="calm", a=(402, 250), b=(486, 250)) + desk(320, 260, 280, 102) + hand(402, 250, 2, 1.4) + flat_paper(500, 260, 70, 15)


@scene(C, "m12-message")
def _():
    out = room(base=400, arches=((60, 20, 180, 400), (400, 20, 180, 400))) + big_phone(320, 212, 1.7, 0)
    for i, icon in enumerate((heart(0, 0, 1.3), house(0, 22, .5), put(ring(-9, -8, 7, TEAL) + path("M-22 18Q-22 2 -9 2Q4 2 4 18Z", TEAL) + ring(12, -8, 7, BRICK) + path("M0 18Q0 2 12 2Q26 2 26 18Z", BRICK), 0, 0), clock(0, 0, 20))):
        x = 110 + i * 140
        out += ring(x, 66, 44, WHITE, LINE, 3) + put(icon, x, 66)
    return out + hand_point(344, 252, 1.3, 24, 1, SAFFRON)


@scene(C, "m12-mission")
def _():
    out = outside("#E4EEF0", "#DCCFB6", 292, False) + rect(250, 76, 330, 220, PALE_SAFFRON, 6) + rect(236, 60, 358, 22, TEAL, 4) + "".join(window(280 + 200 * i, 110, 56, 84) for i in (0,)) + window(510, 110, 50, 84)
    out += line(150, 300, 150, 50, GREY, 6) + path("M153 54Q190 44 220 56T270 54V104Q240 112 212 104T153 106Z", PALE_TEAL)
    out += door(390, 122, 100, 176, True, side=1) + clerk(430, 300, 1.06, f=-1, mouth="smile", a=(366, 210))
    return out + bilal(270, 348, 1.26, f=1, mouth="smile", a=(244, 254), b=(336, 218), held_b=passport(346, 208, 1.3, TEAL, 8))


@scene(C, "m12-morning")
def _():
    out = room(**HOME, arches=((450, 40, 150, 0),)) + window(60, 70, 110, 140) + rug(300, 346, 420, 14) + door(480, 64, 110, 232) + backpack(452, 312, 1, SAFFRON)
    out += farzana(180, 342, 1.24, f=1, pose="floor", mouth="smile", b=(236, 262), held_b=cup(238, 264, 1)) + girl(300, 350, .98, f=-1, pose="floor", mouth="smile") + boy(392, 350, .98, f=-1, pose="floor", mouth="smile")
    return out + teapot(262, 340, .9) + bread(340, 342, .9)


@scene(C, "m12-move")
def _():
    out = room(arches=((40, 40, 150, 0),)) + window(70, 84, 96, 130) + door(470, 60, 120, 240, True, side=1) + bed(40, 332, 170)
    carton = rect(300, 250, 100, 72, "#D3A96B", 3) + rect(300, 250, 100, 12, "#BF9355", 2) + line(350, 250, 350, 322, "#BF9355", 4)
    return out + bilal(340, 346, 1.34, f=0, mouth="smile", blink=True, a=(300, 286), b=(384, 220), held_b=phone(386, 206, 1.3, 6), held=carton) + rect(430, 296, 90, 56, "#C99E60", 3) + hand(302, 290, 2, 1.4)


@scene(C, "m12-neighbours")
def _():
    out = outside("#F4EAD6", "#DCCFB6", 262, False) + rect(0, 60, 200, 216, PALE_SAFFRON) + door(60, 110, 90, 166) + tree(590, 276, 1.5) + rug(340, 346, 460, 14)
    out += amna(150, 342, 1.2, f=1, pose="floor", mouth="talk", b=(206, 268), held_b=cup(208, 266, .9)) + mother(290, 348, 1.2, f=0, pose="floor", mouth="smile") + sister(416, 348, 1.2, f=-1, pose="floor", mouth="smile", a=(368, 276), held_a=cup(364, 274, .9, SAFFRON))
    return out + elder(540, 342, 1.2, f=-1, pose="floor", mouth="smile") + teapot(350, 342, .9)


@scene(C, "m12-news")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(66, 84, 96, 120)
    out += jamshed(220, 346, 1.32, f=1, a=(196, 250), b=(298, 226), held_b=big_phone(308, 206, .5, 6)) + elder(410, 346, 1.32, f=1, mouth="worry", a=(384, 250), b=(500, 236))
    return out + path("M388 76q-14 10 0 22M442 76q14 10 0 22", None, GREY, 4) + table(500, 284, 120, 70) + radio(562, 284, 1.1)


@scene(C, "m12-night")
def _():
    out = rect(0, 0, 640, 360, "#22384A") + "".join(little_house(x, 330, s, "#3A4E5C") for x, s in ((60, 1.2), (180, 1), (300, 1.3)))
    out += "".join(path(f"M{x} {y}q-18 -30 4 -54q24 -24 6 -56", None, "#6D7B86", 18) for x, y in ((80, 210), (210, 226), (330, 190)))
    out += rect(400, 0, 240, 360, "#D9CDB6") + rect(430, 40, 170, 240, "#2B4456") + rect(424, 280, 184, 14, WOOD, 3)
    return out + farzana(520, 420, 1.4, f=-1, mouth="worry") + curtain(566, 34, 60, 260, SAFFRON) + rect(420, 30, 196, 12, WOOD, 4) + rect(424, 280, 184, 14, WOOD, 3) + rect(400, 294, 240, 66, "#CBBE9F")


@scene(C, "m12-nosign")
def _():
    out = room(arches=TWO) + board(284, 64, 96, 80)
    out += jamshed(220, 348, 1.36, f=1, mouth="calm", a=(190, 254), b=(276, 176))
    return out + agent(436, 348, 1.36, f=-1, mouth="smile", a=(360, 236), b=(480, 226), held_a=paper(340, 222, 1.2, 6, -6), held_b=pencil(482, 214, 1.2, -80)) + path("M268 160L282 150M276 154v-16", None, SKIN[1], 6)


@scene(C, "m12-opt-car")
def _():
    out = rect(0, 0, 640, 360, "#C9D3D6") + little_house(90, 226, 1.7) + little_house(540, 220, 1.5, "#E2D6C1") + street_water(220)
    car = path("M-110 0Q-112 -34 -78 -38L-50 -74H40L78 -38Q112 -34 110 0Z", BRICK) + path("M-42 -66H-6V-40H-64ZM6 -66H34L60 -40H6Z", PALE_TEAL) + oval(-60, 0, 26, 24, INK) + oval(62, 0, 26, 24, INK)
    return out + put(car, 310, 270, 1.35, 4) + rect(130, 268, 370, 60, WATER) + path("M130 270q14 -9 28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0t28 0", None, shade(WATER, .35), 4)


@scene(C, "m12-opt-case")
def _():
    return room(base=300, arches=TWO) + put(suitcase(0, 0, 4.2, BRICK), 400, 346) + brother(190, 350, 1.5, f=1, mouth="worry", a=(250, 208), b=(294, 176)) + path("M130 90l-14 -10M150 70l-6 -16", None, GREY, 5)


@scene(C, "m12-opt-hill")
def _():
    out = rect(0, 0, 640, 360, "#D8E6E6") + street_water(270) + path("M100 320Q330 140 580 320Z", "#9FB37F") + path("M100 320Q330 140 580 320", None, "#8AA06A", 5)
    return out + amna(304, 246, .98, f=1, mouth="smile") + friend(376, 248, .98, f=-1, mouth="smile")


@scene(C, "m12-opt-open")
def _():
    out = room(base=400, arches=((60, 36, 180, 400), (400, 36, 180, 400)))
    bag = poly([(220, 130), (420, 130), (400, 300), (240, 300)], "#E8D3A8", shade("#E8D3A8", -.2), 3) + path("M270 130Q320 60 370 130", None, shade("#E8D3A8", -.25), 8)
    return out + put(bread(0, 0, 1.6), 280, 130) + bag + put(bottle(0, 0, 1.7), 470, 240, 1, 60) + path("M430 170q20 6 26 26", None, GREY, 4) + hold("", 320, 84, 1.2, 0, 2, TEAL)


@scene(C, "m12-opt-small")
def _():
    out = outside("#F4EAD6", "#DCCFB6", 280, True, (560, 80))
    return out + sister(330, 352, 1.5, f=1, mouth="smile", a=(296, 210), b=(384, 250)) + backpack(278, 260, 1.5, TEAL) + path("M312 140Q290 170 296 210", None, shade(TEAL, -.25), 8)


@scene(C, "m12-opt-water")
def _():
    out = rect(0, 0, 640, 360, "#C9D3D6") + little_house(520, 220, 1.6)
    return out + rect(0, 214, 640, 146, WATER) + brother(300, 370, 1.5, f=1, mouth="worry", a=(232, 190), b=(372, 186)) + street_water(272) + path("M200 270q14 -9 28 0t28 0t28 0t28 0t28 0t28 0t28 0", None, shade(WATER, .4), 5) + path("M110 300l40 -8M120 330l50 -8M440 310l50 -8", None, shade(WATER, .4), 5)


@scene(C, "m12-over")
def _():
    out = outside("#E2EFE6", "#C9D7AE", 256, False, (100, 74)) + tree(90, 276, 1.6) + tree(560, 272, 1.8, "#4F8F5A") + path("M240 360Q300 290 320 256Q360 300 420 360Z", "#E2D3AE")
    return out + karim(278, 346, 1.3, f=1, mouth="smile", a=(250, 250), b=(350, 168)) + jamshed(360, 348, 1.3, f=-1, mouth="smile", a=(336, 252), b=(392, 250)) + hand(372, 166, 3, 1.3)


@scene(C, "m12-papers")
def _():
    out = room(**HOME, arches=TWO) + karim(310, 372, 1.4, f=0, blink=True, a=(252, 250), b=(372, 242)) + plate(318)
    bag = poly([(250, 196), (390, 196), (384, 306), (256, 306)], "#CFE3E6", "#9CBEC4", 3).replace("/>", ' fill-opacity=".75"/>')
    return out + passport(300, 214, 1.9, TEAL, -6) + paper(352, 220, 1.1, 5, 8) + bag + rect(246, 190, 148, 12, "#8FB3C4", 4) + hand(252, 250, 3, 1.4) + hand(386, 244, 3, 1.4)


@scene(C, "m12-permit")
def _():
    out = room(arches=((40, 40, 150, 0),)) + calendar(500, 116, 1.8, 9, 16)
    out += farzana(190, 346, 1.32, f=1, mouth="smile", a=(166, 252), b=(276, 220), held_b=id_card(292, 208, .8, 4, 2))
    return out + officer_w(430, 346, 1.3, f=-1, mouth="smile", a=(372, 246), b=(466, 250)) + desk(326, 260, 270, 102) + hand(376, 250, 1, 1.3)


@scene(C, "m12-photo")
def _():
    out = room(arches=TWO) + board(270, 66, 110, 90)
    out += elder(190, 346, 1.32, f=1, mouth="worry", a=(166, 252), b=(276, 218), held_b=portrait(288, 202, 1.4, 1, INK, GREEN))
    return out + clerk(450, 346, 1.32, f=-1, mouth="calm", a=(396, 248), b=(490, 250)) + desk(330, 260, 270, 102) + screen(540, 260, .9) + hand(398, 250, 1, 1.4)


@scene(C, "m12-quake")
def _():
    out = room(**HOME, arches=()) + turn(frame(90, 70, 84, 60), 14, 130, 100) + turn(hanging_lamp(500, 60), 12, 500, 0) + path("M420 20l16 30l-14 22l20 34l-10 30", None, "#B8A98C", 4)
    out += girl(250, 346, 1.02, f=1, pose="kneel", mouth="worry", a=(196, 262), b=(270, 280)) + brother(390, 346, 1.12, f=-1, pose="kneel", mouth="worry", a=(360, 262), b=(452, 258))
    return out + rect(150, 176, 350, 22, WOOD, 4) + rect(166, 198, 24, 150, shade(WOOD, -.12), 3) + rect(460, 198, 24, 150, shade(WOOD, -.12), 3) + hand(190, 264, 2, 1.3) + hand(462, 258, 3, 1.3)


@scene(C, "m12-register")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + board(280, 64, 96, 80)
    out += farzana(220, 346, 1.34, f=1, blink=True, a=(196, 240), b=(286, 232), held_b=big_phone(292, 218, .5, 4))
    return out + clerk(424, 346, 1.34, f=-1, mouth="talk", a=(332, 226), b=(460, 250)) + desk(390, 262, 240, 100) + flat_paper(520, 262, 70, 15)


@scene(C, "m12-stop")
def _():
    out = room(**HOME, arches=TWO) + window(66, 84, 96, 130)
    out += karim(220, 348, 1.36, f=1, mouth="calm", a=(192, 254), b=(276, 160))
    return out + friend(420, 346, 1.28, f=1, pose="sit", mouth="calm", a=(400, 264), b=(470, 240)) + chair(420, 346, 1, 1.15) + friend(420, 346, 1.28, f=1, pose="sit", mouth="calm", a=(400, 264), b=(466, 230)) + table(490, 280, 130, 72) + radio(552, 280, 1.2)


@scene(C, "m12-text")
def _():
    out = outside("#E4EEF0", "#D8CDB6", 290, False) + little_house(90, 300, 1.3) + little_house(560, 300, 1.4, "#E2D6C1")
    out += sister(220, 348, 1.34, f=1, mouth="calm", blink=True, a=(248, 236), b=(276, 232), held_b=phone(274, 222, 1.4, 0))
    out += on_phone(brother, 430, 348, 1.34, 1, f=-1, mouth="worry", a=(402, 252))
    return out + path("M500 84q12 14 0 28M520 74q20 24 0 48", None, GREY, 5) + line(482, 124, 536, 70, BRICK, 7) + bubble(96, 60, 84, 50) + rect(72, 50, 48, 6, TEAL, 3) + rect(72, 62, 34, 6, TEAL, 3)


@scene(C, "m12-together")
def _():
    out = room(arches=TWO) + calendar(320, 90, 1.3, 8, 12)
    out += jamshed(130, 346, 1.22, f=1) + friend(400, 346, 1.22, f=-1) + worker(510, 346, 1.22, f=-1, hat=None)
    return out + bilal(264, 350, 1.32, f=0, blink=True, a=(240, 250), b=(292, 240), held=notebook(266, 246, 1)) + pencil(284, 240, 1, -50)


@scene(C, "m12-tree")
def _():
    out = outside("#F4EAD6", "#C9C48E", 266, True, (90, 70)) + tree(330, 300, 3.1) + little_house(560, 286, 1.5)
    out += worker(200, 348, 1.18, f=1) + bilal(316, 350, 1.18, f=0, blink=True, a=(280, 262), b=(356, 262)) + karim(440, 348, 1.18, f=-1, a=(372, 262))
    return out + put(poly([(-52, -18), (52, -18), (60, 18), (-60, 18)], "#EDF3E6", LINE, 2) + path("M-40 8Q-10 -14 40 4", None, TEAL, 3) + pin(14, 0, .6), 318, 268)


@scene(C, "m12-unsure")
def _():
    out = outside("#F4EAD6", "#DCCFB6", 292, False) + rect(300, 50, 320, 250, PALE_SAFFRON, 6) + rect(286, 36, 348, 20, TEAL, 4) + window(530, 100, 60, 90) + door(380, 96, 120, 204, True, side=1)
    return out + helper(442, 302, 1.14, f=-1, mouth="smile", a=(374, 168)) + brother(190, 348, 1.32, f=1, mouth="worry", hat="topi", a=(166, 252), b=(232, 196))


@scene(C, "m12-van")
def _():
    out = outside("#E4EEF0", "#D8CDB6", 276, False) + van(330, 340, 1.35, "#D8DEDC", rect(330, 190, 10, 10, "#D8DEDC"))
    glasses = rect(193, 84, 16, 11, INK, 4) + rect(212, 84, 16, 11, INK, 4) + line(206, 88, 215, 88, INK, 3)
    return out + agent(210, 348, 1.34, f=0, mouth="smile", a=(116, 234), b=(316, 210)) + glasses + put(coin(0, 0, 11), 112, 214) + coin(96, 196, 9)


@scene(C, "m12-wave")
def _():
    out = rect(0, 0, 640, 360, "#DCE8EA") + rect(110, 30, 420, 330, PALE_SAFFRON) + rect(90, 16, 460, 24, BRICK, 4) + rect(210, 80, 220, 190, "#5F7F86")
    out += wife(320, 408, 1.4, f=0, mouth="talk", a=(228, 150), b=(380, 250)) + path("M226 150Q190 100 150 122Q120 92 92 108Q110 150 84 176Q130 186 160 170Q200 190 226 150Z", SAFFRON) + hand(226, 150, 2, 1.5)
    return out + rect(196, 268, 248, 18, WOOD, 3) + rect(110, 286, 420, 74, PALE_SAFFRON) + line(110, 320, 530, 320, shade(PALE_SAFFRON, -.1), 3)
