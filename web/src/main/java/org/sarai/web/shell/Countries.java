package org.sarai.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Countries as the reader's language calls them. */
@Named
@RequestScoped
public class Countries {
  @Inject private Shell shell;

  private List<Country> all;

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2
   * @param name in the reader's language
   */
  public record Country(String code, String name) {}

  /**
   * @return every country, by name
   */
  public List<Country> getAll() {
    if (all == null) {
      var order = Collator.getInstance(shell.getLanguage().locale());
      all =
          Arrays.stream(Locale.getISOCountries())
              .map(code -> new Country(code, of(code)))
              .sorted(Comparator.comparing(Country::name, order))
              .toList();
    }
    return all;
  }

  /**
   * @param code ISO 3166-1 alpha-2; null gives an empty text
   * @return the country's name
   */
  public String of(String code) {
    return code == null || code.isEmpty()
        ? ""
        : new Locale.Builder()
            .setRegion(code)
            .build()
            .getDisplayCountry(shell.getLanguage().locale());
  }
}
