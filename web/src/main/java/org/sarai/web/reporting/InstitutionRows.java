package org.sarai.web.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The administrator's table: one page of rows at a time, in the order asked for. */
public class InstitutionRows extends LazyDataModel<InstitutionFigures> {
  private static final long serialVersionUID = 1L;
  private static final Map<String, Comparator<InstitutionFigures>> ORDERS =
      Map.of(
          "name", Comparator.comparing(InstitutionFigures::name, String.CASE_INSENSITIVE_ORDER),
          "persons", Comparator.comparingLong(InstitutionFigures::persons),
          "participations", Comparator.comparingLong(InstitutionFigures::participations));

  private final transient List<InstitutionFigures> all;

  /**
   * @param all every row, the largest first
   */
  public InstitutionRows(List<InstitutionFigures> all) {
    this.all = List.copyOf(all);
    setRowCount(all.size());
  }

  /**
   * @return every row, the largest first
   */
  public List<InstitutionFigures> all() {
    return all;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return all.size();
  }

  @Override
  public List<InstitutionFigures> load(
      int first, int pageSize, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
    return all.stream().sorted(comparator(order)).skip(first).limit(pageSize).toList();
  }

  private static Comparator<InstitutionFigures> comparator(Map<String, SortMeta> order) {
    Comparator<InstitutionFigures> result = ORDERS.get("persons").reversed();
    for (var sort : order.values()) {
      var known = ORDERS.get(sort.getField());
      if (known != null && sort.isActive()) {
        return sort.getOrder().isDescending() ? known.reversed() : known;
      }
    }
    return result;
  }
}
