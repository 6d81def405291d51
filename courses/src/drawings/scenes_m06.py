"""M-06: My contract and my rights."""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "M-06"
HOME = dict(wall="#DCE8E3", floor="#E3D3B0", tint="#CFE0DA")


def kitchen():
    """A kitchen wall with a shelf and a stove."""
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(70, 84, 90, 120) + rect(420, 110, 180, 8, WOOD, 2) + bowl(456, 110, .8) + bowl(512, 110, .8, BRICK) + cup(566, 110, .9, SAFFRON, False)
    return out + rect(470, 216, 170, 80, "#E9E2D4") + rect(462, 206, 178, 12, GREY, 3) + teapot(548, 206, .9, "#8B9199")


def site(sun=(90, 84)):
    """A building site."""
    return outside("#FBEBD2", "#DCC8A0", 286, False, sun) + crane(420, 290, 1.05)


def waiting(people, s=1.0, y=330):
    """People who sit side by side, each (x, who)."""
    return "".join(chair(x, y, 0, s * .92) + who(x, y, s, pose="sit", a=(x - 20, y - 64 * s), b=(x + 20, y - 64 * s)) for x, who in people)


@scene(C, "m06-agree")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0), (450, 40, 150, 0))) + calendar(382, 140, 2.1, 6, 13)
    out += wife(214, 348, 1.36, f=1, mouth="smile", a=(186, 248), b=(300, 186)) + pencil(316, 168, .9, 140, BRICK)
    return out + table(470, 262, 140, 98) + put(poly([(-16, -11), (30, -11), (18, 3), (-30, 3)], INK) + poly([(-9, -8), (22, -8), (14, 0), (-18, 0)], PALE_TEAL), 530, 259, 1.2) + cup(584, 262, .8)


@scene(C, "m06-bring")
def _():
    return tabletop() + sheet(112, 130, 1.35, -7, 7, True) + passport(262, 110, 4.6, TEAL, 8) + receipt(378, 90, 2, -8) + receipt(432, 104, 2, 8) + notebook(368, 258, 2, -5) + big_phone(558, 150, 1.3, 10)


@scene(C, "m06-budget")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0), (450, 40, 150, 0))) + window(72, 84, 86, 120, night=True)
    out += mother(184, 376, 1.3, f=1, a=(150, 258), b=(236, 254)) + boy(324, 370, .9, f=0) + wife(450, 376, 1.3, f=-1, a=(394, 266), b=(484, 258))
    out += plate(332) + lamp(500, 300, 1.1) + notebook(336, 296, .9) + coins(232, 300, 2, 11) + coins(258, 304, 1, 11) + coin(288, 312, 9)
    return out + arms_over(184, 376, 1.3, 2, "#6F7F8C", b=(236, 268), wide=23.5) + arms_over(450, 376, 1.3, 2, "#4C6E8A", (388, 274), wide=23.5) + pencil(384, 282, .9, -60)


@scene(C, "m06-call")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0), (450, 40, 150, 0))) + frame(270, 70, 100, 68)
    out += sister(448, 346, 1.3, f=-1, a=(414, 244), b=(466, 204))
    return out + on_phone(bilal, 226, 346, 1.34, -1, f=1, mouth="talk", b=(288, 214), held_b=paper(300, 198, 1.3, angle=8)) + plant(590, 338, 1)


