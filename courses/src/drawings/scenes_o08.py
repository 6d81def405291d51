"""O-08: Trafficking or smuggling?"""
from people import *
from places import *
from register import scene
from things import *

C = "O-08"


@scene(C, "bus-station-talk")
def _():
    out = room(arches=((30, 50, 120, 0), (180, 50, 120, 0)))
    out += window(52, 84, 76, 110) + door(470, 86, 110, 214, True, side=1)
    out += mother(522, 300, .82, f=1)
    out += chair(150, 336, 1) + officer_w(150, 336, 1.12, f=1, pose="sit", b=(222, 252), a=(196, 262))
    out += chair(366, 336, -1) + amna(366, 336, 1.12, f=-1, pose="sit", mouth="talk", a=(300, 252), b=(322, 260))
    return out + table(196, 264, 130, 76) + notebook(258, 258, .5) + cup(296, 264, .8)


@scene(C, "hidden-passport")
def _():
    out = room(arches=((60, 56, 150, 0), (430, 56, 150, 0)))
    p = passport(158, 246, 1, BRICK, 20)
    out += agent(214, 332, 1.15, f=1, mouth="smile", a=(166, 236), b=(286, 218), behind="a", held_a=passport(158, 250, 1.05, BRICK, 15), held_b=paper(302, 206, 1.05, angle=8))
    return out + jamshed(440, 332, 1.15, f=-1, mouth="worry", a=(376, 232), b=(478, 214), held_a="") + pencil(320, 232, .8, -60)


@scene(C, "roadside-dawn")
def _():
    out = outside("#FBE7CE", "#D9C7A3", 222, sun=(150, 120), hill=("#C9B9B0", "#B6AFA3"))
    out += path("M640 222L560 222Q420 280 300 360L640 360Z", "#B9B3A8") + path("M640 256Q540 290 470 360", None, WHITE, 4)
    for x, y, who, more in ((52, 268, friend, {}), (120, 262, sister, {}), (196, 266, brother, {})):
        out += who(x, y, .74, pose="floor", mouth="worry" if who is friend else "calm", a=(x - 18, y - 28), b=(x + 18, y - 28), **more)
    for x, y, who in ((84, 332, elder), (178, 338, farzana), (276, 330, karim)):
        more = dict(b=(332, 254)) if who is karim else dict(a=(x - 20, y - 32), b=(x + 20, y - 32))
        out += who(x, y, .92, f=1 if who is karim else 0, pose="floor", **more)
    return out + officer(420, 340, 1.08, f=-1, mouth="smile", a=(356, 232), held_a=bottle(350, 226, 1.15))


@scene(C, "blanket-and-cup")
def _():
    out = room(arches=((40, 50, 130, 0), (255, 50, 130, 0), (470, 50, 130, 0))) + green_cross(535, 132, 1.1)
    out += chair(250, 336, 1, 1.1) + farzana(250, 336, 1.14, f=1, pose="sit", mouth="calm", held=path("M228 172Q196 190 204 300L250 304Q236 240 240 190Q256 200 278 184Q296 210 296 296L312 290Q316 190 274 168Q252 186 228 172Z", "#8FAFB8") + path("M209 250L243 254M299 246L312 244", None, "#7899A3", 5), b=(286, 226), a=(266, 232), held_b=cup(282, 230, 1))
    return out + medical_bag(508, 340, 1.3) + nurse(410, 338, 1.12, f=-1, pose="kneel", mouth="smile", a=(350, 272), b=(386, 270))


@scene(C, "two-roads")
def _():
    out = room(arches=((60, 46, 130, 0), (255, 46, 130, 0), (450, 46, 130, 0)))
    out += officer_w(210, 340, 1.2, f=1, a=(196, 246), b=(268, 242))
    out += officer(440, 340, 1.2, f=-1, a=(384, 244), b=(450, 244))
    out += poly([(150, 232), (490, 232), (560, 310), (80, 310)], WOOD) + rect(80, 310, 480, 14, shade(WOOD, -.2), 3)
    out += poly([(180, 240), (460, 240), (506, 300), (134, 300)], "#EDF3E6")
    out += path("M320 300Q316 280 322 272Q280 262 236 246M322 272Q376 262 420 244", None, SAFFRON, 8)
    out += path("M150 286Q190 270 220 284", None, "#9CCBD6", 5) + oval(444, 280, 24, 8, "#C5D9BC")
    out += stone(250, 252, INK, 8) + stone(276, 261, INK, 8) + stone(404, 250, BRICK, 8) + stone(374, 259, BRICK, 8)
    return out + hand(268, 242, 1, 1.2) + hand(384, 244, 2, 1.2)


