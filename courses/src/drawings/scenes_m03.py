"""M-03: Recruiters, visas and adverts."""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "M-03"
BLUE = "#8FB3C4"


@scene(C, "m03-abroad")
def _():
    out = room(arches=((40, 40, 190, 0), (440, 46, 150, 0))) + window(70, 78, 130, 176) + frame(470, 130, 90, 62)
    return out + suitcase(470, 338, 1.35) + on_phone(amna, 310, 344, 1.26, -1, f=-1, gap=28, mouth="talk")


@scene(C, "m03-ask")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + board(262, 76, 116, 90)
    out += chair(146, 340, 1, 1.1) + farzana(146, 340, 1.2, f=1, pose="sit", mouth="talk", a=(196, 250), b=(214, 238), held_b=paper(222, 220, .95, 5, 8, False))
    out += chair(492, 340, -1, 1.1) + agent(492, 340, 1.2, f=-1, pose="sit", a=(424, 258), b=(440, 264))
    return out + table(214, 266, 214, 74) + tea(384, 266, .62) + folder(320, 251, .8, TEAL)


@scene(C, "m03-bench")
def _():
    out = outside(base=250, sun=(90, 80)) + tree(570, 296, 1.35) + tree(60, 286, 1)
    out += bench(146, 336, 350) + bilal(220, 338, 1.2, pose="sit", a=(196, 262), b=(240, 262)) + sister(424, 338, 1.2, pose="sit", a=(402, 262), b=(446, 262))
    return out + purse(346, 272, .62) + phone(298, 272, 1.15, 78)


@scene(C, "m03-bilal")
def _():
    out = outside("#F3E6CB", base=272, hills=False) + rect(0, 120, 640, 152, "#E6D5B5")
    out += "".join(arch(x, 140, 86, 132, "#D8C39C") for x in (20, 130, 240, 350, 460, 560))
    out += stall(-40, 306, 1.15) + stall(440, 306, 1.2, TEAL, (GREEN, BRICK, SAFFRON)) + elder(196, 296, .84, f=-1)
    return out + bilal(348, 346, 1.3, f=-1, a=(300, 218), b=(326, 226), held_a=phone(298, 206, 1.5, -10), blink=True)


@scene(C, "m03-building")
def _():
    out = rect(0, 0, 640, 360, "#1D3644") + ring(556, 62, 24, "#FBEBC9") + stars((40, 50), (110, 110), (470, 40), (600, 130), (80, 170), (510, 150))
    out += rect(0, 292, 640, 68, "#3A4850") + rect(130, 44, 330, 250, "#5C6B73") + rect(118, 34, 354, 18, "#49575F", 3)
    for y in (72, 150):
        for x in (156, 234, 312, 390):
            out += rect(x, y, 46, 54, "#F6D58A", 3) + path(f"M{x + 12} {y - 3}V{y + 57}M{x + 23} {y - 3}V{y + 57}M{x + 34} {y - 3}V{y + 57}M{x - 3} {y + 27}H{x + 49}", None, INK, 3.4)
    out += rect(266, 226, 58, 68, "#2B3840", 3) + line(295, 226, 295, 294, INK, 2) + padlock(295, 258, .62, SAFFRON)
    return out + bus(330, 340, 1.08, "#D8DEDC") + path("M0 330H300", None, "#4A5961", 3)


@scene(C, "m03-close-purse")
def _():
    out = tabletop() + notebook(130, 94, 1.9, -8) + big_phone(118, 258, .95, -14) + receipt(262, 108, 1.7, -9) + receipt(318, 84, 1.5, 10) + receipt(256, 262, 1.5, 6)
    return out + purse(402, 226, 2, BRICK) + hand_flat(372, 172, 1.25, 18, 1, TEAL)


