package org.sarai.content;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The static files of the player as this server serves them. They are read once at start; their
 * common hash is the version in their address, so that browsers may keep them for ever and still
 * get a new player at once.
 */
final class PlayerAssets {
  private static final String ROOT = "/WEB-INF/player/";
  private static final String SHELL = "shell.html";
  private static final String NOT_FOUND = "notfound.html";
  private static final String RENEWED = "renewed.html";
  private static final String WORKER = "worker.js";
  private static final String VERSION = "{version}";

  /** A page without scripts takes its sentences from the bundles: {@code {text:LANGUAGE:KEY}}. */
  private static final Pattern WORDS = Pattern.compile("\\{text:([a-z]+):([a-z.]+)}");

  private final String version;
  private final Map<String, Asset> files;
  private final Asset shell;
  private final Asset notFound;
  private final Asset renewed;
  private final Asset worker;

  private PlayerAssets(String version, Map<String, Asset> files) {
    this.version = version;
    this.files = Map.copyOf(files);
    this.shell = filled(SHELL);
    this.notFound = filled(NOT_FOUND);
    this.renewed = filled(RENEWED);
    this.worker = filled(WORKER);
  }

  /**
   * @param files content by path below the player's folder
   */
  static PlayerAssets of(SortedMap<String, byte[]> files) {
    StringBuilder hashes = new StringBuilder();
    Map<String, Asset> assets = new TreeMap<>();
    SortedMap<String, byte[]> served = new TreeMap<>(files);
    served.put(PlayerBundle.NAME, PlayerBundle.of(files).getBytes(StandardCharsets.UTF_8));
    served.forEach(
        (path, bytes) -> {
          hashes.append(path).append(' ').append(Asset.hash(bytes)).append('\n');
          assets.put(path, Asset.of(path, bytes));
        });
    String version = Asset.hash(hashes.toString().getBytes(StandardCharsets.UTF_8));
    return new PlayerAssets(version.substring(0, 16), assets);
  }

  /** Reads the player out of the application that runs. */
  static PlayerAssets of(ServletContext application) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    collect(application, ROOT, files);
    return of(files);
  }

  /** The page that every play starts with; the same bytes for all. */
  Asset shell() {
    return shell;
  }

  /** The page for everything that these hosts do not have. */
  Asset notFound() {
    return notFound;
  }

  /** The page where a new token arrives. */
  Asset renewed() {
    return renewed;
  }

  /** The service worker that plays without a line; it knows the player's version. */
  Asset worker() {
    return worker;
  }

  /** The version that addresses of files carry. */
  String version() {
    return version;
  }

  /**
   * @param path below the player's folder, without the version
   */
  Optional<Asset> file(String path) {
    return path.endsWith(".html") ? Optional.empty() : Optional.ofNullable(files.get(path));
  }

  private Asset filled(String page) {
    Matcher words = WORDS.matcher(text(page));
    String worded =
        words.replaceAll(one -> Matcher.quoteReplacement(sentence(one.group(1), one.group(2))));
    return Asset.of(page, worded.replace(VERSION, version));
  }

  private String sentence(String language, String key) {
    Matcher entry =
        Pattern.compile('"' + Pattern.quote(key) + "\"\\s*:\\s*\"([^\"\\\\<&]*)\"")
            .matcher(text("i18n/" + language + ".json"));
    if (!entry.find()) {
      throw new IllegalStateException("No sentence " + key + " in " + language);
    }
    return entry.group(1);
  }

  private String text(String path) {
    return new String(files.get(path).bytes(), StandardCharsets.UTF_8);
  }

  private static void collect(
      ServletContext application, String folder, SortedMap<String, byte[]> into) {
    for (String path : application.getResourcePaths(folder)) {
      if (path.endsWith("/")) {
        collect(application, path, into);
      } else {
        into.put(path.substring(ROOT.length()), read(application, path));
      }
    }
  }

  private static byte[] read(ServletContext application, String path) {
    try (InputStream in = application.getResourceAsStream(path)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