@scene(C, "m06-copy")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0), (450, 40, 150, 0))) + window(470, 74, 100, 130)
    out += laylo(196, 370, 1.36, f=1, blink=True, a=(160, 262), b=(258, 214)) + mother(438, 372, 1.34, f=-1, mouth="smile", a=(392, 268), b=(484, 260))
    out += plate(330) + put(poly([(-40, -36), (40, -36), (48, 26), (-52, 26)], WHITE, LINE, 2) + "".join(line(-30 - i, -24 + i * 12, 30 - (i % 2) * 12, -24 + i * 12, "#A9B0B5", 3) for i in range(4)), 258, 296)
    out += phone(262, 206, 1.7, 84) + hand(248, 216, 1, 1.5) + put(poly([(-54, -26), (54, -26), (64, 22), (-66, 22)], SAFFRON) + poly([(-44, -40), (36, -46), (46, 6), (-44, 12)], WHITE, LINE, 2) + path("M-32 -28L26 -32M-32 -16L20 -20", None, "#A9B0B5", 3) + poly([(-66, 22), (64, 22), (66, 2), (-70, 2)], shade(SAFFRON, -.1)), 424, 296)
    return out + arms_over(438, 372, 1.34, 2, "#6F7F8C", (390, 266), (466, 264), wide=23.5)


@scene(C, "m06-duty")
def _():
    out = site() + karim(206, 346, 1.3, f=1, top="vest", hat="helmet", a=(232, 250), b=(262, 236))
    out += turn(spade(262, 346, 1.7), -8, 262, 346) + ring(232, 250, 10, "#5B6B73") + ring(262, 236, 10, "#5B6B73")
    return out + boss(440, 346, 1.3, f=-1, mouth="smile", blink=True, a=(406, 240), b=(478, 250), held_a=paper(400, 226, .9, 4, -6, False))


@scene(C, "m06-eight")
def _():
    out = tabletop() + rect(96, 14, 410, 332, WHITE, 8, LINE, 3)
    icons = (coins(-10, 16, 3, 14) + coins(14, 16, 2, 12), clock(0, 0, 25), small_bed(0, 18, .72), bowl(0, 22, 1), plane(0, 0, .42), calendar(0, 0, .62, 4), medical_bag(0, 20, 1), turn(spade(0, 32, .86), 30, 0, 0))
    for i, icon in enumerate(icons):
        x, y = 164 + i // 4 * 200, 56 + i % 4 * 80
        out += put(icon, x, y) + rect(x + 58, y - 16, 32, 32, "none", 6, GREY, 3) + tick(x + 74, y - 2, 1.3)
    return out + hold(pencil(450, 300, 2.6, -26), 504, 278, 1, 22, 2, TEAL)


@scene(C, "m06-end")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + calendar(320, 100, 1.35, 15, 15)
    out += lady(468, 346, 1.3, f=-1, mouth="smile", a=(404, 226), b=(496, 246)) + farzana(180, 346, 1.32, f=1, a=(156, 244), b=(246, 220), held_b="")
    out += put(rect(-34, -22, 68, 44, WHITE, 3, LINE, 2) + path("M-34 -20L0 6L34 -20", None, LINE, 3), 284, 212, 1, -6) + hand(250, 220, 2, 1.4)
    return out + desk(356, 256, 250, 104) + screen(560, 256, .8) + hand(404, 226, 1, 1.4)


@scene(C, "m06-family")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0), (450, 40, 150, 0))) + frame(272, 50, 96, 66) + rug(320, 346, 360, 10) + sofa(106, 344, 428)
    out += mother(202, 342, 1.22, pose="sit", f=0, mouth="smile", a=(180, 268), b=(224, 268)) + wife(442, 342, 1.22, pose="sit", f=0, mouth="smile", a=(420, 268), b=(464, 268))
    return out + boy(322, 332, .92, pose="sit", mouth="smile", blink=True, a=(306, 270), b=(338, 270), held=phone(322, 260, 1.6))


@scene(C, "m06-folder")
def _():
    out = room(**HOME, arches=((450, 40, 150, 0),)) + cupboard(110, 86, 150, 236, True) + folder(186, 150, 1, TEAL) + rug(400, 342, 240, 11)
    return out + mother(390, 346, 1.34, f=-1, mouth="smile", a=(314, 222), b=(352, 216), held=paper(320, 188, .9, 3, -6, False) + paper(338, 190, .9, 3, 6, False) + folder(330, 212, 1.4))


