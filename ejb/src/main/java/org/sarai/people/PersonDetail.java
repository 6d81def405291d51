package org.sarai.people;

import java.util.List;
import java.util.Map;
import org.sarai.shared.Register;

/**
 * One person, as far as the caller may see.
 *
 * @param id the person that counts, after merges
 * @param register where they stand
 * @param keeper whether the caller keeps the register; everybody else gets neither numbers nor
 *     birth date, nationality, disability, age band and answers
 * @param details names, contacts, traits
 * @param names the name in further languages
 * @param numbers identity documents
 * @param languages what the person speaks, BCP 47 with commas; may be null
 * @param ageBand as somebody said it, without a birth date; may be null
 * @param difficulties answers to the Washington Group's short set
 * @param consents the newest decision on each purpose
 * @param postings within the caller's scope, the newest first
 */
public record PersonDetail(
    long id,
    Register register,
    boolean keeper,
    PersonDetails details,
    List<ScriptName> names,
    List<NumberRow> numbers,
    String languages,
    String ageBand,
    Map<Difficulty, Difficulty.Answer> difficulties,
    List<ConsentRow> consents,
    List<PostingRow> postings) {
  public PersonDetail {
    names = List.copyOf(names);
    numbers = List.copyOf(numbers);
    difficulties = Map.copyOf(difficulties);
    consents = List.copyOf(consents);
    postings = List.copyOf(postings);
  }
}
