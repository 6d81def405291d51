"""People: one figure with many poses, clothes and faces.

A figure stands at (x, y): the middle between its feet. Its arms are found from
the place of its hands: give `a` (the hand at the left of the picture) and `b`
(the hand at the right) as points of the picture; a hand not given hangs down.
"""
import sys
from math import hypot

from shapes import *

HEIGHT = {"stand": 0, "bust": 0, "sit": 41, "floor": 78, "kneel": 46, "lie": 0}


class Frame:
    """Turns the figure's own measures into those of the picture."""

    def __init__(self, x, y, s):
        self.x, self.y, self.s = x, y, s

    def d(self, text):
        """A path with the figure's measures: pairs of numbers after letters."""
        out, pair = [], []
        for token in text.replace(",", " ").split():
            if token.isalpha():
                out.append(token)
                continue
            pair.append(float(token))
            if len(pair) == 2:
                out.append(f"{num(self.x + pair[0] * self.s)} {num(self.y + pair[1] * self.s)}")
                pair = []
        return " ".join(out).replace(" C ", "C").replace(" L ", "L").replace(" Q ", "Q").replace(" Z", "Z").replace("M ", "M")

    def at(self, x, y):
        return self.x + x * self.s, self.y + y * self.s


def elbow(shoulder, hand, upper, fore, side):
    """Where the elbow lies; the hand comes nearer when the arm is too short."""
    (sx, sy), (hx, hy) = shoulder, hand
    dist = hypot(hx - sx, hy - sy) or 1
    reach = (upper + fore) * .995
    if dist > reach:
        grow = min(dist / reach, 1.16)
        upper, fore, reach = upper * grow, fore * grow, reach * grow
        if dist > reach + 1:
            print(f"  arm too short by {dist - reach:.0f} at {hand}", file=sys.stderr)
            hx, hy = sx + (hx - sx) * reach / dist, sy + (hy - sy) * reach / dist
            dist = reach
    dist = max(dist, abs(upper - fore) + 1)
    along = (upper ** 2 - fore ** 2 + dist ** 2) / (2 * dist)
    off = max(upper ** 2 - along ** 2, 0) ** .5
    ux, uy = (hx - sx) / dist, (hy - sy) / dist
    both = [(sx + ux * along - uy * k * off, sy + uy * along + ux * k * off) for k in (1, -1)]
    return max(both, key=lambda p: p[1] + .7 * side * p[0]), (hx, hy)


def hand(x, y, skin, s=1):
    """A closed hand, to be drawn over what it holds."""
    return ring(x, y, 6.6 * s, SKIN[skin]) + ring(x + 3.2 * s, y - 4.6 * s, 2.7 * s, SKIN[skin])


def arm(frame, side, wide, target, skin, sleeve, short, held):
    """One arm: skin below, the sleeve over it, what it holds, the hand last."""
    s = frame.s
    shoulder = frame.at(side * (wide - 6), -151)
    target = target or frame.at(side * (wide + 3), -84.5)
    bend, target = elbow(shoulder, target, 35 * s, 33 * s, side)
    part = 0 if short else .8
    cuff = (bend[0] + (target[0] - bend[0]) * part, bend[1] + (target[1] - bend[1]) * part)
    out = poly([bend, target], None, SKIN[skin], 10 * s, False)
    if short:
        cuff = (shoulder[0] + (bend[0] - shoulder[0]) * .72, shoulder[1] + (bend[1] - shoulder[1]) * .72)
        out = poly([shoulder, bend, target], None, SKIN[skin], 10.5 * s, False)
        out += poly([shoulder, cuff], None, sleeve, 16 * s, False)
    else:
        out += poly([shoulder, bend, cuff], None, sleeve, 14.5 * s, False)
    return out + held + hand(*target, skin, s)


