package org.scorm4j.sequencing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The activities of a course (SN 2.1), numbered in the manifest's order: the root is 0, each parent
 * comes before its children. Immutable and thread-safe.
 */
public final class ActivityTree {
  /**
   * One activity.
   *
   * @param id the item's identifier, or the organization's for the root
   * @param parent its parent's number; -1 for the root
   * @param sequencing what the manifest says
   */
  public record Node(String id, int parent, Sequencing sequencing) {}

  private final List<Node> nodes;
  private final List<List<Integer>> children;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * A tree of these activities.
   *
   * @throws IllegalArgumentException if there are none, or a parent does not come first
   */
  public ActivityTree(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
    var below = new ArrayList<List<Integer>>();
    for (var i = 0; i < this.nodes.size(); i++) {
      var node = this.nodes.get(i);
      if (node.parent() >= i || node.parent() < 0 != (i == 0)) {
        throw new IllegalArgumentException("Activity " + i + " must come after its parent");
      }
      below.add(new ArrayList<>());
      numbers.putIfAbsent(node.id(), i);
      if (i > 0) {
        below.get(node.parent()).add(i);
      }
    }
    if (this.nodes.isEmpty()) {
      throw new IllegalArgumentException("A tree needs a root");
    }
    children = below.stream().map(List::copyOf).toList();
  }

  /** How many activities there are. */
  public int size() {
    return nodes.size();
  }

  /** The activity's identifier. */
  public String id(int activity) {
    return nodes.get(activity).id();
  }

  /** The number of the activity with that identifier. */
  public OptionalInt number(String id) {
    var number = numbers.get(id);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** What the manifest says of it. */
  public Sequencing sequencing(int activity) {
    return nodes.get(activity).sequencing();
  }

  /** Its parent; -1 for the root. */
  public int parent(int activity) {
    return nodes.get(activity).parent();
  }

  /** All its children, in the manifest's order. */
  public List<Integer> children(int activity) {
    return children.get(activity);
  }

  /** Whether it has no children. */
  public boolean isLeaf(int activity) {
    return children.get(activity).isEmpty();
  }

  /** From the activity up to the ancestor: the activity is in it, the ancestor is not. */
  List<Integer> pathUp(int activity, int ancestor) {
    var path = new ArrayList<Integer>();
    for (var at = activity; at >= 0 && at != ancestor; at = parent(at)) {
      path.add(at);
    }
    return path;
  }

  /** From the root down to the activity, both included. */
  List<Integer> pathDown(int activity) {
    var path = new ArrayList<Integer>();
    for (var at = activity; at >= 0; at = parent(at)) {
      path.add(0, at);
    }
    return path;
  }

  /** Whether it is the other one or below it. */
  boolean isWithin(int activity, int other) {
    for (var at = activity; at >= 0; at = parent(at)) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  /** The deepest activity that both are within. */
  int commonAncestor(int one, int other) {
    var at = one;
    while (!isWithin(other, at)) {
      at = parent(at);
    }
    return at;
  }
}
