"""M-11: My people abroad."""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "M-11"
HOME = dict(wall="#EFE6D6", floor="#DCCBA9", tint="#E6DAC4")
TWO = ((40, 40, 150, 0), (450, 40, 150, 0))


def football(x, y, s=1):
    return put(ring(0, 0, 16, WHITE, INK, 2) + poly([(0, -8), (7, -2), (4, 7), (-4, 7), (-7, -2)], INK) + path("M0 -8V-15M7 -2L15 -5M4 7L9 13M-4 7L-9 13M-7 -2L-15 -5", None, INK, 2), x, y, s)


def street(door_x=None):
    out = outside("#E4EEF0", "#D8CDB6", 286, False) + rect(0, 60, 300, 230, PALE_SAFFRON) + rect(300, 90, 340, 200, "#E2D6C1") + window(40, 100, 60, 90) + window(190, 100, 60, 90) + window(340, 124, 56, 84) + window(560, 124, 56, 84)
    return out


@scene(C, "m11-all")
def _():
    out = room(**HOME, arches=TWO) + window(474, 84, 100, 130)
    out += chair(220, 344, 1, 1.15) + amna(220, 344, 1.26, f=1, pose="sit", mouth="talk", a=(250, 268), b=(306, 238))
    return out + chair(400, 344, -1, 1.15) + girl(400, 346, 1.16, f=-1, pose="sit", mouth="smile", big=1.15, wide=24, a=(338, 246), held_a=big_phone(322, 224, .55, -4))


@scene(C, "m11-ask")
def _():
    out = room(arches=TWO) + board(280, 64, 100, 84)
    out += jamshed(190, 346, 1.34, f=1, mouth="talk", a=(166, 252), b=(262, 212))
    return out + helper(450, 346, 1.34, f=-1, mouth="smile", a=(396, 250), b=(490, 250)) + desk(330, 260, 280, 102) + hand(398, 250, 2, 1.4) + flat_paper(500, 260, 80, 15)


@scene(C, "m11-first")
def _():
    out = street() + door(430, 130, 92, 160, True, side=1)
    return out + laylo(180, 348, 1.32, f=1, mouth="smile", a=(150, 258), b=(206, 252), held_a=handbag(150, 256, 1.2, SAFFRON)) + mother(440, 336, 1.2, f=-1, mouth="smile", a=(376, 150), b=(462, 244))


@scene(C, "m11-good")
def _():
    out = street()
    out += bilal(210, 348, 1.32, f=1, mouth="smile", a=(186, 254), b=(286, 226)) + elder(410, 348, 1.32, f=-1, mouth="smile", a=(352, 222), b=(470, 168))
    return out + put(poly([(-56, -26), (56, -26), (56, 30), (-56, 30)], "#EDF3E6", LINE, 2) + path("M-44 16Q-10 -16 44 4", None, TEAL, 4) + pin(22, 2, .8), 320, 222) + hand(286, 228, 2, 1.4) + hand(354, 226, 3, 1.4)


@scene(C, "m11-little")
def _():
    out = room(arches=((40, 40, 150, 0),)) + door(470, 60, 120, 240, True, side=1) + board(260, 60, 110, 86)
    out += bilal(190, 348, 1.34, f=1, mouth="smile", a=(224, 230), b=(236, 246)) + put(chair(0, 0, 1, 1.15), 254, 316)
    return out + karim(420, 348, 1.34, f=-1, mouth="smile", a=(374, 246), b=(386, 230)) + put(chair(0, 0, -1, 1.15), 354, 316) + chair(80, 344, 1, 1.05)


@scene(C, "m11-noise")
def _():
    out = room("#E4E1D8", "#CFC8B8", base=360, arches=()) + "".join(rect(60 + 90 * i, 330 - 46 * i, 600, 46, shade("#CFC8B8", -.05 * (i % 2)), 0) for i in range(5)) + line(90, 250, 480, 50, WOOD, 9) + "".join(line(120 + 90 * i, 236 - 46 * i, 120 + 90 * i, 320 - 46 * i, WOOD, 5) for i in range(4))
    return out + jamshed(170, 326, 1.24, f=1, mouth="talk", a=(144, 236), b=(238, 206)) + friend(420, 240, .96, f=-1, mouth="calm", a=(396, 164), b=(442, 166))


@scene(C, "m11-phone")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(66, 84, 98, 130, night=True) + bed(170, 332, 330) + rug(330, 348, 280, 9)
    return out + laylo(330, 340, 1.34, pose="sit", f=1, mouth="worry", a=(306, 262), b=(370, 244), held_b=big_phone(376, 224, .55, 6)) + bubble(500, 120, 110, 66) + rect(466, 104, 68, 8, BRICK, 4) + rect(466, 122, 48, 8, BRICK, 4)