def legs(frame, pose, f, wide, colour, over, long):
    """Legs and shoes; `over` is the colour of a long shirt that lies on them."""
    d, s, k = frame.d, frame.s, (f or 1)
    dark = shade(colour, -.14)
    shoe = "#4A3B31"
    if pose == "stand":
        if long == "gown":
            return path(d("M -17 -2 Q -10 -8 -2 -2 Z M 2 -2 Q 10 -8 17 -2 Z"), shoe)
        loose = 19 if over else 15
        out = path(d(f"M -{loose + 3} -100 L -{loose} -40 L -15 -7 L -4 -7 L -1 -50 L 4 -7 L 15 -7 L {loose} -40 L {loose + 3} -100 Z"), colour)
        out += path(d("M 0 -70 L 0 -46"), None, dark, 2 * s)
        return out + path(d(f"M -16 0 Q -17 -9 -9 -9 Q -3 -9 -3 0 Z M 3 0 Q 3 -9 9 -9 Q 17 -9 16 0 Z"), shoe)
    if pose == "sit" and f:
        out = path(d(f"M {k * 4} -48 L {k * 42} -48 L {k * 40} -8"), None, dark, 17 * s)
        out += path(d(f"M 0 -50 L {k * 36} -48 L {k * 33} -8"), None, colour, 18 * s)
        if over:
            out += path(d(f"M {-k * 4} -52 L {k * 33} -50"), None, over, 24 * s)
        if long == "gown":
            out += path(d(f"M {k * 34} -50 L {k * 35} -14"), None, over, 27 * s)
        return out + path(d(f"M {k * 24} 0 L {k * 24} -8 L {k * 38} -9 Q {k * 50} -7 {k * 50} 0 Z"), shoe)
    if pose == "sit":
        out = path(d("M -14 -40 L -15 -8 M 14 -40 L 15 -8"), None, colour, 17 * s)
        out += path(d("M -24 -62 L -27 -38 Q 0 -30 27 -38 L 24 -62 Z"), over or colour)
        return out + path(d("M -24 0 Q -25 -10 -15 -10 Q -6 -10 -7 0 Z M 7 0 Q 6 -10 15 -10 Q 25 -10 24 0 Z"), shoe)
    if pose == "floor":
        out = path(d("M -22 -26 C -50 -24 -62 -6 -44 -3 L 44 -3 C 62 -6 50 -24 22 -26 Z"), colour)
        if over:
            out += path(d("M -24 -30 C -40 -20 -44 -12 -30 -9 Q 0 -16 30 -9 C 44 -12 40 -20 24 -30 Z"), over)
        return out + path(d("M -30 -4 Q -10 -12 8 -5"), None, dark, 2.4 * s)
    if pose == "kneel":
        out = path(d(f"M 0 -48 L {k * 2} -10 L {-k * 34} -8"), None, dark, 18 * s)
        out += path(d(f"M 0 -46 L {k * 32} -44 L {k * 30} -9"), None, colour, 18 * s)
        if over:
            out += path(d(f"M {-k * 2} -50 L {k * 26} -46"), None, over, 24 * s)
        return out + path(d(f"M {k * 20} 0 L {k * 20} -9 L {k * 36} -9 Q {k * 47} -7 {k * 47} 0 Z"), shoe)
    return ""


