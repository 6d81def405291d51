"""O-09: Victim identification and referral"""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "O-09"


@scene(C, "awake-at-night")
def _():
    out = room("#DDE3E4", "#C9CFCF", arches=((430, 46, 140, 0),), tint="#D3DADB") + window(456, 74, 88, 122, night=True)
    out += poly([(470, 196), (532, 196), (420, 330), (250, 330)], "#FBEBC9").replace("/>", ' fill-opacity=".35"/>')
    out += rect(70, 286, 330, 30, "#8FAFB8", 10) + rect(60, 306, 350, 14, WOOD, 4) + rect(66, 318, 12, 30, WOOD) + rect(392, 318, 12, 30, WOOD) + rect(52, 240, 14, 108, WOOD, 4)
    out += rect(74, 268, 84, 26, WHITE, 10, LINE, 2) + put(person(0, 0, .95, skin=2, pose="bust", hair="short", top="jumper", c="#6F8F99", mouth="worry"), 262, 272, 1, -90)
    return out + path("M226 262Q300 238 400 270L400 306L226 306Z", "#9CB9BF") + path("M240 276Q310 256 396 284", None, "#86A6AD", 4)


@scene(C, "counter-speaker")
def _():
    out = room(arches=((40, 46, 130, 0), (470, 46, 130, 0)))
    out += brother(130, 342, 1.12, f=1, mouth="worry", blink=True, a=(112, 254), b=(150, 254))
    out += agent(232, 342, 1.16, f=1, mouth="talk", a=(214, 252), b=(312, 232))
    out += officer_w(470, 342, 1.16, f=-1, a=(432, 250), b=(506, 252))
    return out + desk(330, 256, 250, 104) + hand(434, 250, 1, 1.1) + flat_paper(390, 256, 46, 12) + flat_paper(472, 256, 46, 12, PALE_SAFFRON)


@scene(C, "desk-list")
def _():
    out = tabletop()
    out += sheet(236, 196, 1.15, -4, 6) + put(desk_phone(0, 0, 1.9), 110, 320, 1) + calendar(452, 66, 1.2, 6, 9)
    return out + hand_point(300, 190, 1.1, 30, 2, TEAL) + pencil(292, 196, 1.4, -60)


@scene(C, "folder-aside")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + window(68, 84, 84, 116)
    shawl = path("M-24 -66Q-46 -38 -40 30L40 30Q46 -38 24 -66Q0 -46 -24 -66Z", "#B98B73")
    out += chair(200, 342, 1, 1.1) + karim(200, 342, 1.15, f=1, pose="sit", mouth="calm", b=(262, 268)) + put(shawl, 200, 262, 1)
    out += chair(450, 342, -1, 1.1) + officer_w(450, 342, 1.15, f=-1, pose="sit", mouth="smile", a=(352, 216), b=(478, 262))
    out += table(260, 274, 220, 70) + put(teapot(0, 0, 1.1), 344, 238, 1, -24) + cup(308, 274, 1) + rect(424, 262, 62, 12, SAFFRON, 2)
    return out + hand(354, 216, 1, 1.1)


@scene(C, "glass-room")
def _():
    out = room(arches=((300, 46, 130, 0), (470, 46, 130, 0)))
    out += chair(356, 338, 1, 1) + farzana(356, 338, 1.06, f=1, pose="sit", mouth="worry", b=(404, 264)) + chair(540, 338, -1, 1) + officer_s(540, 338, 1.06, f=-1, pose="sit", mouth="talk", a=(480, 262))
    out += table(400, 274, 96, 66)
    out += agent(150, 344, 1.2, f=1, mouth="calm", a=(132, 254), b=(206, 200))
    out += rect(214, 30, 66, 310, "#BFD9DC").replace("/>", ' fill-opacity=".5"/>') + rect(210, 30, 6, 312, GREY) + rect(278, 30, 6, 312, GREY)
    return out + line(228, 60, 262, 110, WHITE, 4) + line(228, 200, 256, 244, WHITE, 4) + hand(210, 200, 1, 1.1)


@scene(C, "laylo-counter")
def _():
    out = room(base=280, arches=((20, 46, 120, 0), (170, 46, 120, 0))) + window(190, 70, 90, 100) + put(plane(0, 0, .5), 236, 124, 1)
    out += agent(90, 312, .96, f=1, mouth="calm", a=(76, 238), b=(104, 238))
    out += laylo(300, 344, 1.16, f=1, mouth="worry", a=(282, 254), b=(322, 254), held_a=handbag(282, 252, .95, SAFFRON))
    out += officer_s(500, 342, 1.18, f=-1, mouth="smile", a=(454, 250), b=(530, 252))
    return out + desk(410, 256, 200, 104) + hand(456, 250, 2, 1.1) + screen(560, 256, .8)


