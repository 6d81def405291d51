package org.sarai.systemtests.exam;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.sarai.systemtests.Chromium;
import org.scorm4j.exam.ExamCase;
import org.scorm4j.exam.ExamFolder;

/**
 * Runs the cases of a folder in the player of an instance: each group with a new learner, some
 * groups at a time.
 */
public final class Exam {
  /** How many groups at a time: the servers work while the browser waits, and the other way. */
  private static final int AT_A_TIME = 2;

  private final Target target;
  private final ExamFolder folder;
  private final Path pictures;
  private final Consumer<String> trace;
  private final Consumer<Outcome> heard;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  /**
   * @param target the instance, which gets accounts, courses and plays
   * @param folder the exam
   * @param pictures existing folder for pictures of what was shown when a case failed
   * @param trace hears of every step of every case
   * @param heard hears of every case when it is over
   */
  public Exam(
      Target target,
      ExamFolder folder,
      Path pictures,
      Consumer<String> trace,
      Consumer<Outcome> heard) {
    this.target = target;
    this.folder = folder;
    this.pictures = pictures;
    this.trace = trace;
    this.heard = heard;
  }

  /** A group of cases and who takes it. */
  private record Task(Candidate candidate, List<ExamCase> cases) {}

  /**
   * Takes cases.
   *
   * @param ids which, with those before them in their groups; none for all
   * @return what became of them, in the order of the folder
   */
  public List<Outcome> run(Collection<String> ids) throws InterruptedException {
    var groups = folder.groups(ids);
    groups.forEach(group -> group.forEach(exam -> outcomes.put(exam.id(), null)));
    var office = new Office(target, folder);
    var candidates = office.candidates(groups.size());
    var tasks = new ConcurrentLinkedQueue<Task>();
    for (var i = 0; i < groups.size(); i++) {
      tasks.add(new Task(candidates.get(i), groups.get(i)));
    }
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < Math.min(AT_A_TIME, groups.size()); i++) {
      var thread = new Thread(() -> work(office, tasks), "exam-" + i);
      thread.start();
      threads.add(thread);
    }
    for (var thread : threads) {
      thread.join();
    }
    outcomes.replaceAll(
        (id, outcome) ->
            outcome == null ? new Outcome(id, "it was not reached", List.of()) : outcome);
    return List.copyOf(outcomes.values());
  }

  /** Takes groups as long as there are any, with a browser of its own. */
  private void work(Office office, Queue<Task> tasks) {
    try (Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      for (var task = tasks.poll(); task != null; task = tasks.poll()) {
        take(office, browser, task);
      }
    }
  }

  private void take(Office office, Browser browser, Task task) {
    try (var seat = new Seat(browser, target.lms())) {
      var sitting = new Sitting(office, task.candidate(), seat, pictures, this::say);
      for (var exam : task.cases()) {
        tell(sitting.take(exam));
      }
    }
  }

  private synchronized void say(String step) {
    trace.accept(step);
  }

  private synchronized void tell(Outcome outcome) {
    outcomes.put(outcome.id(), outcome);
    heard.accept(outcome);
  }
}