def torso(frame, pose, top, c, wide, skin):
    """The upper garment with its few telling details."""
    d, s = frame.d, frame.s
    long = pose == "stand" and top in ("kameez", "gown", "coat")
    hem = {"kameez": -46, "gown": -6, "coat": -52}.get(top, -92) if long else (-96 if top not in ("kameez", "gown", "coat") else -92)
    flare = {"kameez": 4, "gown": 8, "coat": 3}.get(top, 0) if long else 0
    w = wide
    dark, light = shade(c, -.16), shade(c, .3)
    out = path(d(f"M -8 -168 C -15 -166 -{w - 1} -164 -{w} -149 L -{w - 3} -112 L -{w + flare} {hem} Q 0 {hem + 6} {w + flare} {hem} "
                 f"L {w - 3} -112 L {w} -149 C {w - 1} -164 15 -166 8 -168 Q 0 -160 -8 -168 Z"), c)
    if long:
        out += path(d(f"M -{w - 5} {hem + 2} L -{w - 6} {hem - 28} M {w - 5} {hem + 2} L {w - 6} {hem - 28}"), None, dark, 1.6 * s)
    if top in ("kameez", "gown"):
        out += path(d("M -7 -168 Q 0 -150 7 -168 Z"), SKIN[skin])
        out += path(d("M 0 -158 L 0 -134"), None, light if top == "gown" else dark, 2 * s)
    elif top in ("shirt", "uniform", "vest", "coat"):
        out += path(d("M -6 -168 L 0 -156 L 6 -168 Z"), SKIN[skin])
        out += path(d("M -9 -170 L -11 -160 L -1 -154 Z M 9 -170 L 11 -160 L 1 -154 Z"), light if top != "uniform" else shade(c, .18))
        out += path(d(f"M 0 -154 L 0 {hem + 4}"), None, dark, 1.8 * s)
    if top == "uniform":
        out += path(d("M -19 -143 L -7 -143 L -7 -131 L -19 -131 Z M 7 -143 L 19 -143 L 19 -131 L 7 -131 Z"), None, dark, 1.8 * s)
        out += path(d(f"M -{w - 3} -160 L -13 -164 M {w - 3} -160 L 13 -164"), None, shade(c, .3), 4 * s)
        out += path(d(f"M -{w - 2} -97 L {w - 2} -97"), None, INK, 6 * s)
    if top == "vest":
        out += path(d(f"M -{w} -150 C -{w - 1} -164 -15 -166 -11 -167 L -3 -140 L -3 -94 L -{w - 1} -94 Z "
                      f"M {w} -150 C {w - 1} -164 15 -166 11 -167 L 3 -140 L 3 -94 L {w - 1} -94 Z"), SAFFRON)
        out += path(d(f"M -{w - 3} -116 L -4 -116 M 4 -116 L {w - 3} -116"), None, WHITE, 5 * s)
    if top == "jumper":
        out += path(d("M -9 -168 Q 0 -156 9 -168"), None, dark, 3.4 * s)
    return out


def face(frame, f, skin, mouth, brow_c, old, blink):
    """Eyes, brows, nose and mouth, moved a little to where the figure looks."""
    d, s, m = frame.d, frame.s, 4.5 * f
    dark = shade(SKIN[skin], -.28)
    worry = mouth == "worry"
    out = ""
    for side in (-1, 1):
        ex = m + side * 6.2
        if blink:
            out += path(d(f"M {ex - 2.6} -193 Q {ex} -191 {ex + 2.6} -193"), None, INK, 1.6 * s)
        else:
            out += ring(*frame.at(ex, -193), 1.75 * s, INK)
        inner, outer = (-201, -198.6) if worry else (-199.4, -199.8)
        out += path(d(f"M {ex - side * 3.2} {inner} Q {ex} {-201.6} {ex + side * 3.4} {outer}"), None, brow_c, 1.7 * s)
    out += path(d(f"M {m + f * 1.2} -192 Q {m + (f or .6) * 3.4} -187.4 {m - .4} -186.6"), None, dark, 1.5 * s)
    curve = {"smile": "Q {m} -176.4", "calm": "Q {m} -178.8", "worry": "Q {m} -183", "talk": ""}[mouth].format(m=m)
    if mouth == "talk":
        out += oval(*frame.at(m, -179.8), 3.2 * s, 2.3 * s, shade(SKIN[skin], -.45))
    else:
        half = 5 if mouth == "smile" else 4
        out += path(d(f"M {m - half} -180.4 {curve} {m + half} -180.4"), None, shade(SKIN[skin], -.42), 1.7 * s)
    if old:
        out += path(d(f"M {m - 9} -186 Q {m - 8} -183 {m - 7} -181 M {m + 9} -186 Q {m + 8} -183 {m + 7} -181"), None, dark, 1 * s)
    return out