@scene(C, "m11-signs")
def _():
    out = room(arches=TWO)
    return out + farzana(230, 348, 1.38, f=1, mouth="worry", a=(214, 226), b=(246, 226), held=passport(230, 220, 1.5, TEAL, -6)) + hand(216, 232, 2, 1.3) + hand(246, 232, 2, 1.3) + agent(430, 348, 1.38, f=-1, mouth="smile", a=(326, 222), b=(462, 252))


@scene(C, "m11-two")
def _():
    out = room(**HOME, arches=TWO) + window(474, 84, 100, 130)
    out += amna(300, 372, 1.4, f=0, mouth="smile", blink=True, a=(254, 262), b=(352, 262)) + plate(318) + put(notebook(0, 0, 2.1, 0, False), 306, 304) + line(262, 292, 294, 290, INK, 4) + line(262, 308, 290, 306, INK, 4)
    return out + pencil(338, 296, 1.3, -40) + hand(356, 266, 1, 1.4) + cup(500, 300, 1.1)


@scene(C, "m11-where")
def _():
    out = outside("#E2EFE6", "#D8CDA6", 250, True, (560, 70)) + rect(0, 40, 120, 320, "#D9C7A6") + rect(120, 40, 16, 320, "#C3AF8B")
    for x, y, who, f in ((330, 318, brother, 1), (450, 308, friend, -1), (560, 326, jamshed, -1)):
        out += who(x, y, .98, f=f, mouth="smile")
    return out + football(400, 336, 1.1) + karim(176, 350, 1.32, f=1, mouth="smile", a=(140, 220), b=(202, 252))


@scene(C, "m11-word")
def _():
    out = room("#E4E1D8", "#CFC8B8", arches=()) + door(360, 50, 140, 250, True, side=1) + plant(570, 336, 1.2)
    return out + laylo(220, 348, 1.36, f=1, mouth="smile", a=(194, 256), b=(270, 158)) + wife(420, 340, 1.3, f=-1, mouth="smile", a=(392, 240), b=(446, 250))


@scene(C, "m11-wrong")
def _():
    out = room(arches=TWO) + frame(284, 70, 84, 60)
    out += chair(180, 342, 1, 1.15) + farzana(180, 342, 1.26, f=1, pose="sit", mouth="talk", a=(164, 226), b=(256, 232)) + chair(460, 342, -1, 1.15) + helper(460, 342, 1.26, f=-1, pose="sit", a=(388, 264), b=(412, 270))
    return out + table(238, 272, 170, 72) + glass(300, 272, 1.1) + glass(350, 272, 1.1)


@scene(C, "m11-women")
def _():
    out = room("#F3E9D8", "#E0CFAE", arches=(), tint="#E8DCC6") + window(60, 60, 110, 140) + window(270, 60, 110, 140) + window(480, 60, 110, 140) + rug(320, 344, 560, 16)
    out += amna(110, 340, 1.22, f=1, pose="floor", mouth="talk", b=(166, 262), held_b=cup(168, 260, 1)) + mother(250, 346, 1.22, f=1, pose="floor", mouth="smile") + sister(520, 342, 1.22, f=-1, pose="floor", mouth="smile", a=(466, 262), held_a=cup(462, 260, 1, SAFFRON))
    return out + girl(390, 350, .92, f=-1, pose="floor", mouth="smile") + rect(350, 330, 18, 18, BRICK, 3) + rect(334, 334, 14, 14, TEAL, 3) + teapot(320, 340, .8)


@scene(C, "m11-safe")
def _():
    out = street() + ring(560, 44, 24, SAFFRON) + door(440, 126, 96, 164, True, side=1) + clerk(478, 296, 1.06, f=-1, mouth="smile", a=(414, 170))
    return out + farzana(180, 348, 1.3, f=1, mouth="smile") + amna(290, 348, 1.28, f=1, mouth="smile", b=(316, 254))


@scene(C, "m11-help-free")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + door(470, 70, 116, 230, True, side=1)
    out += mother(220, 348, 1.36, f=1, mouth="smile", a=(196, 220), b=(286, 236), held_b=bowl(292, 232, 1.7, BRICK)) + path("M282 206q8 -10 0 -20M300 206q8 -10 0 -20", None, GREY, 4)
    return out + bilal(420, 348, 1.36, f=-1, mouth="smile", a=(358, 250), b=(446, 258), held_a=purse(350, 246, .9, BRICK))


