package org.sarai.web.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The table of the parts: one page of rows at a time, in the order asked for. */
public class GroupRows extends LazyDataModel<GroupRow> {
  private static final long serialVersionUID = 1L;
  private static final Map<String, Comparator<GroupRow>> ORDERS =
      Map.of(
          "first", Comparator.comparing(row -> row.first().key(), String.CASE_INSENSITIVE_ORDER),
          "second", Comparator.comparing(row -> row.second().key(), String.CASE_INSENSITIVE_ORDER),
          "persons", Comparator.comparingLong(GroupRow::persons),
          "participations", Comparator.comparingLong(GroupRow::participations));

  private final transient List<GroupRow> all;

  /**
   * @param all every row, in the order in which they are shown first
   */
  public GroupRows(List<GroupRow> all) {
    this.all = List.copyOf(all);
    setRowCount(all.size());
  }

  /**
   * @return every row
   */
  public List<GroupRow> all() {
    return all;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return all.size();
  }

  @Override
  public List<GroupRow> load(
      int first, int pageSize, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
    var sort =
        order.values().stream()
            .filter(one -> one.isActive() && ORDERS.containsKey(one.getField()))
            .findFirst();
    var rows = all.stream();
    if (sort.isPresent()) {
      var known = ORDERS.get(sort.get().getField());
      rows = rows.sorted(sort.get().getOrder().isDescending() ? known.reversed() : known);
    }
    return rows.skip(first).limit(pageSize).toList();
  }
}
