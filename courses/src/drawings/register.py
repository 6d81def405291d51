"""The list of all scenes."""
SCENES = {}


def scene(course, *names):
    """Marks a function as the picture of a course (several names: the same picture)."""
    def keep(make):
        for name in names:
            SCENES[course, name] = make
        return make
    return keep