@scene(C, "m06-force")
def _():
    out = room(arches=((30, 40, 140, 0),)) + door(236, 50, 150, 246, True, side=1) + frame(480, 110, 90, 62)
    out += path("M236 296V250Q290 226 320 246T386 238V296Z", "#A3C2BB") + brother(172, 346, 1.28, f=1, mouth="worry", a=(150, 240), b=(196, 240))
    return out + guard(326, 348, 1.36, f=-1, top="shirt", c="#6B5B73", beard="short", a=(348, 202), b=(304, 196))


@scene(C, "m06-foreman")
def _():
    out = site() + friend(84, 340, 1.22, f=1) + bilal(204, 346, 1.3, f=1, mouth="talk", top="vest", hat="helmet", legs_c="#4A5560", a=(184, 240), b=(270, 224), held_b=paper(280, 210, 1, 5, 6))
    return out + boss(430, 346, 1.32, f=-1, a=(380, 238), b=(462, 248))


@scene(C, "m06-hours")
def _():
    out = outside("#FBEBD2", "#DCC8A0", 286, False, (470, 70)) + crane(436, 290, .95) + rect(40, 70, 260, 220, "#E8DCC4") + rect(28, 58, 284, 18, TEAL, 4) + rect(60, 180, 70, 110, TEAL, 4) + clock(236, 130, 34, (-.3, .4), (0, -.72))
    return out + bilal(350, 348, 1.36, f=0, mouth="smile", top="vest", legs_c="#4A5560", hat="helmet", a=(318, 74), b=(382, 74))


@scene(C, "m06-journey")
def _():
    out = tabletop() + plane(150, 116, 1.3) + passport(150, 258, 3.6, TEAL, -8)
    return out + purse(360, 190, 1.9, BRICK) + hand_flat(424, 190, 1.25, 0, 2, "#8FB3C4") + path("M250 150L232 190L250 230M226 160L212 190L226 220", None, shade(TABLE, -.18), 6)


@scene(C, "m06-kitchen")
def _():
    out = kitchen() + chair(150, 342, 1, 1.1) + bilal(150, 342, 1.24, f=1, pose="sit", mouth="worry", a=(206, 262), b=(232, 262))
    out += chair(466, 342, -1, 1.1) + sister(466, 342, 1.24, f=-1, pose="sit", a=(384, 260), b=(408, 266))
    return out + table(206, 266, 204, 76) + poly([(258, 246), (392, 246), (378, 266), (244, 266)], WHITE, LINE, 2) + poly([(300, 266), (372, 266), (372, 318), (300, 318)], WHITE, LINE, 2) + "".join(line(310, 276 + i * 9, 362 - (i % 2) * 14, 276 + i * 9, "#A9B0B5", 2.6) for i in range(4)) + line(270, 252, 370, 252, "#A9B0B5", 2.4) + line(266, 259, 350, 259, "#A9B0B5", 2.4)


@scene(C, "m06-late")
def _():
    out = room(base=400, arches=((30, 20, 170, 400), (235, 20, 170, 400), (440, 20, 170, 400)))
    for x in (126, 320, 514):
        out += calendar(x, 106, 1.75, 20)
    return out + big_hand(290, 276, 2, 1.35, 1, "#8FB3C4")


@scene(C, "m06-mother-desk")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + board(284, 66, 110, 90)
    out += brother(106, 344, 1.28, f=1) + mother(218, 348, 1.3, f=1, mouth="talk", a=(250, 238), b=(276, 224), held_b=folder(294, 214, 1.3))
    return out + helper(482, 346, 1.3, f=-1, a=(424, 246), b=(508, 248)) + desk(340, 256, 260, 104) + desk_phone(560, 256, .9) + hand(424, 246, 2, 1.4) + flat_paper(440, 256, 64, 13)


