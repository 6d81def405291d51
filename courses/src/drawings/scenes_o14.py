"""O-14: Human rights at international borders"""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "O-14"


def blanket(x, y, s=1, c="#8FAFB8"):
    """A blanket round the shoulders of one who sits at (x, y)."""
    return put(path("M-22 -66Q-44 -40 -38 22L38 22Q44 -40 22 -66Q0 -48 -22 -66Z", c) + path("M-37 0L37 0", None, shade(c, -.15), 4), x, y, s)


@scene(C, "o14-advice")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + board(60, 80, 100, 80)
    out += suitcase(92, 344, 1) + chair(190, 340, 1, 1.1) + amna(190, 340, 1.15, f=1, pose="sit", a=(238, 264), b=(268, 256))
    out += girl(132, 344, .8, f=1, mouth="calm", b=(168, 268))
    out += chair(470, 340, -1, 1.1) + clerk(470, 340, 1.15, f=-1, pose="sit", mouth="talk", a=(376, 262), b=(430, 266))
    out += table(232, 270, 196, 74) + poly([(270, 258), (390, 258), (408, 272), (252, 272)], "#EDF3E6", LINE, 2)
    return out + path("M280 268Q320 256 382 264", None, TEAL, 3) + pin(330, 262, .7) + hand(376, 260, 1, 1.1)


@scene(C, "o14-dawn")
def _():
    out = outside("#FBE7CE", "#CFC3AD", 236, sun=(500, 130), hill=("#B3A6A6", "#9C979C")) + barrier(420, 330, 190)
    for x, who, c in ((90, elder, "#8FAFB8"), (170, mother, "#B98B73"), (250, brother, "#9BB0A0")):
        out += bench(x - 46, 330, 92) + who(x, 334, .96, f=1, pose="sit", mouth="worry" if who is elder else "calm") + blanket(x, 268, .9, c)
    out += suitcase(40, 340, .6, TEAL) + suitcase(300, 344, .6, BRICK)
    return out + officer(366, 344, 1.1, f=-1, mouth="talk", a=(324, 246), b=(384, 250), held_a=paper(318, 236, .8, 4, -6, False))


@scene(C, "o14-help-first")
def _():
    out = outside("#E9EFE6", "#D8CDB4", 240, sun=(110, 90), hill=("#B9C4BD", "#A3B3AE")) + post_house(450, 300, 150, 130)
    out += bench(130, 326, 150) + elder(206, 334, 1.05, f=1, pose="sit", mouth="worry", a=(190, 256), b=(252, 258)) + blanket(206, 262, .8, "#B98B73")
    out += nurse(308, 342, 1.08, f=-1, pose="kneel", mouth="smile", a=(252, 260), b=(290, 276)) + medical_bag(356, 344, 1.1)
    folded = rect(410, 240, 66, 14, "#8FAFB8", 5) + rect(410, 226, 66, 14, "#B98B73", 5) + rect(412, 212, 62, 14, "#9BB0A0", 5)
    return out + officer(444, 344, 1.12, f=-1, mouth="smile", a=(414, 252), b=(472, 252), held_a=folded)


@scene(C, "o14-line")
def _():
    out = room(base=270, arches=((40, 46, 120, 0), (190, 46, 120, 0), (340, 46, 120, 0), (490, 46, 120, 0)))
    out += poly([(330, 270), (344, 270), (330, 360), (300, 360)], SAFFRON)
    out += farzana(116, 334, 1.05, f=1, mouth="smile", a=(96, 250), b=(140, 250)) + karim(196, 338, 1.08, f=1, a=(170, 256), held_a=suitcase(164, 342, .85, TEAL))
    out += girl(264, 344, .84, f=1, mouth="smile", b=(300, 262))
    return out + officer_w(410, 344, 1.12, f=-1, pose="kneel", mouth="smile", a=(352, 258), b=(420, 280)) + barrier(520, 330, 100)


@scene(C, "o14-register")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += rect(466, 120, 74, 84, TEAL, 8) + rect(480, 140, 46, 8, INK, 3) + rect(474, 112, 58, 12, shade(TEAL, -.2), 4)
    out += officer_s(290, 344, 1.25, f=1, a=(252, 252), b=(330, 250), blink=True)
    out += desk(80, 260, 470, 100) + lamp(130, 260, 1.35) + book(290, 260, 1.5, BRICK, True)
    return out + hand(250, 252, 2, 1.2) + hand(330, 248, 2, 1.2) + pencil(322, 252, .9, -40)


@scene(C, "o14-reporting")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + calendar(486, 84, 1.15, 9, 12)
    out += karim(220, 342, 1.16, f=1, a=(204, 256), b=(290, 244))
    out += officer_w(420, 342, 1.16, f=-1, mouth="smile", a=(342, 240), b=(450, 252), held_a=id_card(322, 236, .85, -6))
    return out + desk(300, 258, 290, 102) + flat_paper(430, 258, 80, 16) + hand(452, 250, 1, 1.1) + pencil(446, 256, .8, -40) + tick(404, 250, .6, GREEN, 4)


@scene(C, "o14-scales")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += officer(320, 344, 1.25, f=0, a=(220, 214), b=(420, 214)) + desk(60, 268, 520, 94)
    out += path("M320 150L320 262", None, "#8A6444", 8) + path("M180 168L460 168", None, "#8A6444", 7) + ring(320, 150, 9, SAFFRON) + rect(280, 256, 80, 14, "#8A6444", 5)
    for x in (180, 460):
        out += path(f"M{x} 168L{x - 40} 226M{x} 168L{x + 40} 226", None, INK, 2) + path(f"M{x - 48} 226Q{x} 262 {x + 48} 226Z", SAFFRON)
    out += key(180, 222, 1.3, TEAL)
    out += path("M436 224Q452 196 486 190Q480 216 446 222Z", WHITE, LINE, 2) + path("M432 228L470 200", None, GREY, 2)
    return out