@scene(C, "m11-village")
def _():
    out = room(**HOME, arches=TWO)
    out += chair(180, 342, 1, 1.15) + agent(180, 342, 1.26, f=1, pose="sit", mouth="smile", a=(160, 264), b=(246, 238), held_b=cup(250, 236, 1.1))
    return out + chair(460, 342, -1, 1.15) + karim(460, 342, 1.26, f=-1, pose="sit", mouth="calm", a=(446, 190), b=(420, 270)) + table(240, 276, 150, 68) + cup(360, 276, 1, SAFFRON) + teapot(300, 276, .9)


@scene(C, "m11-loan")
def _():
    out = room(arches=TWO)
    out += agent(210, 348, 1.36, f=1, mouth="smile", a=(184, 254), b=(290, 228)) + coin(292, 208, 11) + coin(308, 214, 11) + coin(300, 196, 11)
    return out + bilal(420, 348, 1.36, f=-1, mouth="worry", a=(366, 234), b=(452, 256), held_a=paper(352, 216, 1.5, 0, -6, False))


@scene(C, "m11-job")
def _():
    out = outside("#E4EEF0", "#D8CDB6", 276, False) + van(20, 340, 1.2, "#D8DEDC")
    return out + agent(330, 346, 1.26, f=1, mouth="smile", a=(272, 206), b=(392, 190)) + karim(520, 350, 1.36, f=-1, mouth="calm", a=(464, 176), b=(546, 256))


@scene(C, "m11-story")
def _():
    out = room(**HOME, arches=((250, 40, 150, 0),)) + rug(320, 346, 540, 14) + window(274, 70, 100, 130)
    out += laylo(160, 340, 1.28, f=1, pose="floor", mouth="smile", a=(126, 282), b=(214, 204)) + mother(350, 346, 1.22, f=-1, pose="floor", mouth="talk") + sister(490, 344, 1.22, f=-1, pose="floor", mouth="calm")
    return out + teapot(258, 340, .9) + cup(290, 344, .8)


@scene(C, "m11-point")
def _():
    out = street() + door(456, 120, 100, 170) + board(452, 66, 108, 40, 2)
    return out + karim(290, 348, 1.34, f=1, mouth="smile", a=(264, 254), b=(390, 196)) + friend(140, 348, 1.28, f=1, mouth="calm", a=(112, 258), b=(166, 256), held_a=suitcase(104, 346, .9, BRICK))


@scene(C, "m11-secret")
def _():
    out = room(**HOME, arches=TWO)
    out += chair(180, 342, 1, 1.15) + laylo(180, 342, 1.26, f=1, pose="sit", mouth="talk", a=(172, 222), b=(252, 240)) + chair(460, 342, -1, 1.15) + farzana(460, 342, 1.26, f=-1, pose="sit", mouth="calm", a=(390, 264), b=(414, 270))
    return out + table(236, 274, 170, 70) + rect(300, 266, 44, 8, INK, 3) + glass(270, 274, 1)


@scene(C, "m11-box")
def _():
    out = room(arches=TWO)
    box = put(rect(-34, -24, 68, 48, BRICK, 5) + rect(-34, -24, 68, 12, shade(BRICK, -.2), 4) + rect(-14, -20, 28, 5, INK, 2), 312, 214)
    out += agent(200, 348, 1.36, f=1, mouth="smile", a=(176, 254), b=(284, 232)) + box
    return out + amna(440, 348, 1.36, f=-1, mouth="talk", a=(412, 246), b=(462, 246), held=purse(436, 240, 1, SAFFRON)) + hand(414, 248, 1, 1.3) + hand(460, 248, 1, 1.3)


@scene(C, "m11-watch")
def _():
    out = outside("#E4EEF0", "#CFC6B4", 286, False) + rect(400, 70, 200, 14, TEAL, 4) + rect(412, 84, 8, 206, GREY) + rect(580, 84, 8, 206, GREY) + bus(470, 330, .9)
    return out + sister(400, 344, 1.2, f=1) + elder(300, 346, 1.2, f=1) + bilal(160, 350, 1.32, f=1, mouth="calm")


@scene(C, "m11-share")
def _():
    out = room("#E4E1D8", "#CFC8B8", arches=()) + door(380, 50, 140, 250, True, side=1) + plant(590, 336, 1.1)
    return out + laylo(230, 348, 1.36, f=1, mouth="smile", a=(206, 240), b=(308, 238), held_b=bowl(314, 234, 1.7, TEAL)) + path("M304 208q8 -10 0 -20M322 208q8 -10 0 -20", None, GREY, 4) + mother(440, 340, 1.28, f=-1, mouth="smile", a=(366, 236), b=(466, 246))


