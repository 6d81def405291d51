"""M-05: My papers."""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "M-05"


@scene(C, "m05-call-home")
def _():
    out = rect(0, 0, 320, 360, PALE_TEAL) + rect(0, 306, 320, 54, "#D5D9D6") + "".join(rect(x, y, w, 306 - y, c) for x, y, w, c in ((10, 120, 50, "#A9C4C4"), (56, 70, 54, "#94B4B6"), (106, 150, 44, "#A9C4C4"), (226, 90, 52, "#94B4B6"), (274, 140, 46, "#A9C4C4")))
    out += "".join(rect(x, y, 9, 12, "#DDEEF0") for x in (68, 88, 238, 258) for y in (110, 136, 162, 188)) + on_phone(bilal, 168, 348, 1.36, 1, f=1, mouth="talk")
    out += rect(320, 0, 320, 360, "#F3E6CB") + rect(320, 306, 320, 54, "#DDC9A0") + arch(360, 50, 240, 256, "#EBDAB8") + window(540, 110, 66, 100)
    out += on_phone(mother, 466, 348, 1.36, -1, f=-1, gap=28, mouth="smile", b=(512, 222), held_b=folder(522, 214, 1.05, SAFFRON))
    return out + rect(315, 0, 10, 360, WHITE) + path("M262 60Q320 14 382 60", None, TEAL, 5).replace("/>", ' stroke-dasharray="1 14"/>')


@scene(C, "m05-card")
def _():
    out = room(arches=((40, 40, 140, 0), (460, 40, 140, 0))) + window(490, 86, 80, 116)
    out += elder(228, 346, 1.3, f=1, b=(282, 222), a=(178, 240), held_a=line(176, 236, 166, 344, WOOD, 6) + path("M176 236Q178 222 194 226", None, WOOD, 6))
    return out + sister(420, 346, 1.28, f=-1, mouth="smile", a=(350, 236), b=(386, 240), held=put(rect(-24, -40, 48, 80, INK, 8) + rect(-20, -32, 40, 62, PALE_TEAL, 3) + id_card(0, -2, .36), 340, 206, 1.15, -8), held_a="")


@scene(C, "m05-compare")
def _():
    out = tabletop() + passport_open(214, 190, 1.65, -4)
    return out + hold(id_card(430, 120, 1.7, 6), 486, 140, 1.2, -10, 2, "#8FB3C4") + hand_point(160, 226, 1.1, 62, 2, "#8FB3C4")


@scene(C, "m05-desk")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + board(268, 70, 104, 90)
    out += chair(130, 340, 1, 1.1) + jamshed(130, 340, 1.22, f=1, pose="sit", mouth="worry", a=(186, 262), b=(208, 256))
    out += chair(510, 340, -1, 1.1) + agent(510, 340, 1.22, f=-1, pose="sit", mouth="talk", a=(436, 258), b=(456, 264))
    return out + table(194, 266, 254, 74) + flat_passport(318, 258, 1.25) + tea(402, 266, .6)


@scene(C, "m05-drawer")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + frame(476, 100, 90, 64)
    out += agent(446, 344, 1.3, f=-1, a=(384, 196), b=(476, 250), held_a=key(384, 190, .95, shade(SAFFRON, -.1)))
    out += karim(164, 346, 1.3, f=1, mouth="worry", a=(136, 240), b=(214, 226))
    out += rect(310, 258, 262, 102, shade(WOOD, -.12)) + rect(300, 246, 282, 14, WOOD, 4) + rect(326, 270, 108, 42, WOOD, 4) + rect(326, 318, 108, 42, WOOD, 4) + rect(446, 270, 112, 90, shade(WOOD, -.2), 4)
    return out + ring(380, 286, 6, SAFFRON) + poly([(377, 288), (383, 288), (385, 300), (375, 300)], INK) + ring(380, 286, 3.4, INK) + rect(364, 332, 32, 6, SAFFRON, 3)


@scene(C, "m05-folder")
def _():
    out = room(arches=((60, 36, 150, 0),)) + calendar(494, 124, 1.55, 0, 11) + jamshed(300, 392, 1.42, blink=True, a=(204, 264), b=(396, 264))
    return out + plate(318) + put(poly([(-112, -34), (-4, -34), (-4, 34), (-136, 34)], SAFFRON) + poly([(4, -34), (112, -34), (136, 34), (4, 34)], shade(SAFFRON, -.08)) + poly([(-102, -27), (-12, -27), (-12, 27), (-122, 27)], PALE_SAFFRON) + poly([(12, -27), (102, -27), (122, 27), (12, 27)], PALE_SAFFRON), 300, 278) + arms_over(300, 392, 1.42, 1, BRICK, (204, 264), (396, 264))