@scene(C, "m03-complain")
def _():
    out = room(arches=((40, 46, 140, 0),)) + frame(270, 90, 90, 62)
    out += chair(136, 340, 1, 1.1) + lady(136, 340, 1.2, f=1, pose="sit", a=(196, 258), b=(214, 258))
    out += chair(560, 330, -1, 1.05) + mother(560, 330, 1.12, f=-1, pose="sit", mouth="worry", a=(524, 252), b=(540, 262))
    out += chair(456, 340, -1, 1.1) + karim(456, 340, 1.2, f=-1, pose="sit", mouth="talk", a=(386, 256), b=(404, 264))
    return out + table(198, 266, 206, 74) + put(notebook(0, 0, .62), 286, 252) + receipt(330, 250, .7, 6) + receipt(352, 252, .6, -10)


@scene(C, "m03-count")
def _():
    out = room("#EFE3CC", "#D9C7A4", arches=((40, 40, 150, 0), (450, 40, 150, 0)), tint="#E7D8BC") + window(66, 90, 98, 130, night=True)
    out += path("M294 84L130 292H510L346 84Z", "#FBEBC9", None, 0, .75) + hanging_lamp(320, 66)
    out += chair(176, 342, 1, 1.1) + laylo(176, 342, 1.22, f=1, pose="sit", a=(232, 256), b=(262, 250), held_b=coin(264, 244, 9))
    out += chair(466, 342, -1, 1.1) + husband(466, 342, 1.22, f=-1, pose="sit", mouth="worry", a=(392, 258), b=(414, 262))
    return out + table(222, 266, 200, 76) + put(notebook(0, 0, .66), 336, 252, 1, -4) + coins(284, 266, 3, 9) + coins(304, 267, 2, 9) + hand(262, 250, 1, 1.2)


@scene(C, "m03-door")
def _():
    out = room(arches=((30, 46, 130, 0), (170, 46, 130, 0))) + door(468, 62, 118, 232) + rect(398, 130, 44, 56, WHITE, 4, LINE, 2) + "".join(rect(406, 142 + i * 12, 28, 4, PALE_TEAL, 2) for i in range(3))
    back, front = wheelchair(352, 340, 1, 1.18)
    out += farzana(92, 338, 1.14, f=1) + friend(212, 340, 1.16, f=1, b=(250, 240), held_b=folder(254, 240, .62))
    return out + back + brother(352, 340, 1.16, f=1, pose="sit", a=(376, 270), b=(392, 264)) + front


@scene(C, "m03-five")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0)))
    out += sister(486, 386, 1.5, f=-1, mouth="smile", a=(424, 196), b=(520, 280), held_a=receipt(416, 176, 1.25, -8))
    out += palm(290, 160, .58, 2, angle=8, sleeve=0)
    return out + bilal(186, 386, 1.5, f=1, mouth="calm", b=(283, 204))


@scene(C, "m03-hand-to-hand")
def _():
    out = room(base=400, arches=((60, 30, 180, 400), (400, 30, 180, 400)))
    out += big_hand(246, 262, 2, 1.3, -1, TEAL) + coins(280, 250, 3, 20) + coins(234, 244, 2, 19)
    return out + hold(receipt(366, 130, 2.6, -6), 392, 146, 1.25, 12, 1, BRICK)


@scene(C, "m03-hand")
def _():
    out = room(base=400, arches=((30, 20, 170, 400), (440, 20, 170, 400)))
    out += palm(322, 282, 1.18, 2, TEAL)
    out += badge(178, 220, 39, coins(166, 242, 3, 15) + coins(192, 242, 2, 13)) + badge(216, 118, 39, clock(216, 118, 27))
    return out + badge(306, 66, 39, mask(306, 66, .9)) + badge(400, 88, 39, lips(400, 88, .95)) + badge(466, 160, 39, plane(466, 160, .4))


@scene(C, "m03-message")
def _():
    out = outside("#F3E6CB", base=300, hills=False) + rect(70, 40, 500, 262, "#E9D9B9") + door(252, 76, 136, 190, c=TEAL) + window(118, 110, 76, 110) + window(446, 110, 76, 110)
    out += elder(384, 302, 1.2, f=-1, a=(334, 212), behind="a")
    out += rect(196, 266, 248, 26, "#D8CBB0", 3) + rect(160, 290, 320, 30, "#CDBE9F", 3) + rect(120, 318, 400, 42, "#C2B191", 3)
    return out + karim(290, 320, 1.2, f=0, pose="sit", mouth="worry", a=(280, 242), b=(304, 244), held=phone(292, 232, 1.5))