@scene(C, "m06-notebook")
def _():
    out = room(arches=((40, 40, 150, 0),)) + calendar(470, 120, 1.5, 8, 8) + bed(90, 332, 440) + rug(320, 346, 300, 9)
    return out + bilal(300, 340, 1.28, pose="sit", f=0, blink=True, a=(274, 258), b=(326, 250), held=turn(notebook(302, 266, .9), -4, 302, 266)) + pencil(318, 262, .9, -60)


@scene(C, "m06-office")
def _():
    out = room(arches=((30, 40, 120, 0), (170, 40, 120, 0))) + board(450, 66, 120, 92)
    out += waiting(((60, elder), (150, farzana), (240, jamshed), (330, amna)), 1.04, 334)
    return out + clerk(506, 346, 1.28, f=-1, blink=True, a=(468, 234), b=(508, 240), held=paper(480, 216, 1.1, 5, -4)) + desk(400, 258, 232, 102)


@scene(C, "m06-opt-helmet")
def _():
    return room(base=262, arches=((60, 40, 180, 0), (400, 40, 180, 0)), floor=TABLE) + oval(320, 312, 170, 14, shade(TABLE, -.1)) + helmet(320, 312, 2.8)


@scene(C, "m06-opt-notebook")
def _():
    return tabletop() + notebook(306, 180, 5, -4) + pencil(470, 318, 2.8, -64, BRICK)


@scene(C, "m06-opt-passport")
def _():
    return room(base=400, arches=((60, 36, 180, 400), (400, 36, 180, 400))) + rect(214, 48, 226, 288, LINE, 30) + passport(320, 184, 9.2, BRICK) + path("M264 154H376M320 108Q280 154 320 200Q360 154 320 108", None, SAFFRON, 6)


@scene(C, "m06-opt-ticket")
def _():
    return room(base=400, arches=((60, 36, 180, 400), (400, 36, 180, 400))) + rect(96, 98, 468, 196, LINE, 20) + ticket(320, 184, 2.9)


@scene(C, "m06-opt-tools")
def _():
    return room(base=262, arches=((60, 40, 180, 0), (400, 40, 180, 0)), floor=TABLE) + oval(320, 334, 220, 12, shade(TABLE, -.1)) + toolbox(320, 334, 1.95)


@scene(C, "m06-passport")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + window(474, 84, 100, 130)
    strap = path("M290 240L284 300M330 240L342 300", None, "#E8D3A8", 6)
    bag = rect(272, 298, 82, 58, "#E8D3A8", 10) + path("M274 312H352", None, WOOD, 4)
    scarf = path("M262 208Q252 270 248 344Q262 352 282 344Q284 280 300 236ZM358 208Q368 270 374 344Q358 352 340 344Q338 280 320 236Z", SAFFRON) + path("M268 250L264 340M354 250L358 340", None, shade(SAFFRON, -.12), 3)
    return out + amna(310, 492, 1.85, f=0, mouth="smile", blink=True, held=strap + passport(314, 284, 2, BRICK, 4) + bag + scarf, a=(284, 334), b=(336, 276))


@scene(C, "m06-phone")
def _():
    out = room("#E7DCCB", "#CDBD9F", arches=((40, 40, 150, 0),), tint="#DCCDB4") + window(66, 84, 98, 140, night=True) + bed(180, 332, 300) + table(500, 262, 110, 80) + lamp(526, 262, 1.25) + rug(330, 348, 260, 9)
    return out + on_phone(laylo, 336, 340, 1.3, 1, "sit", f=0, mouth="smile", a=(312, 262))


@scene(C, "m06-promise")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + board(264, 70, 112, 88)
    out += bilal(170, 372, 1.34, f=1, a=(136, 256), b=(232, 262)) + lady(466, 372, 1.34, f=-1, mouth="smile", a=(404, 262), b=(500, 256))
    out += plate(330) + put(poly([(-50, -38), (50, -38), (62, 28), (-62, 28)], WHITE, LINE, 2) + "".join(line(-38 - i * 2, -28 + i * 11, 34 - (i % 2) * 16, -28 + i * 11, "#A9B0B5", 3) for i in range(4)) + path("M-44 19q6 -10 12 -2t16 -2M14 19q6 -10 12 -2t16 -2", None, TEAL, 3), 318, 296)
    return out + arms_over(170, 372, 1.34, 2, "#8FB3C4", b=(238, 264)) + arms_over(466, 372, 1.34, 1, "#D9E3DA", (404, 264), wide=23.5) + pencil(400, 276, 1, -50, TEAL)