@scene(C, "two-sisters")
def _():
    out = outside(base=280) + bus(-60, 304, 1.05)
    out += bilal(596, 312, .86, f=-1, beard="short", c="#A89B83") + suitcase(552, 314, .8)
    out += officer(250, 344, 1.1, f=1, b=(310, 238))
    out += amna(370, 344, 1.1, f=-1, mouth="smile", a=(316, 234), held_a=paper(310, 226, .62, 3, -6, False, PALE_SAFFRON))
    return out + laylo(460, 344, 1.08, f=-1, mouth="smile", a=(412, 246), held_a=paper(406, 238, .62, 3, -10, False, PALE_SAFFRON))


@scene(C, "law-books")
def _():
    out = room(arches=((70, 40, 150, 0), (430, 40, 150, 0))) + window(468, 84, 74, 110)
    out += officer_s(300, 344, 1.25, f=1, a=(262, 252), b=(330, 254), blink=True)
    out += desk(80, 262, 480, 100) + lamp(118, 262, 1.35) + book(290, 262, 1.15, TEAL, True) + book(410, 262, 1.15, BRICK)
    return out + hand(262, 254, 2, 1.2) + hand(330, 254, 2, 1.2) + flat_paper(506, 262, 60, 14)


@scene(C, "phone-to-legal")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + window(68, 90, 84, 120) + board(430, 90, 120, 104, 5)
    out += officer(300, 344, 1.25, f=1, mouth="talk", a=(262, 254), b=(330, 128), held_b=phone(326, 118, 1.2, 10))
    return out + desk(110, 262, 430, 100) + folder(250, 252, .5) + flat_paper(262, 262, 90, 18) + desk_phone(460, 262, 1.1) + hand(266, 252, 2, 1.2)


@scene(C, "talk-apart")
def _():
    out = room(arches=((40, 46, 130, 0),)) + door(478, 78, 108, 222) + plant(56, 330, 1.1)
    out += chair(318, 316, 0, .95) + helper(318, 316, 1, f=0, pose="sit", mouth="talk", a=(300, 240), b=(340, 240))
    out += chair(170, 340, 1, 1.1) + officer(170, 340, 1.14, f=1, pose="sit", a=(214, 266), b=(240, 256))
    out += chair(458, 340, -1, 1.1) + karim(458, 340, 1.14, f=-1, pose="sit", a=(392, 258), b=(416, 268))
    return out + table(214, 270, 200, 74) + glass(376, 270, 1.1) + flat_paper(270, 270, 56, 12)


@scene(C, "child-and-officer")
def _():
    out = room(arches=((40, 46, 140, 0), (250, 46, 140, 0))) + door(476, 74, 110, 226, True)
    out += clerk(520, 322, 1.06, f=-1, mouth="smile", a=(478, 240), held_a=folder(476, 236, .8, SAFFRON))
    out += chair(190, 340, 1, .86) + officer_w(190, 340, 1.1, f=1, pose="sit", mouth="smile", a=(222, 270), b=(252, 256))
    return out + boy(346, 340, .84, f=-1, a=(322, 268), b=(372, 266), held_b=handbag(372, 262, .8, BRICK))


@scene(C, "checkpoint-night")
def _():
    out = outside("#1D3644", "#3C4A4C", 270, hill=("#26424F", "#2D4B52")) + ring(96, 66, 22, "#FBEBC9")
    out += "".join(ring(x, y, 1.6, "#FBEBC9") for x, y in ((180, 40), (250, 90), (340, 34), (430, 70), (520, 40), (590, 96), (40, 130)))
    out += poly([(172, 240), (300, 210), (300, 312), (210, 330)], "#FBEBC9").replace("/>", ' fill-opacity=".28"/>')
    seats = "".join(who(x, 372, .8, f=-1, pose="bust", mouth=m) for x, who, m in ((328, sister, "worry"), (372, karim, "calm"), (416, friend, "calm")))
    out += van(270, 338, 1.26, "#D8DEDC", seats) + rect(318, 312, 160, 16, "#B9C1C0")
    return out + barrier(40, 322, 90) + officer(150, 346, 1.14, f=1, b=(208, 254), held_b=rect(204, 246, 34, 11, INK, 4) + rect(232, 243, 9, 17, SAFFRON, 3))


@scene(C, "wall-list")
def _():
    out = room(arches=((50, 40, 160, 0), (430, 40, 160, 0)), base=300) + rect(226, 54, 188, 150, WHITE, 6, LINE, 2)
    out += "".join(ring(248, 80 + i * 25, 5, SAFFRON) + rect(264, 76 + i * 25, 130, 8, PALE_TEAL, 4) for i in range(5))
    out += ring(320, 62, 4, BRICK) + desk(70, 250, 500, 112) + desk_phone(170, 250, 1.6)
    return out + turn(folder(330, 226, 1.3, SAFFRON, True), 0, 330, 226) + pencil(440, 244, 1.4, -8, TEAL)
