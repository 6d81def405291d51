"""M-09: Women and domestic work."""
from people import *
from places import *
from register import scene
from things import *
from things_m import *

C = "M-09"
HOME = dict(wall="#EFE6D6", floor="#DCCBA9", tint="#E6DAC4")
TWO = ((40, 40, 150, 0), (450, 40, 150, 0))
lady = cast(skin=1, hair="bun", hair_c="#2B211C", top="shirt", c="#D9E3DA", legs_c="#39434D")


def small_room(night=False):
    """A simple room of one's own: a bed and a window."""
    return room(**HOME, arches=((40, 40, 150, 0),)) + window(66, 84, 98, 130, night=night) + bed(160, 332, 330) + rug(330, 348, 280, 9)


def hook(x, y, s=1):
    return put(rect(-44, -8, 88, 16, WOOD, 4) + path("M-26 8v12q0 10 10 10M14 8v12q0 10 10 10", None, INK, 4), x, y, s)


@scene(C, "m09-agree")
def _():
    out = room(**HOME, arches=TWO) + frame(284, 66, 84, 60)
    out += amna(180, 372, 1.34, f=1, a=(150, 262), b=(240, 266)) + lady(460, 372, 1.34, f=-1, mouth="smile", a=(400, 264), b=(492, 258)) + plate(328)
    return out + put(poly([(-50, -38), (50, -38), (62, 28), (-62, 28)], WHITE, LINE, 2) + "".join(line(-38 - i * 2, -28 + i * 11, 34 - (i % 2) * 16, -28 + i * 11, "#A9B0B5", 3) for i in range(5)), 320, 296) + hand(244, 268, 1, 1.4) + hand(402, 266, 1, 1.4) + pencil(398, 276, 1, -50, TEAL)


@scene(C, "m09-day")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(66, 84, 98, 130) + calendar(380, 116, 2.3, 5, 9)
    return out + sister(250, 348, 1.38, f=1, mouth="smile", a=(222, 254), b=(330, 166)) + pencil(342, 158, .9, 150, BRICK) + table(480, 276, 130, 76) + put(phone(0, 0, 1.5), 544, 246)


@scene(C, "m09-number")
def _():
    out = small_room()
    shoe = put(path("M-40 0Q-44 -26 -20 -28L0 -14Q36 -12 42 0Z", BRICK) + path("M-36 -4H40", None, shade(BRICK, -.3), 4), 372, 262, 1)
    return out + farzana(310, 340, 1.32, pose="sit", f=1, blink=True, a=(338, 248), b=(390, 246)) + shoe + paper(352, 232, .5, 3, -10, False)


@scene(C, "m09-phone")
def _():
    return on_phone(laylo, 330, 340, 1.32, 1, "sit", f=0, mouth="smile", a=(306, 262)).join((small_room(True), ""))


@scene(C, "m09-rest")
def _():
    out = outside("#E2EFE6", "#C9D7AE", 262, False, (110, 76)) + tree(90, 290, 1.7) + tree(560, 286, 2, "#4F8F5A")
    return out + bench(220, 336, 220) + laylo(330, 340, 1.32, f=0, pose="sit", mouth="smile", blink=True, a=(306, 266), b=(376, 244), held_b=cup(380, 242, 1.1))


@scene(C, "m09-room")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(66, 84, 98, 130) + bed(20, 332, 260) + door(420, 56, 140, 240, False, side=1) + padlock(534, 196, 1)
    return out + farzana(380, 348, 1.36, f=1, mouth="calm", a=(356, 254), b=(446, 206))


@scene(C, "m09-sister")
def _():
    out = room(**HOME, arches=TWO) + window(474, 84, 100, 130) + rug(320, 346, 460, 14)
    return out + amna(220, 344, 1.34, f=1, pose="floor", mouth="smile", b=(292, 244)) + sister(400, 344, 1.34, f=-1, pose="floor", mouth="smile", a=(330, 244)) + big_phone(312, 224, .6, 0)


@scene(C, "m09-word")
def _():
    out = room(**HOME, arches=TWO)
    return out + laylo(256, 348, 1.38, f=1, mouth="talk", a=(230, 254), b=(306, 112)) + mother(384, 348, 1.38, f=-1, mouth="smile", a=(358, 252), b=(414, 252))


@scene(C, "m09-listen")
def _():
    out = room(**HOME, arches=((250, 40, 150, 0),)) + window(274, 70, 100, 130) + rect(120, 236, 400, 60, "#9C6B57", 16) + rect(110, 286, 420, 40, "#B07A63", 14)
    return out + sister(240, 344, 1.28, f=1, pose="sit", mouth="talk", a=(228, 228), b=(290, 236)) + amna(400, 344, 1.28, f=-1, pose="sit", mouth="calm", a=(376, 266), b=(420, 266)) + plant(580, 338, 1.2)


