package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.chainmap.editor.change.EditableTexts;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Contact;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Verification;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  /** What must be in no redacted copy. */
  private static final String SECRET = "绝密甲乙丙";

  /** A random map of which a part is marked, with the secret wherever it must not get out. */
  private static ChainMap marked(long seed, Sensitivity level) {
    Random random = new Random(seed);
    ChainMap map = RandomMaps.map(seed);
    List<Element> all = new ArrayList<>();
    for (Element element : map.elements().values()) {
      Sensitivity mark = Sensitivity.values()[random.nextInt(3)];
      boolean secret = !(element instanceof MapInfo) && mark.compareTo(level) > 0;
      Element next = secret ? renamed(map, element) : element;
      next =
          switch (next) {
            case Enterprise e -> e.withProfile(e.profile().withContact(new Contact(SECRET)));
            case Listing l -> l.withTerms(l.terms().withContact(new Contact(SECRET)));
            case SavedView v -> v.withSpeakerNotes(Caption.of(SECRET));
            case Comment c -> c.withText(SECRET).withAuthor(SECRET);
            case MapInfo m ->
                m.withAuthor(Caption.of(SECRET))
                    .withMarking(
                        level == Sensitivity.PUBLIC ? Caption.of(SECRET) : Caption.of("内部资料"))
                    .withDocumentId(SECRET);
            default -> next;
          };
      all.add(
          next.withRemarks(
              next.remarks()
                  .withNotes(SECRET)
                  .withVerification(Verification.OPEN.withAssignee(SECRET))
                  .withExtras(
                      new Extras(new TreeMap<>(java.util.Map.of("x", "\"" + SECRET + "\""))))
                  .withSensitivity(mark)));
    }
    return ChainMap.of(all);
  }

  private static Element renamed(ChainMap map, Element element) {
    if (element instanceof Comment || element instanceof Participation) {
      return element;
    }
    Change change = EditableTexts.edited(map, element.id(), Lang.ZH, SECRET);
    return change.edits().stream()
        .filter(edit -> edit.id().equals(element.id()) && edit.after() != null)
        .findFirst()
        .map(Edit::after)
        .orElse(element);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingAboveTheLevelIsInTheCopy(long seed) {
    for (Sensitivity level : Sensitivity.values()) {
      ChainMap map = marked(seed, level);
      assertThat(ChainMapFile.toJson(map)).contains(SECRET);
      Redaction redaction = Redaction.of(map, level);
      String json = ChainMapFile.toJson(redaction.map());
      assertThat(json).doesNotContain(SECRET);
      assertThat(redaction.map().info().marking().equals(Caption.NONE))
          .isEqualTo(level == Sensitivity.PUBLIC);
      for (Element left : redaction.left()) {
        assertThat(json).doesNotContain("\"" + left.id().value() + "\"");
      }
      assertThat(Integrity.check(redaction.map()))
          .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsNotMarkedStaysAndIsCounted(long seed) {
    List<Element> all = new ArrayList<>();
    for (Element element : RandomMaps.map(seed).elements().values()) {
      all.add(element.withRemarks(element.remarks().withSensitivity(null)));
    }
    ChainMap map = ChainMap.of(all);
    Redaction redaction = Redaction.of(map, Sensitivity.PUBLIC);
    assertThat(redaction.map().segments().stream().<Id>map(Element::id))
        .isEqualTo(map.segments().stream().<Id>map(Element::id).toList());
    assertThat(redaction.map().links()).hasSameSizeAs(map.links());
    assertThat(redaction.left()).allMatch(element -> element instanceof Source);
    assertThat(redaction.unmarked()).isEqualTo(redaction.map().elements().size() - 1);
  }
}