@scene(C, "m05-give-back")
def _():
    out = room(arches=((40, 40, 140, 0), (460, 40, 140, 0))) + plant(600, 338, 1)
    out += brother(130, 344, 1.24, f=1) + laylo(262, 346, 1.26, f=1, mouth="talk", b=(338, 222))
    out += path("M334 222L356 220", None, SKIN[1], 10) + path("M340 218L352 206", None, SKIN[1], 6)
    return out + agent(462, 346, 1.3, f=-1, a=(424, 226), b=(486, 234), held=folder(452, 216, 1.5, SAFFRON))


@scene(C, "m05-helpline")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + window(70, 80, 90, 130)
    out += helper(300, 376, 1.56, f=1, mouth="smile", a=(262, 250), b=(340, 256)) + headset(300, 376, 1.56, 1)
    return out + desk(80, 262, 480, 100) + screen(476, 262, 1.15) + notebook(300, 250, .62) + hand(262, 250, 2, 1.5) + hand(340, 254, 2, 1.5) + pencil(336, 250, .7, -60)


@scene(C, "m05-line")
def _():
    return tabletop() + passport_open(270, 172, 2.35, -3, mark=1, skin=1) + hand_point(214, 240, 1.3, 26, 1, BRICK)


@scene(C, "m05-mother")
def _():
    out = outside("#F3E6CB", base=304, hills=False) + rect(0, 20, 640, 284, "#E9D9B9") + door(330, 62, 150, 242, True, "#DCC79C", side=1) + window(120, 96, 84, 120) + rect(300, 300, 210, 14, "#CDBE9F", 3) + plant(560, 320, 1.1)
    out += mother(404, 312, 1.26, f=-1, mouth="smile", a=(340, 206), b=(366, 212))
    return out + jamshed(246, 346, 1.3, f=1, mouth="smile", a=(290, 232), b=(314, 222), held=folder(328, 204, 1.25))


@scene(C, "m05-myself")
def _():
    out = room(base=300, arches=((30, 40, 120, 0),)) + counter(382, 80, 190, 150, clerk(480, 352, 1.22, f=-1, mouth="smile", a=(444, 232), b=(512, 234)))
    out += below(356, 244, 284, "#E9DFCD", 300) + rect(356, 230, 242, 14, WOOD, 4)
    out += door(62, 92, 100, 208, True, "#CFE3E0", side=-1) + agent(112, 304, .92, f=-1)
    return out + amna(300, 348, 1.3, f=1, mouth="smile", a=(330, 236), b=(372, 216), held_b=paper(382, 202, .9, 4, 8) + passport(364, 206, .8, TEAL, -10))


@scene(C, "m05-opt-board")
def _():
    out = outside("#F3E6CB", base=290, hills=False) + "".join(rect(x, 70, w, 220, c) for x, w, c in ((0, 130, "#E3D0A8"), (130, 110, "#DCC69A"), (450, 190, "#E3D0A8"))) + window(40, 120, 54, 80) + window(530, 110, 60, 90) + rect(0, 286, 640, 10, "#CDBE9F")
    out += rect(206, 120, 10, 210, WOOD) + rect(424, 120, 10, 210, WOOD) + rect(186, 66, 268, 186, WOOD, 6) + rect(198, 78, 244, 162, "#E8D3A8", 3)
    return out + sheet(320, 160, 1.05, 3) + ring(322, 98, 6, BRICK) + tree(590, 320, 1.2)


@scene(C, "m05-opt-bus")
def _():
    out = rect(0, 0, 640, 360, "#E3EAE6") + rect(0, 300, 640, 60, "#A9B5B3") + rect(36, 30, 260, 130, "#BFE0E6", 16) + rect(344, 30, 260, 130, "#BFE0E6", 16) + path("M36 160V130Q110 96 180 130T296 120V160ZM344 160V130Q420 100 480 130T604 116V160Z", "#A3C2BB")
    out += rect(0, 16, 640, 6, GREY) + "".join(path(f"M{x} 18V44", None, GREY, 4) + ring(x, 54, 11, None, SAFFRON, 5) for x in (320, 620))
    for x, c in ((60, "#2F6F73"), (360, "#2F6F73")):
        out += rect(x, 110, 60, 150, c, 22) + rect(x + 4, 226, 206, 44, shade(c, .14), 16) + rect(x + 24, 266, 160, 16, shade(c, -.3), 4) + rect(x + 40, 280, 12, 30, INK) + rect(x + 156, 280, 12, 30, INK) + rect(x + 8, 104, 44, 34, shade(c, .3), 12)
    return out + put(poly([(-30, -13), (52, -13), (36, 8), (-50, 8)], WHITE, LINE, 2) + path("M-20 -7H34M-26 0H16", None, "#A9B0B5", 3), 470, 226, 1.2)


