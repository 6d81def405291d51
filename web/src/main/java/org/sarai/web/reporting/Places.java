package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sarai.people.InstitutionType;
import org.sarai.people.Institutions;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;
import org.sarai.web.shell.Texts;

/**
 * The figures of the address by country, whichever of them it has chosen: a tile for each country
 * of the region, one for all others, one for those without a country.
 */
@Named
@RequestScoped
public class Places {
  private static final String ELSEWHERE = "ELSEWHERE";

  @EJB private Institutions institutions;
  @Inject private Ask ask;
  @Inject private Question question;
  @Inject private Texts say;
  @Inject private ValueTexts values;

  private List<Tile> rows;

  /** Institutions of a country, and how many of them are centres. */
  private static final class Houses {
    private long all;
    private long centres;

    private Houses(long number) {
      all = number;
      centres = number;
    }
  }

  /**
   * @return every country with anybody, the largest first; countries without a tile one by one
   */
  public List<Tile> getRows() {
    if (rows == null) {
      rows = rows(question.asked().without(Dimension.COUNTRY));
    }
    return rows;
  }

  private List<Tile> rows(Asked everywhere) {
    var groups = ask.of(everywhere.divided(List.of(Dimension.COUNTRY))).groups();
    var most = groups.stream().mapToLong(Trained.Group::persons).max().orElse(1);
    var houses = houses(everywhere);
    var none = new Houses(houses.isPresent() ? 0 : Trained.WITHHELD);
    return groups.stream()
        .map(
            group ->
                tile(
                    everywhere,
                    group,
                    most,
                    houses.map(all -> all.get(country(group))).orElse(none)))
        .toList();
  }

  /** By country; nothing where it is not told how many institutions there are. */
  private Optional<Map<String, Houses>> houses(Asked everywhere) {
    var houses = new HashMap<String, Houses>();
    var answer = ask.of(everywhere.divided(List.of(Dimension.INSTITUTION)));
    if (answer.total().institutions() == Trained.WITHHELD) {
      return Optional.empty();
    }
    var ids =
        answer.groups().stream()
            .map(Trained.Group::institutionId)
            .filter(Objects::nonNull)
            .toList();
    for (var institution : institutions.rows(ids)) {
      var country = Objects.requireNonNullElse(institution.country(), Dimension.NOT_STATED);
      var here = houses.computeIfAbsent(country, any -> new Houses(0));
      here.all++;
      here.centres += InstitutionType.MRC.name().equals(institution.type()) ? 1 : 0;
    }
    return Optional.of(houses);
  }

  private static String country(Trained.Group group) {
    return group.key().get(Dimension.COUNTRY.parameter());
  }

  private Tile tile(Asked everywhere, Trained.Group group, long most, Houses houses) {
    var code = country(group);
    var corner = Dimension.NOT_STATED.equals(code) ? TileMap.notStated() : corner(code);
    return new Tile(
        code,
        values.of(Dimension.COUNTRY, code),
        group.persons(),
        group.participations(),
        houses.all,
        houses.centres,
        Math.max(0, (double) group.persons() / most),
        corner[0],
        corner[1],
        question.address(Groups.FIGURES, everywhere.with(Dimension.COUNTRY, code)),
        code.equals(question.asked().filters().get(Dimension.COUNTRY)));
  }

  private static int[] corner(String code) {
    return TileMap.shows(code) ? TileMap.corner(code) : TileMap.elsewhere();
  }

  /**
   * @return the tiles; countries of the region without anybody too
   */
  public List<Tile> getTiles() {
    var tiles = new ArrayList<Tile>();
    var others = new ArrayList<Tile>();
    for (var row : getRows()) {
      (TileMap.shows(row.code()) || Dimension.NOT_STATED.equals(row.code()) ? tiles : others)
          .add(row);
    }
    TileMap.COUNTRIES.stream()
        .filter(code -> tiles.stream().noneMatch(tile -> tile.code().equals(code)))
        .forEach(code -> tiles.add(unnamed(code)));
    tiles.sort(Comparator.comparingInt(Tile::y).thenComparingInt(Tile::x));
    if (!others.isEmpty()) {
      tiles.add(elsewhere(others));
    }
    return tiles;
  }

  /**
   * A country that the answer does not name: where anything is withheld, it may be part of that.
   */
  private Tile unnamed(String code) {
    var corner = TileMap.corner(code);
    var name = values.of(Dimension.COUNTRY, code);
    var number = getRows().stream().anyMatch(Tile::isInPart) ? Trained.WITHHELD : 0;
    return new Tile(
        code, name, number, number, number, number, 0, corner[0], corner[1], null, false);
  }

  private static long sum(List<Tile> others) {
    return others.stream().anyMatch(Tile::isWithheld)
        ? Trained.WITHHELD
        : others.stream().mapToLong(Tile::participations).sum();
  }

  private Tile elsewhere(List<Tile> others) {
    var corner = TileMap.elsewhere();
    var everywhere = question.asked().without(Dimension.COUNTRY);
    return new Tile(
        ELSEWHERE,
        say.of("figures.map.elsewhere"),
        others.size() == 1 ? others.get(0).persons() : null,
        sum(others),
        others.stream().mapToLong(Tile::institutions).sum(),
        others.stream().mapToLong(Tile::centres).sum(),
        0,
        corner[0],
        corner[1],
        question.address(Groups.FIGURES, everywhere.by(List.of(Dimension.COUNTRY))),
        others.stream().anyMatch(Tile::chosen));
  }
}