@scene(C, "m09-kinds")
def _():
    out = room("#DDD8CC", "#C6BCA6", arches=(), tint="#D2CCBE") + door(440, 56, 130, 240) + bed(60, 332, 330)
    out += laylo(220, 322, 1.3, f=-1, pose="floor", mouth="worry", blink=True, a=(176, 262), b=(262, 262))
    return out + path("M176 292Q190 236 218 240Q248 236 264 292", None, "#5D4A66", 22) + path("M172 262Q220 282 268 262", None, "#C8794F", 15) + hand(184, 264, 1, 1.3) + hand(258, 264, 1, 1.3)


@scene(C, "m09-notes")
def _():
    return small_room(True) + amna(330, 340, 1.32, pose="sit", f=0, blink=True, a=(304, 258), b=(356, 248), held=turn(notebook(332, 264, .9, 0, False), -4, 332, 264)) + pencil(348, 256, .9, -55)


@scene(C, "m09-neighbour")
def _():
    out = room("#E4E1D8", "#CFC8B8", arches=()) + door(350, 46, 160, 254, True, side=1) + plant(590, 336, 1.2)
    return out + farzana(210, 348, 1.36, f=1, mouth="worry", a=(186, 256), b=(282, 208)) + mother(424, 340, 1.32, f=-1, mouth="calm", a=(348, 220), b=(486, 210))


@scene(C, "m09-message")
def _():
    return small_room(True) + laylo(330, 340, 1.32, pose="sit", f=0, blink=True, a=(306, 246), b=(354, 244), held=big_phone(330, 240, .55, 0)) + hand(306, 250, 1, 1.3) + hand(354, 248, 1, 1.3)


@scene(C, "m09-helper")
def _():
    out = room(arches=TWO) + board(284, 64, 96, 80)
    out += chair(180, 346, 1, 1.15) + farzana(180, 346, 1.3, f=1, pose="sit", mouth="calm", a=(170, 270), b=(236, 266))
    return out + helper(450, 346, 1.34, f=-1, mouth="smile", a=(356, 222), b=(490, 250)) + desk(340, 262, 270, 100) + glass(380, 262, 1.1) + desk_phone(540, 262, 1)


@scene(C, "m09-newhouse")
def _():
    out = outside("#E4EEF0", "#DCCFB6", 292, False) + rect(300, 50, 320, 250, "#EADFCB", 6) + rect(286, 36, 348, 20, BRICK, 4) + window(540, 100, 56, 90) + door(370, 100, 120, 200)
    return out + amna(240, 348, 1.36, f=1, mouth="calm", a=(210, 258), b=(268, 252), held_a=handbag(208, 256, 1.4, SAFFRON)) + plant(330, 330, 1)


@scene(C, "m09-signs")
def _():
    out = room(**HOME, arches=((450, 40, 150, 0),)) + hook(190, 96, 1.6)
    return out + farzana(340, 372, 1.4, f=-1, mouth="worry", a=(286, 264), b=(392, 262)) + plate(318) + put(path("M-44 24Q-52 -30 -30 -36H30Q52 -30 44 24Z", BRICK) + oval(0, -35, 32, 9, INK), 236, 300, 1.2) + hand(288, 268, 2, 1.4) + hand(394, 266, 2, 1.4)


@scene(C, "m09-family")
def _():
    out = room(**HOME, arches=TWO) + frame(284, 60, 84, 60) + rug(320, 346, 520, 14)
    out += mother(160, 344, 1.28, f=1, pose="floor", mouth="calm", a=(142, 262), b=(226, 238), held_b=paper(234, 226, .7, 4, 6)) + elder(480, 344, 1.28, f=-1, pose="floor", mouth="calm") + girl(390, 352, 1.02, f=-1, pose="floor", mouth="smile")
    return out + put(rect(-50, -10, 100, 12, INK, 5) + rect(-44, -14, 88, 6, PALE_TEAL, 3), 310, 346)


@scene(C, "m09-answer")
def _():
    out = room(**HOME, arches=((40, 40, 150, 0),)) + window(66, 84, 98, 130) + clock(500, 104, 38, (.3, .2), (0, -.72))
    return out + on_phone(mother, 320, 372, 1.4, -1, f=1, mouth="calm", b=(376, 262)) + plate(322) + flat_paper(330, 316, 110, 24) + pencil(366, 286, 1.2, -50) + hand(380, 266, 2, 1.4)
