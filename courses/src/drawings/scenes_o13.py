"""O-13: Interviewing vulnerable persons"""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "O-13"


@scene(C, "o13-bus")
def _():
    out = room("#E8DFD0", arches=((40, 46, 130, 0),)) + window(60, 84, 190, 130, night=True) + bus(64, 210, .62)
    out += agent(330, 340, 1.12, f=1, a=(296, 250), held_a=handbag(296, 248, .95, BRICK))
    out += laylo(410, 342, 1.1, f=1, scarf="dupatta", scarf_c="#C8794F", mouth="worry", blink=True, a=(394, 252), b=(430, 252))
    out += officer(540, 340, 1.14, f=-1, a=(500, 252), b=(560, 252))
    return out + desk(470, 256, 170, 104) + hand(504, 252, 2, 1.1) + flat_paper(560, 256, 46, 12)


@scene(C, "o13-listen")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + window(490, 84, 80, 116)
    out += chair(190, 340, 1, 1.1) + karim(190, 340, 1.15, f=1, pose="sit", mouth="talk", a=(180, 208), b=(262, 204))
    out += chair(440, 340, -1, 1.1) + officer(440, 340, 1.15, f=-1, pose="sit", a=(372, 264), b=(404, 270))
    return out + table(250, 272, 160, 72) + hand(372, 264, 2, 1.1) + book(310, 272, .9, SAFFRON) + glass(276, 272, 1)


@scene(C, "o13-pause")
def _():
    out = room(arches=((40, 46, 130, 0), (255, 46, 130, 0), (470, 46, 130, 0))) + plant(70, 336, 1.1)
    out += chair(220, 340, 1, 1.1) + jamshed(220, 340, 1.15, f=1, pose="sit", mouth="worry", blink=True, a=(196, 196), b=(250, 196))
    out += chair(450, 340, -1, 1.1) + officer_w(450, 340, 1.15, f=-1, pose="sit", a=(352, 240), b=(424, 268), held_a=cup(350, 240, 1.15))
    return out + table(280, 274, 130, 70) + flat_paper(330, 274, 50, 12) + pencil(400, 272, .8, -6)


@scene(C, "o13-pieces")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += sister(320, 340, 1.25, f=1, mouth="calm", a=(270, 250), b=(372, 250))
    out += spread(244) + hand(272, 250, 2, 1.2) + hand(370, 250, 2, 1.2)
    bits = ((120, 300, -14, house(0, 18, .42)), (236, 306, 9, tree(0, 20, .5)), (390, 304, -6, path("M-20 20Q0 0 -4 -20M20 20Q12 0 4 -20", None, BRICK, 4)), (512, 300, 16, ring(0, 0, 11, SAFFRON)))
    for x, y, turned, inner in bits:
        edge = poly([(-38, -26), (-12, -32), (8, -24), (36, -30), (40, 4), (32, 28), (4, 24), (-24, 32), (-40, 22), (-34, 0)], WHITE, LINE, 2)
        out += put(edge + inner, x, y - 8, 1, turned)
    return out


@scene(C, "o13-prepare")
def _():
    out = room(arches=((40, 46, 140, 0),)) + window(70, 84, 80, 116) + door(500, 76, 108, 224, True, side=1)
    out += chair(150, 344, 1, 1.05) + chair(454, 344, -1, 1.05)
    out += officer_w(300, 340, 1.2, f=-1, a=(262, 254), b=(336, 250), blink=True)
    return out + desk(196, 260, 214, 100) + flat_paper(262, 260, 70, 16) + hand(264, 252, 1, 1.1) + pencil(258, 256, .9, -50) + glass(376, 260, 1.15)


@scene(C, "o13-triangle")
def _():
    out = room(arches=((40, 46, 130, 0), (470, 46, 130, 0))) + frame(280, 70)
    out += chair(322, 308, 0, .95) + helper(322, 308, 1.0, f=0, pose="sit", mouth="talk", a=(300, 232), b=(344, 232))
    out += chair(166, 342, 1, 1.1) + officer_s(166, 342, 1.15, f=1, pose="sit", a=(218, 268), b=(240, 260))
    out += chair(470, 342, -1, 1.1) + brother(470, 342, 1.15, f=-1, pose="sit", mouth="talk", a=(396, 246), b=(430, 266))
    return out + table(216, 272, 206, 72) + glass(386, 272, 1.05) + flat_paper(270, 272, 50, 12)


@scene(C, "o13-welcome")
def _():
    out = room(arches=((40, 46, 140, 0),)) + door(486, 72, 112, 228, True, side=1) + plant(70, 336, 1)
    out += chair(400, 342, -1, 1.2) + chair(130, 342, 1, 1.1)
    out += officer_w(260, 342, 1.18, f=1, mouth="smile", a=(236, 250), b=(340, 236))
    return out + farzana(500, 342, 1.15, f=-1, mouth="smile", a=(470, 256), b=(530, 256), held_b=handbag(530, 254, .9, SAFFRON))
