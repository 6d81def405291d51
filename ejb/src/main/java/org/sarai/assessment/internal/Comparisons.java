package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import org.sarai.assessment.DomainChange;
import org.sarai.assessment.ItemFigures;
import org.sarai.courses.test.Questions;

/** Brings the texts of tests together with what people answered. */
@Stateless
public class Comparisons {
  @EJB private TakenTests tests;

  public List<DomainChange> changes(Map<Long, Questions> units) {
    return new DomainChanges(units, tests.first(units.keySet())).all();
  }

  public List<ItemFigures> items(Map<Long, Questions> units) {
    var taken = tests.first(units.keySet());
    return units.entrySet().stream()
        .flatMap(unit -> new ItemAnalysis(unit.getKey(), unit.getValue(), taken).all().stream())
        .toList();
  }
}
