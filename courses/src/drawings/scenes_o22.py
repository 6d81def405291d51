"""O-22: Labour migration"""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "O-22"


@scene(C, "o22-attache-visit")
def _():
    out = outside("#E4EEF0", "#DCCFB6", 236, hills=False)
    out += rect(330, 40, 270, 200, "#E2D6C1", 4) + "".join(rect(352 + 62 * (i % 4), 62 + 58 * (i // 4), 34, 36, PALE_TEAL, 3) for i in range(12))
    out += chair(180, 344, 1, 1.1) + amna(180, 344, 1.12, f=1, pose="sit", a=(204, 262), b=(236, 256)) + notebook(222, 256, .7) + pencil(240, 252, .7, -40)
    out += chair(400, 344, -1, 1.1) + worker(400, 344, 1.1, f=-1, pose="sit", mouth="talk", a=(346, 246), b=(376, 270))
    return out + chair(520, 344, -1, 1.1) + jamshed(520, 344, 1.1, f=-1, pose="sit", a=(476, 268), b=(500, 268))


@scene(C, "o22-bilal-site")
def _():
    out = outside("#E4EEF0", "#DCCFB6", 270, hills=False) + crane(330, 290, 1.25)
    return out + bilal(200, 344, 1.28, f=1, mouth="talk", hat="helmet", a=(176, 250), b=(232, 128), held_b=phone(228, 118, 1.2, 8)) + stone(300, 340, GREY, 8) + stone(324, 346, "#8A7F6C", 10)


@scene(C, "o22-chain")
def _():
    out = outside("#F4EAD6", "#E0D0AF", 250, sun=(90, 80)) + house(120, 262, 1.2) + tree(560, 270, 1.1)
    out += farzana(200, 342, 1.18, f=1, mouth="talk", a=(186, 252), b=(252, 236))
    out += agent(330, 342, 1.16, f=-1, mouth="smile", a=(276, 244), b=(352, 252))
    return out + friend(436, 330, 1.02, f=-1, a=(420, 246), b=(452, 246)) + boss(520, 318, .9, f=-1, hat=None, top="shirt", c="#7A6A86", a=(506, 240), b=(534, 240))


@scene(C, "o22-karim-phone")
def _():
    out = room(arches=((250, 40, 140, 0),)) + window(276, 76, 88, 110, night=True) + hanging_lamp(320, 40)
    out += bed(30, 318, 210) + bed(420, 318, 200, PALE_SAFFRON) + brother(540, 322, .95, f=-1, pose="sit", blink=True, a=(516, 262), b=(560, 262))
    return out + karim(170, 344, 1.15, f=1, pose="sit", a=(188, 246), b=(214, 244), held_b=phone(206, 236, 1.1, 0))


@scene(C, "o22-two-contracts")
def _():
    out = room(arches=((40, 46, 140, 0), (460, 46, 140, 0))) + board(480, 86, 100, 80)
    out += chair(170, 340, 1, 1.1) + jamshed(170, 340, 1.16, f=1, pose="sit", mouth="worry", a=(220, 266), b=(250, 250))
    out += chair(470, 340, -1, 1.1) + officer_s(470, 340, 1.16, f=-1, pose="sit", a=(388, 250), b=(430, 268))
    out += table(216, 272, 210, 72) + paper(280, 238, .95, 5, -7) + paper(360, 238, .95, 3, 6, True, PALE_SAFFRON)
    return out + hand(252, 250, 1, 1.1) + hand(388, 250, 2, 1.1)


@scene(C, "o22-desk-card")
def _():
    out = room(arches=((60, 40, 150, 0), (430, 40, 150, 0)))
    out += officer_w(300, 344, 1.28, f=0, mouth="smile", a=(234, 226), b=(362, 246))
    out += spread(240)
    out += poly([(330, 254), (480, 254), (510, 318), (330, 318)], SAFFRON, shade(SAFFRON, -.2), 2) + poly([(342, 262), (400, 262), (404, 310), (342, 310)], WHITE, LINE, 2)
    return out + path("M412 262L420 318", None, shade(SAFFRON, -.25), 3) + hand(362, 248, 1, 1.2) + paper(216, 214, 1.1, 5, -6, False, PALE_SAFFRON) + hand(234, 228, 1, 1.2)