def head(frame, f, skin, hair, hair_c, beard, scarf, scarf_c, hat, mouth, old, blink, wide):
    d, s, tone = frame.d, frame.s, SKIN[skin]
    dark = shade(tone, -.16)
    out = ""
    if scarf == "hijab":
        w = wide + 1
        out += path(d(f"M 0 -215 C -21 -215 -22 -196 -20 -184 C -19 -172 -{w} -166 -{w} -148 Q 0 -126 {w} -148 C {w} -166 19 -172 20 -184 C 22 -196 21 -215 0 -215 Z"), scarf_c)
        out += path(d(f"M -15 -176 Q 2 -160 17 -174 M -19 -158 Q 2 -142 20 -160"), None, shade(scarf_c, -.14), 1.8 * s)
        out += path(d(f"M {-15 + f * 2} -192 C {-15 + f * 2} -210 {15 + f * 2} -210 {15 + f * 2} -192 C {15 + f * 2} -179 {8 + f * 2} -171 {f * 2} -171 C {-8 + f * 2} -171 {-15 + f * 2} -179 {-15 + f * 2} -192 Z"), tone)
        return out + face(frame, f * .7, skin, mouth, hair_c, old, blink)
    if scarf == "dupatta":
        # The cloth behind, the neck, and one end laid over the shoulder.
        k = -(f or 1)
        out += path(d(f"M 0 -217 C -25 -217 -25 -196 -23 -184 C -22 -172 -{wide + 2} -168 -{wide + 2} -140 Q -12 -148 0 -158 Q 12 -148 {wide + 2} -140 C {wide + 2} -168 22 -172 23 -184 C 25 -196 25 -217 0 -217 Z"), scarf_c)
        out += path(d("M -8 -178 L -8 -167 Q 0 -158 8 -167 L 8 -178 Z"), dark)
        out += path(d(f"M {-k * 22} -162 Q 0 -142 {k * (wide - 3)} -158 L {k * (wide + 1)} -140 Q 4 -126 {-k * (wide + 1)} -146 Z"), shade(scarf_c, -.07))
    else:
        if hair in ("long", "bun", "braid"):
            if hair == "long":
                out += path(d("M 0 -216 C -25 -216 -25 -190 -22 -160 Q 0 -152 22 -160 C 25 -190 25 -216 0 -216 Z"), hair_c)
            elif hair == "bun":
                out += ring(*frame.at(-f * 15 or 13, -208), 9 * s, hair_c)
            else:
                out += path(d(f"M {-(f or 1) * 14} -186 Q {-(f or 1) * 24} -160 {-(f or 1) * 16} -138"), None, hair_c, 9 * s)
        out += path(d("M -8 -182 L -8 -167 Q 0 -158 8 -167 L 8 -182 Z"), dark)
        out += ring(*frame.at(-17.4 + f * 2, -191), 4 * s, dark if f >= 0 else tone) + ring(*frame.at(17.4 + f * 2, -191), 4 * s, tone if f >= 0 else dark)
    out += path(d("M -17 -194 C -18 -216 18 -216 17 -194 C 17 -181 9 -170 0 -170 C -9 -170 -17 -181 -17 -194 Z"), tone)
    if beard == "full":
        out += path(d("M -17.4 -195 C -18 -172 -9 -161 0 -161 C 9 -161 18 -172 17.4 -195 C 14 -186 11 -184.5 0 -184.5 C -11 -184.5 -14 -186 -17.4 -195 Z"), hair_c)
    elif beard == "short":
        out += path(d("M -17.2 -193 C -17 -178 -9 -168 0 -168 C 9 -168 17 -178 17.2 -193 C 14 -182 10 -176 0 -175.5 C -10 -176 -14 -182 -17.2 -193 Z"), hair_c)
    if beard in ("full", "moustache", "short"):
        m = f * 4.5
        out += path(d(f"M {m - 7} -181.6 Q {m} -187.4 {m + 7} -181.6 Q {m} -183.6 {m - 7} -181.6 Z"), hair_c)
    if beard == "full":
        skin_mouth = path(d(f"M {f * 4.5 - 4} -179.6 Q {f * 4.5} -177.4 {f * 4.5 + 4} -179.6"), None, tone, 2 * s)
        out += face(frame, f, skin, mouth, hair_c, old, blink) + skin_mouth
    else:
        out += face(frame, f, skin, mouth, hair_c, old, blink)
    p = -(f or 1)
    if scarf == "dupatta":
        out += path(d("M -17.6 -190 C -18 -206 -8 -209 0 -210 C 8 -209 18 -206 17.6 -190 C 22 -214 10 -218 0 -218 C -10 -218 -22 -214 -17.6 -190 Z"), hair_c)
        out += path(d("M -19 -182 C -22 -208 -10 -213 0 -213 C 10 -213 22 -208 19 -182 L 24 -180 C 27 -212 14 -219 0 -219 C -14 -219 -27 -212 -24 -180 Z"), scarf_c)
    elif hair == "bald":
        out += path(d("M -18 -190 Q -19 -199 -16 -203 Q -14 -196 -15 -190 Z M 18 -190 Q 19 -199 16 -203 Q 14 -196 15 -190 Z"), hair_c)
    elif hair in ("long", "bun", "braid"):
        out += path(d(f"M -18.6 -186 C -22 -220 22 -220 18.6 -186 C 17 -200 12 -203 {-p * 3} -208 C -10 -204 -17 -200 -18.6 -186 Z"), hair_c)
    elif hair == "short":
        out += path(d(f"M -18.4 -191 C -22 -220 22 -221 18.4 -191 L 16 -196 Q 15 -203 10 -204 Q {p * 4} -201 -10 -204 Q -15 -203 -16 -196 Z"), hair_c)
    if hat == "cap":
        c = shade(TEAL, -.1)
        out += path(d("M -19 -199 C -24 -222 24 -222 19 -199 Q 0 -205 -19 -199 Z"), TEAL)
        out += path(d(f"M -19.5 -203 Q 0 -209 19.5 -203 L 19.5 -198 Q 0 -204 -19.5 -198 Z"), c)
        out += path(d(f"M {-16 + f * 5} -200 Q {f * 5} -206 {16 + f * 5} -200 Q {22 + f * 6} -196 {18 + f * 8} -195 Q {f * 6} -201 {-18 + f * 8} -195 Q {-22 + f * 6} -196 {-16 + f * 5} -200 Z"), shade(INK, .1))
    elif hat == "helmet":
        out += path(d("M -20 -199 C -22 -226 22 -226 20 -199 Z"), SAFFRON)
        out += path(d("M -6 -217 Q 0 -221 6 -217 L 5 -201 L -5 -201 Z"), shade(SAFFRON, .25))
        out += path(d(f"M {-24 + f * 3} -199 L {24 + f * 3} -199"), None, shade(SAFFRON, -.12), 4.4 * s)
    elif hat == "topi":
        out += path(d("M -18.6 -201 L -16 -214 Q 0 -219 16 -214 L 18.6 -201 Q 0 -207 -18.6 -201 Z"), WHITE)
        out += path(d("M -17.8 -204.5 Q 0 -210.5 17.8 -204.5"), None, LINE, 1.6 * s)
    elif hat == "pakol":
        out += path(d("M -17 -206 Q -14 -220 0 -220 Q 14 -220 17 -206 Z"), "#9A7B56")
        out += path(d("M -17 -204 Q 0 -210 17 -204"), None, "#8A6B48", 7 * s)
    return out