@scene(C, "locked-drawer")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0)))
    out += officer(500, 318, 1.0, f=1, mouth="calm", a=(484, 240), b=(518, 240))
    out += rect(90, 190, 130, 152, "#8C979C", 5) + "".join(rect(98, 200 + 46 * i, 114, 40, "#A5AFB3", 3) + rect(142, 216 + 46 * i, 26, 6, INK, 3) for i in range(3))
    out += rect(98, 196, 130, 46, "#B7C0C3", 3, "#8C979C", 2) + rect(150, 216, 26, 6, INK, 3) + padlock(206, 222, .8)
    return out + officer_s(300, 344, 1.22, f=-1, a=(214, 188), b=(322, 254), held_a=folder(186, 178, .85, SAFFRON, False, -10))


@scene(C, "open-hall")
def _():
    out = room(base=250, arches=((20, 30, 110, 0), (150, 30, 110, 0), (280, 30, 110, 0), (410, 30, 110, 0), (540, 30, 90, 0)))
    for x, who, f in ((60, elder, 1), (130, sister, 1), (510, brother, -1), (580, friend, -1)):
        out += who(x, 300, .84, f=f)
    out += bilal(190, 280, .7, f=1) + clerk(452, 280, .7, f=-1)
    out += officer(250, 346, 1.16, f=1, mouth="talk", a=(232, 252), b=(312, 226), held_b=paper(318, 216, .7, 4, 0, False))
    return out + wife(390, 346, 1.14, f=-1, mouth="worry", blink=True, a=(368, 256), b=(410, 256))


@scene(C, "pen-down")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + plant(84, 338, 1)
    out += chair(200, 342, 1, 1.1) + sister(200, 342, 1.16, f=1, pose="sit", mouth="talk", a=(192, 206), b=(272, 210))
    out += chair(460, 342, -1, 1.1) + officer_w(460, 342, 1.16, f=-1, pose="sit", a=(392, 266), b=(420, 272))
    return out + table(262, 274, 150, 70) + pencil(300, 272, 1.1, -6, SAFFRON) + flat_paper(350, 274, 46, 12) + hand(392, 266, 1, 1.1)


@scene(C, "quiet-room")
def _():
    out = room(arches=((220, 46, 140, 0),)) + door(470, 76, 110, 224) + frame(80, 80)
    out += chair(180, 340, 1, 1.1) + officer_s(180, 340, 1.14, f=1, pose="sit", a=(226, 268), b=(252, 262))
    out += chair(410, 340, -1, 1.1) + laylo(410, 340, 1.14, f=-1, pose="sit", mouth="calm", a=(352, 266), b=(376, 272))
    tissues = rect(300, 256, 40, 18, PALE_TEAL, 3) + path("M312 256Q320 240 328 256Z", WHITE, LINE, 2)
    return out + table(228, 274, 152, 70) + glass(276, 274, 1.1) + tissues


@scene(C, "same-greeting")
def _():
    behind, before = wheelchair(566, 344, -1, .95)
    out = room(base=276, arches=((30, 40, 120, 0), (190, 40, 120, 0), (350, 40, 120, 0), (500, 40, 110, 0)))
    out += officer_w(110, 344, 1.18, f=1, mouth="smile", a=(92, 254), b=(196, 206))
    out += wife(280, 342, 1.1, f=-1, mouth="smile", a=(262, 256), b=(300, 256)) + suitcase(320, 346, .9, SAFFRON)
    out += worker(420, 342, 1.1, f=-1, mouth="smile", hat="helmet")
    return out + behind + brother(566, 344, 1.0, f=-1, pose="sit", mouth="smile", a=(540, 262), b=(586, 262)) + before


@scene(C, "sheet-between")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + board(482, 84, 100, 80)
    out += chair(190, 342, 1, 1.1) + jamshed(190, 342, 1.16, f=1, pose="sit", mouth="calm", a=(226, 266), b=(288, 256))
    out += chair(460, 342, -1, 1.1) + officer_w(460, 342, 1.16, f=-1, pose="sit", mouth="smile", a=(352, 246), b=(424, 270))
    return out + table(236, 274, 190, 70) + paper(322, 236, 1.15, 5, 4, False) + pencil(292, 250, .9, -40) + hand(290, 256, 1, 1.1) + hand(352, 246, 1, 1.1)


@scene(C, "shelter-door")
def _():
    out = outside("#F4EAD6", "#DCCFB6", 290, hills=True) + rect(330, 60, 290, 240, PALE_SAFFRON, 6) + poly([(310, 66), (640, 66), (600, 20), (350, 20)], BRICK)
    out += door(420, 110, 110, 190, True, side=1) + window(350, 120, 52, 72) + plant(590, 316, 1)
    out += helper(470, 312, 1.06, f=-1, mouth="smile", a=(404, 220), b=(492, 236))
    out += laylo(310, 340, 1.12, f=1, mouth="calm", a=(292, 254), b=(332, 254), held_a=handbag(292, 252, .95, BRICK))
    return out + brother(110, 340, 1.04, f=1, top="jumper", c=TEAL, a=(94, 252), b=(128, 252)) + tree(40, 300, 1)