@scene(C, "m06-read-aloud")
def _():
    out = room(**HOME, arches=((40, 40, 140, 0), (460, 40, 140, 0))) + frame(272, 50, 96, 66) + sofa(112, 344, 410)
    out += brother(396, 342, 1.26, pose="sit", f=0, mouth="talk", a=(356, 240), b=(414, 240), held=paper(376, 226, 1.7))
    return out + farzana(254, 342, 1.26, pose="sit", f=0, a=(234, 266), b=(336, 230)) + line(340, 229, 356, 224, SKIN[2], 6)


@scene(C, "m06-rest")
def _():
    out = outside(base=236, sun=(92, 78), ground="#C9D8B4") + tree(80, 280, 1.5) + tree(570, 270, 1.3) + tree(500, 250, .9) + oval(320, 326, 230, 30, BRICK) + oval(320, 326, 212, 25, shade(BRICK, .2)) + oval(320, 326, 190, 20, BRICK)
    out += farzana(206, 330, 1.3, pose="floor", f=1, mouth="smile", a=(178, 284), b=(262, 264), held_b=cup(270, 262, .9, SAFFRON)) + amna(434, 330, 1.3, pose="floor", f=-1, mouth="smile", a=(378, 264), b=(462, 284), held_a=cup(370, 262, .9, TEAL))
    return out + teapot(320, 336, 1, SAFFRON)


@scene(C, "m06-room")
def _():
    out = room(arches=((250, 46, 130, 0),)) + window(264, 80, 102, 140) + door(486, 62, 116, 234, lock=True) + bed(24, 336, 196, PALE_TEAL) + bed(262, 336, 196, PALE_SAFFRON)
    return out + hanging_lamp(150, 64) + rug(240, 350, 200, 8) + frame(44, 120, 80, 58)


@scene(C, "m06-shelter")
def _():
    out = rect(0, 0, 640, 360, "#1D3644") + rect(0, 300, 640, 60, "#33454D") + ring(92, 70, 24, "#FBEBC9") + stars((40, 130), (170, 40), (210, 120), (130, 160), (250, 60), (30, 40))
    out += rect(290, 50, 310, 252, "#C9A878") + rect(276, 36, 338, 20, BRICK, 4) + arch(344, 96, 130, 206, "#FBE3AE") + poly([(474, 150), (508, 166), (508, 320), (474, 302)], TEAL) + ring(500, 240, 4, SAFFRON) + arch(530, 120, 50, 80, "#FBE3AE") + line(555, 124, 555, 200, "#C9A878", 4)
    out += poly([(344, 302), (474, 302), (420, 356), (180, 356)], "#FBE3AE").replace("/>", ' fill-opacity=".35"/>')
    out += helper(424, 306, 1.02, f=-1, mouth="smile", a=(366, 222), b=(468, 220))
    return out + laylo(246, 342, 1.24, f=1, a=(218, 236), b=(304, 220), held_a=handbag(218, 238, 1.05, BRICK))


@scene(C, "m06-slip")
def _():
    out = room(base=252, floor=TABLE, arches=((60, 30, 180, 0), (400, 30, 180, 0)))
    out += coins(96, 330, 5, 26) + coins(156, 338, 6, 26) + coins(216, 330, 4, 26) + coins(556, 330, 2, 26) + path("M400 336V266", None, shade(TABLE, -.2), 4).replace("/>", ' stroke-dasharray="2 12"/>')
    return out + hold(sheet(330, 128, 1.7, -4, 5, True), 400, 178, 1.1, 14, 2, "#8FB3C4")


