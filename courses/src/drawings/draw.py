#!/usr/bin/env python3
"""Draws all pictures of the courses: draw.py OUT_DIR writes OUT_DIR/COURSE/NAME.svg.

Each picture is a function of scenes_*.py, marked with @scene("COURSE", "NAME").
"""
import importlib
import pathlib
import sys

from register import SCENES

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" stroke-linecap="round" stroke-linejoin="round">'


def main(out_dir):
    for module in sorted(pathlib.Path(__file__).parent.glob("scenes_*.py")):
        importlib.import_module(module.stem)
    for (course, name), make in SCENES.items():
        target = pathlib.Path(out_dir, course, name + ".svg")
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            text = HEAD + make() + "</svg>\n"
        except Exception as fault:  # one broken scene must not hold back the others
            print(f"{course}/{name}: {fault!r}", file=sys.stderr)
            continue
        target.write_text(text, encoding="utf-8")
        if len(text) > 10240:
            print(f"{course}/{name}: {len(text)} characters", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