@scene(C, "m05-opt-card")
def _():
    return room(base=400, arches=((60, 36, 180, 400), (400, 36, 180, 400))) + rect(132, 72, 392, 250, LINE, 30) + id_card(320, 182, 3.9, 0, 1)


@scene(C, "m05-opt-copy")
def _():
    return room(arches=((40, 40, 140, 0), (460, 40, 140, 0))) + copier(320, 338, 1.4)


@scene(C, "m05-opt-home")
def _():
    out = room("#F3E6CB", "#DDC9A0", arches=((40, 40, 150, 0),), tint="#EBDAB8") + cupboard(380, 90, 150, 230, True)
    return out + rug(230, 340, 260, 12) + mother(286, 346, 1.34, f=1, mouth="smile", a=(344, 230), b=(378, 214), held=folder(394, 202, 1.25))


@scene(C, "m05-opt-passport")
def _():
    return room(base=400, arches=((60, 36, 180, 400), (400, 36, 180, 400))) + rect(214, 48, 226, 288, LINE, 30) + passport(320, 184, 9.2) + path("M264 154H376M320 108Q280 154 320 200Q360 154 320 108", None, SAFFRON, 6)


@scene(C, "m05-photo")
def _():
    out = tabletop() + passport_open(226, 190, 1.5) + sheet(486, 110, 1, 8, 6) + id_card(70, 60, .95, -10) + receipt(580, 250, 1.5, 12)
    mini = passport_open(0, -2, .3) + ring(0, 44, 6, WHITE)
    return out + hold(big_phone(330, 196, 1.5, 0, mini), 386, 236, 1.2, 24, 2, "#8FB3C4")


@scene(C, "m05-police")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + board(266, 70, 108, 90)
    out += chair(134, 340, 1, 1.1) + amna(134, 340, 1.22, f=1, pose="sit", mouth="talk", a=(186, 262), b=(212, 244))
    out += chair(506, 340, -1, 1.1) + officer_w(506, 340, 1.22, f=-1, pose="sit", a=(430, 256), b=(452, 264), held_a="")
    return out + table(196, 266, 254, 74) + flat_paper(420, 267, 70, 14) + pencil(424, 258, .8, -58, BRICK) + hand(430, 252, 1, 1.2) + glass(300, 266, 1.1)


@scene(C, "m05-receipt")
def _():
    out = room(base=300, arches=((30, 40, 130, 0), (170, 40, 130, 0)))
    out += counter(372, 76, 200, 156, clerk(474, 356, 1.26, f=-1, mouth="smile", a=(408, 212), b=(506, 234), held_a=receipt(398, 200, 1, -8)))
    out += below(346, 246, 294, "#E9DFCD", 300) + rect(346, 232, 252, 14, WOOD, 4)
    return out + bilal(262, 348, 1.34, f=1, mouth="smile", a=(304, 226), b=(342, 214), held_b=note(350, 220, .8, -14))


@scene(C, "m05-register")
def _():
    out = room(arches=((40, 46, 140, 0),)) + window(470, 70, 96, 130) + board(266, 66, 108, 90)
    out += chair(146, 340, 1, 1.1) + laylo(146, 340, 1.22, f=1, pose="sit", mouth="talk", a=(198, 262), b=(226, 240))
    out += chair(514, 340, -1, 1.1) + clerk(514, 340, 1.22, f=-1, pose="sit", a=(438, 254), b=(460, 264))
    return out + table(208, 266, 250, 74) + flat_paper(424, 267, 76, 14) + pencil(430, 258, .8, -58, BRICK) + hand(437, 252, 1, 1.2) + folder(326, 250, .8, TEAL)