def person(x, y, s=1.0, f=0, pose="stand", skin=2, hair="short", hair_c=INK, beard=None, scarf=None,
           scarf_c=SAFFRON, top="shirt", c=PALE_TEAL, legs_c=None, hat=None, mouth="calm", old=False, blink=False,
           a=None, b=None, held="", held_a="", held_b="", behind="", short=None, big=1.0, wide=None):
    """A whole figure. f: -1 looks left, 0 to us, 1 right; `behind` names arms that lie behind the body;
    `big` makes the head larger (children)."""
    over = c if top in ("kameez", "gown", "coat") else None
    long = top if top == "gown" else None
    legs_c = legs_c or (shade(c, .35) if top == "kameez" else INK if top != "gown" else c)
    wide = wide or (23.5 if scarf or hair in ("long", "bun", "braid") else 27)
    ground = Frame(x, y, s)
    body = Frame(x, y + HEIGHT[pose] * s, s)
    if old:
        hair_c = "#CFCBC4"
    short = top in ("uniform",) if short is None else short
    sleeve = shade(c, -.09) if top != "vest" else shade(c, -.06)
    limb_a = arm(body, -1, wide, a, skin, sleeve, short, held_a)
    limb_b = arm(body, 1, wide, b, skin, sleeve, short, held_b)
    neck = Frame(x + f * 1.5 * s, body.y - 167 * s * (1 - big), s * big) if big != 1 else Frame(x + f * 1.5 * s, body.y, s)
    out = legs(ground, pose, f, wide, legs_c, over, long)
    out += (limb_a if "a" in behind else "") + (limb_b if "b" in behind else "")
    if pose == "bust":
        pass
    out += torso(body, pose, top, c, wide, skin)
    out += head(neck, f, skin, hair, hair_c, beard, scarf, scarf_c, hat, mouth, old, blink, wide)
    out += held
    out += ("" if "a" in behind else limb_a) + ("" if "b" in behind else limb_b)
    return out


