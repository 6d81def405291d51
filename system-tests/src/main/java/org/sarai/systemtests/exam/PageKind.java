package org.sarai.systemtests.exam;

/**
 * How a page of a package behaves, which its file's name says.
 *
 * @param api whether it looks for the API
 * @param terminates whether it calls Terminate when it has said everything
 * @param goes whether it expects to be taken away after that
 * @param forbidden whether it must never be delivered
 * @param farewell the navigation request with which it terminates when it is taken away; empty for
 *     a page that says nothing then
 */
record PageKind(boolean api, boolean terminates, boolean goes, boolean forbidden, String farewell) {

  private static final PageKind USUAL = new PageKind(true, true, false, false, "");

  /** The kind of a file. */
  static PageKind of(String name) {
    if (name.endsWith("SingleDoTerminate.htm")) {
      return new PageKind(true, false, false, false, "");
    }
    return switch (name) {
      case "AssetLaunchTest.htm" -> new PageKind(false, false, false, false, "");
      case "SequencingTestFail.htm" -> new PageKind(true, true, false, true, "");
      case "SequencingTest_SX09_exit.htm" -> new PageKind(true, true, true, false, "");
      case "exitAllOnUnload.htm" -> farewell("exitAll");
      case "suspendAllOnUnload.htm" -> farewell("suspendAll");
      case "tarAct4OnUnload.htm" -> farewell("{target=activity_4}choice");
      default -> USUAL;
    };
  }

  private static PageKind farewell(String request) {
    return new PageKind(true, false, false, false, request);
  }
}
