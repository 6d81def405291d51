package org.scorm4j.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.scorm4j.sequencing.ActivityState;
import org.scorm4j.sequencing.ActivityTree;
import org.scorm4j.sequencing.ObjectiveState;
import org.scorm4j.sequencing.TreeState;

/** The state of an activity tree as JSON. Activities that nothing has touched are left out. */
final class TreeJson {
  private TreeJson() {}

  static void write(JsonGenerator json, ActivityTree tree, TreeState state) throws IOException {
    json.writeStartObject();
    json.writeNumberField("current", state.current());
    json.writeNumberField("suspended", state.suspended());
    json.writeNumberField("seed", state.seed());
    json.writeFieldName("shared");
    SharedJson.writeObjectives(json, state.shared());
    json.writeObjectFieldStart("activities");
    for (var i = 0; i < tree.size(); i++) {
      var activity = state.activities().get(i);
      if (!activity.equals(ActivityState.fresh(tree.children(i)))) {
        json.writeFieldName(String.valueOf(i));
        write(json, activity, tree.children(i));
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ActivityState state, List<Integer> children)
      throws IOException {
    json.writeStartObject();
    flag(json, "active", state.active());
    flag(json, "suspended", state.suspended());
    flag(json, "selected", state.selected());
    flag(json, "staleObjectives", state.staleObjectives());
    flag(json, "staleProgress", state.staleProgress());
    flag(json, "spokeOfObjective", state.spokeOfObjective());
    flag(json, "spokeOfProgress", state.spokeOfProgress());
    if (state.attempts() > 0) {
      json.writeNumberField("attempts", state.attempts());
    }
    if (state.completed() != null) {
      json.writeBooleanField("completed", state.completed());
    }
    if (state.progress() != null) {
      json.writeNumberField("progress", state.progress());
    }
    if (!state.objectives().isEmpty()) {
      json.writeFieldName("objectives");
      SharedJson.writeObjectives(json, state.objectives());
    }
    if (!state.available().equals(children)) {
      json.writeArrayFieldStart("available");
      for (var child : state.available()) {
        json.writeNumber(child);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void flag(JsonGenerator json, String name, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(name, true);
    }
  }

  static TreeState read(JsonParser json, ActivityTree tree) throws IOException {
    var activities = new ArrayList<ActivityState>();
    for (var i = 0; i < tree.size(); i++) {
      activities.add(ActivityState.fresh(tree.children(i)));
    }
    var state =
        new Object() {
          int current = -1;
          int suspended = -1;
          long seed;
          Map<String, ObjectiveState> shared = Map.of();
        };
    Json.object(
        json,
        (name, at) -> {
          switch (name) {
            case "current" -> state.current = noneOrWithin(at.getIntValue(), tree);
            case "suspended" -> state.suspended = noneOrWithin(at.getIntValue(), tree);
            case "seed" -> state.seed = at.getLongValue();
            case "shared" -> state.shared = SharedJson.readObjectives(at);
            case "activities" -> activities(at, tree, activities);
            default -> at.skipChildren();
          }
        });
    return new TreeState(activities, state.shared, state.current, state.suspended, state.seed);
  }

  private static int noneOrWithin(int activity, ActivityTree tree) {
    return activity == -1 ? activity : within(activity, tree);
  }

  private static int within(int activity, ActivityTree tree) {
    if (activity < 0 || activity >= tree.size()) {
      throw new StateException("The state is of another course");
    }
    return activity;
  }

  private static void activities(JsonParser json, ActivityTree tree, List<ActivityState> activities)
      throws IOException {
    Json.object(
        json,
        (name, at) -> {
          var number = within(Integer.parseInt(name), tree);
          activities.set(number, activity(at, tree, number));
        });
  }

  private static ActivityState activity(JsonParser json, ActivityTree tree, int number)
      throws IOException {
    var state =
        new Object() {
          boolean active;
          boolean suspended;
          boolean selected;
          boolean staleObjectives;
          boolean staleProgress;
          boolean spokeOfObjective;
          boolean spokeOfProgress;
          int attempts;
          Boolean completed;
          Double progress;
          Map<String, ObjectiveState> objectives = new LinkedHashMap<>();
          List<Integer> available = tree.children(number);
        };
    Json.object(
        json,
        (name, at) -> {
          switch (name) {
            case "active" -> state.active = at.getBooleanValue();
            case "suspended" -> state.suspended = at.getBooleanValue();
            case "selected" -> state.selected = at.getBooleanValue();
            case "staleObjectives" -> state.staleObjectives = at.getBooleanValue();
            case "staleProgress" -> state.staleProgress = at.getBooleanValue();
            case "spokeOfObjective" -> state.spokeOfObjective = at.getBooleanValue();
            case "spokeOfProgress" -> state.spokeOfProgress = at.getBooleanValue();
            case "attempts" -> state.attempts = at.getIntValue();
            case "completed" -> state.completed = at.getBooleanValue();
            case "progress" -> state.progress = at.getDoubleValue();
            case "objectives" -> state.objectives = SharedJson.readObjectives(at);
            case "available" -> state.available = children(at, tree, number);
            default -> at.skipChildren();
          }
        });
    return new ActivityState(
        state.active,
        state.suspended,
        state.attempts,
        state.completed,
        state.progress,
        state.objectives,
        state.available,
        state.selected,
        state.staleObjectives,
        state.staleProgress,
        state.spokeOfObjective,
        state.spokeOfProgress);
  }

  /** Some children of the activity, or all; each at most once. */
  private static List<Integer> children(JsonParser json, ActivityTree tree, int activity)
      throws IOException {
    var numbers = new LinkedHashSet<Integer>();
    Json.array(
        json,
        at -> {
          var number = within(at.getIntValue(), tree);
          if (tree.parent(number) != activity || !numbers.add(number)) {
            throw new StateException("The state is of another course");
          }
          return number;
        });
    return List.copyOf(numbers);
  }
}
