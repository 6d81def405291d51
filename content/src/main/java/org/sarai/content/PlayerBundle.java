package org.sarai.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the player's modules into one file, because over a slow line each file costs a round trip,
 * and leaves out comments that have lines of their own, which are for readers of the sources. The
 * modules keep to two rules that make this safe without a bundler: imports are {@code import {a, b}
 * from './module.js';} on a line of their own, and names at top level are unique across all
 * modules.
 */
final class PlayerBundle {
  /** The name under which the joined file is served. */
  static final String NAME = "player.js";

  private static final String ENTRY = "shell.js";
  private static final Pattern IMPORT =
      Pattern.compile("^import \\{[^}]*} from '\\./([a-z0-9]+\\.js)';\\n", Pattern.MULTILINE);
  private static final Pattern EXPORT = Pattern.compile("^export ", Pattern.MULTILINE);

  private static final Pattern COMMENT =
      Pattern.compile(
          "^[ \\t]*(?:/\\*(?:(?!\\*/)[\\s\\S])*+\\*/[ \\t]*|//.*)\\n", Pattern.MULTILINE);

  private PlayerBundle() {}

  /**
   * @param files content by path; modules lie at the top
   * @return one module with the entry last and everything that it needs before it
   */
  static String of(Map<String, byte[]> files) {
    Set<String> ordered = new LinkedHashSet<>();
    visit(ENTRY, files, ordered, new ArrayList<>());
    StringBuilder joined = new StringBuilder();
    for (String module : ordered) {
      String withoutImports = IMPORT.matcher(text(files, module)).replaceAll("");
      String withoutExports = EXPORT.matcher(withoutImports).replaceAll("");
      joined.append(COMMENT.matcher(withoutExports).replaceAll("")).append('\n');
    }
    return joined.toString();
  }

  private static void visit(
      String module, Map<String, byte[]> files, Set<String> ordered, List<String> path) {
    if (ordered.contains(module)) {
      return;
    }
    if (path.contains(module)) {
      throw new IllegalStateException("Modules import each other in a circle: " + path);
    }
    path.add(module);
    Matcher imports = IMPORT.matcher(text(files, module));
    while (imports.find()) {
      visit(imports.group(1), files, ordered, path);
    }
    path.remove(module);
    ordered.add(module);
  }

  private static String text(Map<String, byte[]> files, String module) {
    byte[] bytes = files.get(module);
    if (bytes == null) {
      throw new IllegalStateException("A module of the player is missing: " + module);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