@scene(C, "m06-steps")
def _():
    out = outside("#F3E6CB", "#DDC9A0", 336, False) + rect(24, 290, 600, 70, "#CDBE9F") + rect(216, 216, 408, 144, "#C2B191") + rect(420, 142, 204, 218, "#B8A584") + "".join(rect(x, y, w, 8, "#E3D7BD", 2) for x, y, w in ((24, 288, 194), (214, 214, 208), (418, 140, 206)))
    out += boss(112, 290, .96, f=1, mouth="smile", a=(88, 216), b=(140, 216)) + rect(240, 94, 160, 122, "#EADFC8") + rect(232, 84, 176, 14, BRICK, 3) + window(250, 112, 34, 50) + clerk(330, 224, .72, f=-1, mouth="smile", a=(308, 168), b=(350, 170)) + desk(284, 178, 100, 38)
    return out + put(house(0, 0, 1.25, WHITE, TEAL), 508, 142) + line(598, 142, 598, 24, GREY, 4) + path("M598 26Q612 20 626 28V56Q612 48 598 54Z", SAFFRON)


@scene(C, "m06-two-papers")
def _():
    out = room("#DCE8E8", "#C8CFCD", arches=()) + rect(30, 40, 580, 190, "#BFE0E6", 8) + rect(30, 196, 580, 34, "#B9C4BF") + plane(160, 150, 1.3, angle=0) + "".join(rect(x, 40, 8, 190, WHITE) for x in (218, 414)) + rect(26, 228, 588, 10, WHITE, 2)
    return out + suitcase(474, 340, 1.4, TEAL) + jamshed(320, 348, 1.36, f=0, mouth="worry", a=(276, 216), b=(364, 216), held_a=paper(262, 196, 1.4, 5, -8), held_b=paper(378, 196, 1.4, 6, 8, c=PALE_SAFFRON))


@scene(C, "m06-wage")
def _():
    out = room(arches=((40, 40, 150, 0),)) + window(470, 66, 96, 130) + bed(80, 332, 470)
    out += karim(266, 340, 1.28, pose="sit", f=1, blink=True, a=(298, 250), b=(330, 240), held_a=note(308, 244, .8, -12), held_b=note(338, 232, .8, -30))
    return out + put(notebook(0, 0, .8), 422, 262, 1) + coins(492, 276, 3, 11) + coins(518, 278, 2, 11)


@scene(C, "m06-well")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0), (450, 40, 150, 0))) + window(272, 50, 96, 130)
    out += bilal(206, 376, 1.38, f=1, mouth="smile", a=(172, 258), b=(262, 266)) + sister(438, 376, 1.36, f=-1, mouth="smile", a=(388, 266), b=(472, 258)) + plate(332)
    for x in (240, 400):
        out += put(poly([(-42, -32), (42, -32), (52, 28), (-52, 28)], WHITE, LINE, 2) + "".join(line(-32 - i * 2, -22 + i * 11, 28 - (i % 2) * 14, -22 + i * 11, "#A9B0B5", 3) for i in range(4)) + path("M12 20q6 -10 12 -2t12 -2", None, TEAL, 3), x, 296)
    return out + arms_over(206, 376, 1.38, 2, "#8FB3C4", b=(264, 266)) + arms_over(438, 376, 1.36, 2, GREEN, (384, 266), wide=23.5)


@scene(C, "m06-whom")
def _():
    out = room(arches=((40, 40, 150, 0), (190, 40, 150, 0))) + board(86, 76, 110, 88) + door(452, 58, 124, 238, True) + friend(508, 302, 1.1, f=-1)
    return out + on_phone(lady, 250, 346, 1.32, -1, f=1, mouth="smile", blink=True, b=(286, 244)) + desk(70, 258, 330, 102) + flat_paper(300, 258, 70, 14) + hand(288, 248, 1, 1.4) + desk_phone(120, 258, .9)