# The people of the courses. Each keeps face and clothes from picture to picture.
def cast(**base):
    def one(x, y, s=1.0, **more):
        return person(x, y, s, **{**base, **more})
    return one


amna = cast(skin=1, scarf="dupatta", scarf_c=SAFFRON, top="kameez", c=TEAL, legs_c=PALE_TEAL)
farzana = cast(skin=2, scarf="hijab", scarf_c=BRICK, top="gown", c="#7A3B4A")
laylo = cast(skin=1, hair="braid", hair_c="#3A2A22", top="kameez", c="#C8794F", legs_c="#5D4A66")
sister = cast(skin=2, scarf="dupatta", scarf_c=PALE_SAFFRON, top="kameez", c=GREEN, legs_c="#E5EBDD")
mother = cast(skin=2, scarf="dupatta", scarf_c="#E9E2D4", old=True, top="kameez", c="#6F7F8C", legs_c="#D5DADF")
wife = cast(skin=2, scarf="hijab", scarf_c=TEAL, top="gown", c="#4C6E8A")
bilal = cast(skin=2, beard="moustache", top="kameez", c="#8FB3C4", legs_c="#E4EDF0")
karim = cast(skin=3, beard="short", top="shirt", c="#E3C08A", legs_c="#4A5560")
jamshed = cast(skin=1, hair_c="#3A2A22", top="jumper", c=BRICK, legs_c="#3F4C58")
brother = cast(skin=3, top="shirt", c="#D9E3DA", legs_c="#56616B")
elder = cast(skin=3, beard="full", old=True, hat="topi", top="kameez", c="#EDE6D8", legs_c="#F6F2EA")
friend = cast(skin=4, beard="short", top="kameez", c="#B9A27C", legs_c="#EAE2D2")
officer = cast(skin=2, top="uniform", c=TEAL, hat="cap", beard="moustache")
officer_w = cast(skin=1, top="uniform", c=TEAL, hair="bun", hair_c="#2B211C", hat="cap")
officer_s = cast(skin=2, top="uniform", c=TEAL, scarf="hijab", scarf_c="#173F3E")
clerk = cast(skin=1, scarf="hijab", scarf_c="#B8C9C4", top="shirt", c="#5A6F80")
helper = cast(skin=2, hair="bun", hair_c="#2B211C", top="jumper", c="#9C5F77")
doctor = cast(skin=3, hair="short", top="coat", c=WHITE, legs_c="#6C8C8A")
nurse = cast(skin=1, scarf="hijab", scarf_c=PALE_TEAL, top="coat", c=WHITE, legs_c="#6C8C8A")
boss = cast(skin=3, beard="moustache", top="vest", c="#5F6F7C", legs_c="#39434D", hat="helmet")
worker = cast(skin=2, beard="moustache", top="vest", c="#8FB3C4", legs_c="#4A5560", hat="helmet")
agent = cast(skin=1, beard="short", top="shirt", c="#C9B8D0", legs_c="#2D3640")
boy = cast(skin=2, top="jumper", c=SAFFRON, legs_c="#4A5560", big=1.42, wide=24)
girl = cast(skin=2, hair="braid", top="kameez", c="#C9657A", legs_c="#F3DDE0", big=1.42, wide=22)