@scene(C, "m03-mother")
def _():
    out = room(arches=((40, 46, 150, 0), (450, 46, 150, 0))) + window(474, 86, 100, 130)
    out += chair(276, 346, 0, 1.2) + karim(276, 346, 1.28, f=0, pose="sit", mouth="worry", blink=True, a=(255, 166), b=(297, 166))
    return out + mother(390, 346, 1.28, f=-1, mouth="worry", a=(312, 212))


@scene(C, "m03-opt-corner")
def _():
    out = rect(0, 0, 640, 360, "#22343F") + poly([(0, 40), (250, 110), (250, 268), (0, 330)], "#2E4350") + poly([(640, 20), (390, 110), (390, 268), (640, 330)], "#283B47")
    out += poly([(250, 268), (390, 268), (640, 340), (640, 360), (0, 360), (0, 340)], "#3A4A52") + stars((290, 50), (340, 90), (370, 40), (300, 130)) + ring(322, 70, 12, "#FBEBC9")
    out += poly([(60, 150), (120, 160), (120, 220), (60, 222)], "#1B2A33") + poly([(500, 140), (570, 126), (570, 210), (500, 214)], "#1B2A33") + poly([(420, 180), (462, 172), (462, 286), (420, 276)], "#1B2A33")
    return out + line(176, 300, 176, 120, "#151F26", 7) + path("M176 124Q178 104 204 104", None, "#151F26", 6) + poly([(190, 104), (222, 104), (214, 92), (198, 92)], "#151F26") + rect(540, 268, 50, 56, "#1B2A33", 6) + rect(534, 260, 62, 10, "#151F26", 4)


@scene(C, "m03-opt-counter")
def _():
    out = room(arches=((30, 40, 120, 0), (490, 40, 120, 0)))
    out += counter(204, 74, 232, 170, clerk(320, 360, 1.3, f=0, mouth="smile", a=(284, 238), b=(356, 238)))
    out += below(178, 258, 284, "#E9DFCD") + rect(178, 258, 284, 34, "#DCCFB7") + rect(178, 244, 284, 14, WOOD, 4) + rect(190, 60, 260, 16, TEAL, 4)
    return out + receipt(320, 238, .9, 4) + hand(284, 242, 1, 1.3) + hand(356, 242, 1, 1.3)


@scene(C, "m03-opt-hands")
def _():
    out = room(base=400, arches=((230, 30, 180, 400),))
    a, b = SKIN[2], SKIN[3]
    out += line(130, 208, 230, 186, a, 56) + line(510, 208, 410, 186, b, 56) + line(-40, 250, 120, 210, TEAL, 84) + line(680, 250, 520, 210, SAFFRON, 84)
    out += line(152, 164, 168, 238, shade(TEAL, -.14), 14) + line(488, 164, 472, 238, shade(SAFFRON, -.14), 14)
    out += rect(216, 142, 130, 84, a, 34) + rect(300, 140, 126, 88, b, 34)
    out += "".join(line(270 - i * 2, 156 + i * 18, 330, 156 + i * 18, b if i % 2 else shade(b, .07), 19) for i in range(4))
    return out + path("M246 152Q292 118 346 138", None, shade(a, .1), 25) + path("M356 222Q384 214 394 196", None, shade(b, -.12), 3)


@scene(C, "m03-opt-receipt")
def _():
    return room(base=400, arches=((80, 40, 180, 400), (380, 40, 180, 400))) + receipt(328, 186, 5.6, 0, False).replace(WHITE, LINE, 1) + receipt(320, 180, 5.6)


@scene(C, "m03-opt-tea")
def _():
    return room(base=262, arches=((60, 40, 180, 0), (400, 40, 180, 0)), floor=TABLE) + tea(320, 314, 4)


