package org.sarai.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The languages of the interface, and which of them a request wants. */
public enum Language {
  ENGLISH("en", "ltr", Locale.UK),
  URDU("ur", "rtl", Locale.forLanguageTag("ur-PK"));

  /** The cookie that remembers the choice. */
  public static final String COOKIE = "sarai-language";

  private static final String ATTRIBUTE = Language.class.getName();
  private static final String BUNDLE = "org.sarai.web.messages";

  private final String tag;
  private final String direction;
  private final Locale locale;

  Language(String tag, String direction, Locale locale) {
    this.tag = tag;
    this.direction = direction;
    this.locale = locale;
  }

  /**
   * The language of a request: the remembered choice, else the first of the browser's languages
   * that we have, else English. Needs neither Faces nor a business bean, so that error pages can
   * ask too.
   *
   * @param request the request
   * @return the language; never null
   */
  public static Language of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Language known) {
      return known;
    }
    var language =
        Stream.ofNullable(request.getCookies())
            .flatMap(Arrays::stream)
            .filter(cookie -> COOKIE.equals(cookie.getName()))
            .map(Cookie::getValue)
            .flatMap(value -> tagged(value).stream())
            .findFirst()
            .orElseGet(() -> preferred(request));
    request.setAttribute(ATTRIBUTE, language);
    return language;
  }

  private static Language preferred(HttpServletRequest request) {
    var locales = request.getLocales();
    while (locales.hasMoreElements()) {
      var found = tagged(locales.nextElement().getLanguage());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return ENGLISH;
  }

  /**
   * @param tag a language tag, may be null
   * @return the language of that tag, if we have it
   */
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /**
   * @return BCP 47 tag, as in {@code lang}
   */
  public String tag() {
    return tag;
  }

  /**
   * @return {@code ltr} or {@code rtl}, as in {@code dir}
   */
  public String direction() {
    return direction;
  }

  /**
   * @return the locale of dates and numbers
   */
  public Locale locale() {
    return locale;
  }

  /**
   * @return the other language, for the switch
   */
  public Language other() {
    return this == ENGLISH ? URDU : ENGLISH;
  }

  /**
   * @return the messages of the interface in this language
   */
  public ResourceBundle messages() {
    return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(tag));
  }
}
