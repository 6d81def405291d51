package org.scorm4j.sequencing;

/** What a request means, before anything is changed (SN 4.4, NB). */
final class NavigationBehavior {
  /** How the present attempt is left. */
  enum Termination {
    EXIT,
    EXIT_ALL,
    SUSPEND_ALL,
    ABANDON,
    ABANDON_ALL
  }

  /** Where to go. */
  enum Sequencing {
    START,
    RESUME_ALL,
    EXIT,
    RETRY,
    CONTINUE,
    PREVIOUS,
    CHOICE,
    JUMP
  }

  /**
   * What comes of a request.
   *
   * @param termination null for none
   * @param sequencing null for none
   * @param target the activity that is chosen; -1 for none
   * @param exception empty if the request is valid
   */
  record Result(Termination termination, Sequencing sequencing, int target, String exception) {
    static Result refused(String exception) {
      return new Result(null, null, Tracking.NONE, exception);
    }

    boolean valid() {
      return exception.isEmpty();
    }
  }

  private final Tracking tracking;
  private final ActivityTree tree;

  NavigationBehavior(Tracking tracking) {
    this.tracking = tracking;
    this.tree = tracking.tree();
  }

  /** NB.2.1 Navigation Request Process. */
  Result navigationRequest(NavigationRequest request) {
    var begun = tracking.current() != Tracking.NONE;
    return switch (request.kind()) {
      case START -> begun ? Result.refused("NB.2.1-1") : go(null, Sequencing.START);
      case RESUME_ALL -> resumeAll(begun);
      case CONTINUE -> begun ? continues() : Result.refused("NB.2.1-1");
      case PREVIOUS -> begun ? previous() : Result.refused("NB.2.1-2");
      case CHOICE -> choice(request.target(), begun);
      case JUMP -> jump(request.target());
      case EXIT -> begun ? ifActive(Termination.EXIT) : Result.refused("NB.2.1-2");
      case ABANDON -> begun ? ifActive(Termination.ABANDON) : Result.refused("NB.2.1-2");
      case EXIT_ALL -> all(Termination.EXIT_ALL, begun);
      case ABANDON_ALL -> all(Termination.ABANDON_ALL, begun);
      case SUSPEND_ALL -> all(Termination.SUSPEND_ALL, begun);
    };
  }

  private static Result go(Termination termination, Sequencing sequencing) {
    return new Result(termination, sequencing, Tracking.NONE, "");
  }

  private Result all(Termination termination, boolean begun) {
    return begun ? go(termination, Sequencing.EXIT) : Result.refused("NB.2.1-2");
  }

  private Result ifActive(Termination termination) {
    return tracking.isActive(tracking.current())
        ? go(termination, Sequencing.EXIT)
        : Result.refused("NB.2.1-12");
  }

  private Result resumeAll(boolean begun) {
    if (begun) {
      return Result.refused("NB.2.1-1");
    }
    return tracking.suspendedActivity() == Tracking.NONE
        ? Result.refused("NB.2.1-3")
        : go(null, Sequencing.RESUME_ALL);
  }

  private Termination exitIfActive() {
    var current = tracking.current();
    return current != Tracking.NONE && tracking.isActive(current) ? Termination.EXIT : null;
  }

  private Result continues() {
    var parent = tree.parent(tracking.current());
    return parent >= 0 && tree.sequencing(parent).control().flow()
        ? go(exitIfActive(), Sequencing.CONTINUE)
        : Result.refused("NB.2.1-4");
  }

  private Result previous() {
    var parent = tree.parent(tracking.current());
    if (parent < 0) {
      return Result.refused("NB.2.1-6");
    }
    var control = tree.sequencing(parent).control();
    return control.flow() && !control.forwardOnly()
        ? go(exitIfActive(), Sequencing.PREVIOUS)
        : Result.refused("NB.2.1-5");
  }

  private Result choice(String id, boolean begun) {
    var number = tree.number(id);
    if (number.isEmpty()) {
      return Result.refused("NB.2.1-11");
    }
    var target = number.getAsInt();
    var parent = tree.parent(target);
    if (parent >= 0 && !tree.sequencing(parent).control().choice()) {
      return Result.refused("NB.2.1-10");
    }
    if (!begun) {
      return new Result(null, Sequencing.CHOICE, target, "");
    }
    var current = tracking.current();
    if (parent < 0 || tree.parent(current) != parent) {
      var ancestor = tree.commonAncestor(current, target);
      for (var left : tree.pathUp(current, ancestor)) {
        if (tracking.isActive(left) && !tree.sequencing(left).control().choiceExit()) {
          return Result.refused("NB.2.1-8");
        }
      }
    }
    if (tracking.isActive(current) && !tree.sequencing(current).control().choiceExit()) {
      return Result.refused("NB.2.1-8");
    }
    return new Result(exitIfActive(), Sequencing.CHOICE, target, "");
  }

  /** Whether a session has begun is asked by SB.2.13. */
  private Result jump(String id) {
    var number = tree.number(id);
    if (number.isEmpty()) {
      return Result.refused("NB.2.1-11");
    }
    var target = number.getAsInt();
    var parent = tree.parent(target);
    if (parent >= 0 && !tracking.available(parent).contains(target)) {
      return Result.refused("NB.2.1-11");
    }
    return new Result(exitIfActive(), Sequencing.JUMP, target, "");
  }
}
