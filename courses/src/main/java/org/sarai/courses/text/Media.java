package org.sarai.courses.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which files a text uses. */
public final class Media {
  private static final Pattern HEARD = Pattern.compile("!audio\\((media/[^)\\s]*)\\)");

  private Media() {}

  /**
   * The paths that a text names, {@code media/NAME}, and those where recordings of its screens have
   * their place, sorted.
   */
  public static Set<String> of(Source source) {
    Set<String> paths = new TreeSet<>(Screens.recordings(source));
    source.blocks().forEach(block -> paths.addAll(of(block)));
    return paths;
  }

  /** The paths that a block names, sorted. */
  public static Set<String> of(Block block) {
    Set<String> paths = new TreeSet<>();
    if (block.kind().namesMedia() && block.argument() != null) {
      paths.add(block.argument());
    }
    Matcher heard = HEARD.matcher(block.body());
    while (heard.find()) {
      paths.add(heard.group(1));
    }
    for (Prose.Reference reference : references(block)) {
      paths.add(reference.target());
    }
    paths.removeIf(path -> !Prose.MEDIA.matcher(path).matches());
    return paths;
  }

  /** Links and pictures of a block, whatever part of it they stand in. */
  public static List<Prose.Reference> references(Block block) {
    return Prose.references(block.body().replaceAll("(?m)^#{2,3}[ \\t]", ""));
  }
}