@scene(C, "m11-unkind")
def _():
    out = street()
    out += boss(140, 344, 1.2, f=1, hat=None, top="shirt", c="#7A6A86", mouth="talk", a=(112, 246), b=(198, 190)) + path("M196 104l18 -8M200 120h20M196 136l18 8", None, BRICK, 5)
    return out + jamshed(350, 348, 1.32, f=1, mouth="calm", a=(326, 254), b=(380, 252)) + friend(520, 348, 1.3, f=-1, mouth="smile", a=(458, 180), b=(546, 254))


@scene(C, "m11-karim-tea")
def _():
    out = room(**HOME, arches=TWO)
    out += chair(230, 342, 1, 1.15) + karim(230, 342, 1.26, f=1, pose="sit", mouth="calm", a=(206, 266), b=(290, 240), held_b=cup(294, 238, 1)) + chair(440, 342, -1, 1.15)
    return out + agent(440, 342, 1.26, f=-1, pose="sit", mouth="smile", a=(270, 196), b=(416, 268)) + hand(266, 192, 1, 1.5) + table(286, 276, 120, 68) + cup(370, 276, .9, SAFFRON) + football(346, 330, 1)


@scene(C, "m11-karim-well")
def _():
    out = outside("#E2EFE6", "#C9D7AE", 240, True, (90, 70)) + tree(580, 262, 1.4)
    return out + brother(130, 336, 1.14, f=1, mouth="smile", a=(90, 210), b=(168, 212)) + karim(320, 350, 1.36, f=1, mouth="smile", a=(268, 190), b=(376, 186)) + jamshed(510, 338, 1.16, f=-1, mouth="smile", a=(474, 214), b=(548, 214)) + football(424, 336, 1.3)


@scene(C, "m11-opt-passport")
def _():
    return room(base=400, arches=((60, 36, 180, 400), (400, 36, 180, 400))) + rect(214, 48, 226, 288, LINE, 30) + passport(320, 184, 9.2, TEAL) + path("M264 154H376M320 108Q280 154 320 200Q360 154 320 108", None, SAFFRON, 6)


@scene(C, "m11-opt-ball")
def _():
    return outside("#E2EFE6", "#C9D7AE", 240, False) + oval(320, 316, 130, 14, "#AFC08F") + football(320, 210, 6.2)


@scene(C, "m11-opt-bowl")
def _():
    return room(base=262, arches=((60, 40, 180, 0), (400, 40, 180, 0)), floor=TABLE) + oval(320, 318, 190, 16, shade(TABLE, -.1)) + put(bowl(0, 0, 6, BRICK), 320, 312) + oval(320, 212, 118, 22, "#E8C77A") + path("M270 170q16 -20 0 -40M320 166q16 -20 0 -40M370 170q16 -20 0 -40", None, GREY, 7)


@scene(C, "m11-opt-hall")
def _():
    out = outside("#DDEBF0", "#DCCFB6", 290, False, (80, 70)) + rect(130, 60, 400, 236, PALE_SAFFRON, 6) + rect(114, 46, 432, 22, TEAL, 4) + window(160, 120, 60, 90) + window(440, 120, 60, 90)
    return out + arch(256, 84, 150, 212, "#FFF3D6") + clerk(300, 298, .86, f=1, mouth="smile") + elder(364, 298, .86, f=-1, mouth="smile") + path("M256 296V150Q256 120 300 96L270 296Z", TEAL)


@scene(C, "m11-opt-night")
def _():
    out = rect(0, 0, 640, 360, "#16262F") + rect(0, 40, 260, 320, "#1F323D") + rect(400, 20, 240, 340, "#1B2D38") + poly([(260, 360), (400, 360), (360, 230), (300, 230)], "#0F1B22") + rect(40, 90, 50, 70, "#263D49", 3) + rect(150, 90, 50, 70, "#263D49", 3) + rect(460, 70, 50, 70, "#263D49", 3)
    return out + rect(232, 120, 8, 200, "#33495A") + path("M236 120H286", None, "#33495A", 8) + oval(290, 128, 16, 8, "#4A5B66") + ring(540, 44, 16, "#C9C7B0")


@scene(C, "m11-opt-car")
def _():
    car = path("M-110 0Q-112 -34 -78 -38L-50 -74H40L78 -38Q112 -34 110 0Z", "#3B4652") + path("M-42 -66H-6V-40H-64ZM6 -66H34L60 -40H6Z", INK) + ring(-60, 2, 24, INK) + ring(62, 2, 24, INK) + ring(-60, 2, 9, GREY) + ring(62, 2, 9, GREY)
    return outside("#D5DBDD", "#BDB6A8", 250, False) + rect(0, 250, 640, 110, "#A8A49B") + put(car, 320, 296, 1.9)