@scene(C, "m03-opt-teahouse")
def _():
    out = room("#EFE3CC", "#D9C7A4", arches=((40, 40, 150, 0), (245, 40, 150, 0), (450, 40, 150, 0)), tint="#E3D2B2") + hanging_lamp(320, 60) + hanging_lamp(115, 40) + hanging_lamp(525, 40)
    out += rug(320, 336, 420, 16, BRICK) + chair(150, 330, 1, 1.2) + chair(490, 330, -1, 1.2) + table(200, 244, 240, 92)
    return out + teapot(320, 244, 1.3) + tea(250, 244, .9) + tea(392, 244, .9)


@scene(C, "m03-phone-check")
def _():
    out = room(arches=((40, 40, 140, 0), (460, 40, 140, 0))) + frame(272, 60, 96, 66)
    out += sofa(120, 344, 400) + brother(408, 340, 1.2, pose="sit", a=(388, 266), b=(432, 266))
    return out + laylo(250, 340, 1.2, pose="sit", a=(216, 246), b=(290, 236), held_a=receipt(206, 238, 1.1, -8), held_b=phone(294, 226, 1.5, 10))


@scene(C, "m03-poster")
def _():
    out = outside("#F3E6CB", base=300, hills=False) + rect(0, 30, 640, 270, "#E9D9B9") + rect(0, 292, 640, 8, "#D3C09A")
    out += rect(300, 50, 236, 214, WHITE, 4, LINE, 3) + rect(312, 62, 212, 118, "#BFE0E6") + plane(420, 122, 1.05) + path("M312 180V160Q350 142 400 164T524 156V180Z", "#8CC0B0")
    out += coins(366, 240, 5, 22) + coins(414, 240, 4, 22) + coins(462, 240, 6, 22) + "".join(ring(x, y, 4, BRICK) for x, y in ((308, 58), (528, 58), (308, 256), (528, 256)))
    return out + amna(186, 346, 1.32, f=1, a=(170, 226), b=(203, 126), held_a="") + tree(600, 320, .9)


@scene(C, "m03-purse")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0)))
    out += chair(140, 340, 1, 1.1) + farzana(140, 340, 1.24, f=1, pose="sit", a=(186, 262), b=(222, 238), behind="")
    out += chair(500, 340, -1, 1.1) + agent(500, 340, 1.22, f=-1, pose="sit", mouth="talk", a=(412, 216), b=(440, 262))
    return out + table(196, 266, 240, 74) + purse(238, 248, .62, SAFFRON) + hand(226, 232, 2, 1.4) + tea(350, 266, .6)


@scene(C, "m03-two-papers")
def _():
    out = room(arches=((60, 36, 150, 0), (430, 36, 150, 0))) + jamshed(320, 388, 1.5, blink=True, a=(238, 256), b=(402, 256))
    out += poly([(110, 226), (530, 226), (630, 344), (10, 344)], shade(WOOD, .12)) + rect(10, 344, 620, 16, shade(WOOD, -.16))
    for x, k in ((152, -1), (338, 1)):
        out += poly([(x + 14, 238), (x + 142, 238), (x + 158 + 6 * k, 334), (x - 6 + 6 * k, 334)], WHITE, LINE, 2)
        out += "".join(line(x + 26 - i, 252 + i * 15, x + (126, 112, 120)[i % 3], 252 + i * 15, "#A9B0B5", 3.4) for i in range(5))
    out += rect(170, 274, 120, 16, "none", 8, SAFFRON, 4) + rect(356, 274, 120, 16, "none", 8, SAFFRON, 4)
    out += arms_over(320, 388, 1.5, 1, BRICK, (238, 256), (402, 256))
    return out + line(236, 256, 232, 277, SKIN[1], 7) + line(404, 256, 410, 277, SKIN[1], 7)


@scene(C, "m03-wall")
def _():
    out = room(arches=((40, 40, 150, 0),)) + desk(430, 268, 230, 92) + screen(560, 268, .9)
    out += rect(300, 58, 150, 122, WOOD, 4) + rect(311, 69, 128, 100, WHITE) + rect(320, 78, 110, 82, "none", 2, PALE_SAFFRON, 3) + ring(414, 144, 12, None, SAFFRON, 4)
    return out + bilal(224, 346, 1.36, f=1, a=(196, 244), b=(292, 196), blink=False) + plant(60, 340, 1.2)