@scene(C, "m05-search")
def _():
    out = room(arches=((40, 40, 150, 0),)) + window(470, 66, 100, 140) + bed(60, 330, 470) + rug(320, 346, 300, 9)
    out += cloth(186, 274, 54, TEAL) + cloth(500, 276, 60, BRICK) + shirt(572, 322, 1, "#9CCBD6", 24) + shirt(96, 326, 1, BRICK, -24)
    out += amna(292, 338, 1.2, f=1, pose="sit", mouth="worry", a=(268, 264), b=(308, 190))
    return out + bag_open(416, 346, .98, "#7A5B46", shirt(-20, -66, .7, TEAL, -14) + cloth(24, -54, 44, SAFFRON))


@scene(C, "m05-show")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + guard(462, 346, 1.3, f=-1, hat="cap", a=(410, 246), b=(488, 248))
    out += karim(188, 346, 1.3, f=1, a=(206, 246), b=(262, 218), held_b="")
    out += desk(288, 252, 310, 108) + screen(540, 252, .8) + hand(410, 246, 3, 1.4)
    out += line(222, 176, 262, 218, shade("#E3C08A", -.09), 19) + line(262, 218, 318, 240, SKIN[3], 13)
    return out + put(passport_open(0, 0, .46), 338, 238) + hand(318, 240, 3, 1.5)


@scene(C, "m05-steps")
def _():
    out = room(arches=((60, 36, 150, 0), (430, 36, 150, 0))) + jamshed(190, 366, 1.36, f=1, a=(160, 240), b=(252, 262)) + sister(458, 366, 1.34, f=-1, mouth="smile", scarf_c=PALE_TEAL, c="#9C5F77", a=(406, 256), b=(488, 238))
    out += plate(336)
    for i, x in enumerate((110, 208, 306, 404, 502)):
        y = 318 - i * 13
        out += poly([(x - 28, y - 34), (x + 44, y - 34), (x + 34, y), (x - 42, y)], WHITE, LINE, 2) + path(f"M{x - 18} {y - 25}H{x + 28}M{x - 22} {y - 16}H{x + 12}M{x - 26} {y - 8}H{x + 20}", None, "#A9B0B5", 2.6)
    return out + arms_over(190, 366, 1.36, 1, BRICK, b=(252, 262)) + arms_over(458, 366, 1.34, 2, "#9C5F77", (406, 256), wide=23.5)


@scene(C, "m05-three-places")
def _():
    out = rect(0, 0, 640, 360, SAND)
    panels = [rect(x, 24, 192, 312, c, 22) + arch(x + 26, 50, 140, 286, shade(c, .35)) for x, c in ((16, PALE_SAFFRON), (224, PALE_TEAL), (432, "#F3E0D4"))]
    out += panels[0] + panels[1] + bag_open(112, 290, 1.2, BRICK, sheet(-18, -66, .5, -8, 4) + passport(26, -72, 1.3, TEAL, 8))
    out += hold(big_phone(300, 172, 1, -4, sheet(0, -4, .62, 0, 6)), 326, 214, .66, 50, 2, TEAL)
    return out + rect(416, 24, 224, 312, SAND) + panels[2] + rect(0, 336, 640, 24, SAND) + mother(528, 330, 1.16, f=-1, mouth="smile", a=(500, 232), b=(556, 232), held=folder(528, 224, 1.35))


@scene(C, "m05-visa")
def _():
    out = room(arches=((40, 40, 150, 0), (450, 40, 150, 0))) + board(270, 70, 104, 84) + helper(470, 346, 1.3, f=-1, a=(412, 244), b=(496, 246)) + farzana(190, 346, 1.3, f=1, mouth="talk", a=(220, 240), b=(256, 232))
    out += desk(286, 256, 320, 104) + hand(412, 244, 2, 1.4) + desk_phone(560, 256, .9)
    out += put(passport_open(0, 0, .66), 326, 220, 1, -4) + line(256, 234, 276, 240, SKIN[2], 11)
    return out + line(214, 178, 240, 226, shade("#7A3B4A", -.09), 18) + line(240, 226, 318, 226, SKIN[2], 12) + hand(320, 224, 2, 1.5) + line(322, 222, 340, 214, SKIN[2], 6)


@scene(C, "m05-waiting")
def _():
    out = room(arches=((30, 40, 120, 0), (180, 40, 120, 0), (330, 40, 120, 0))) + door(496, 74, 104, 220) + clock(454, 110, 22)
    for x, who, c in ((76, elder, SAFFRON), (186, farzana, TEAL), (296, karim, SAFFRON), (406, laylo, BRICK)):
        out += chair(x, 336, 0, 1.02) + who(x, 336, 1.1, pose="sit", a=(x - 22, 268), b=(x + 22, 268), held=folder(x, 264, .82, c))
    return out
