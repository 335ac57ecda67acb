package org.chainmap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmap.editor.Editor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table of rooms: what each package may use. No exemptions. */
@AnalyzeClasses(packages = "org.chainmap", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.chainmap.";

  /** Each room and the rooms it may use; what a room may use comes with what those may use. */
  private static final Map<String, String> MAY_USE =
      Map.ofEntries(
          Map.entry("geom", ""),
          Map.entry("text", ""),
          Map.entry("task", "text"),
          Map.entry("disk", "text"),
          Map.entry("model", "geom text"),
          Map.entry("graph", "model geom text"),
          Map.entry("analysis", "graph model geom text task"),
          Map.entry("compare", "model geom text"),
          Map.entry("report", "analysis compare graph model geom text task"),
          Map.entry("layout", "graph model geom text task"),
          Map.entry("format", "model geom text task disk"),
          Map.entry("ledger", "report analysis compare graph model geom text task"),
          Map.entry(
              "exchange", "ledger format report analysis compare graph model geom text task disk"),
          Map.entry("paint", "model geom text"),
          Map.entry("overlay", "analysis compare paint graph model geom text"),
          Map.entry("story", "overlay analysis compare paint graph model geom text task"),
          Map.entry(
              "export",
              "story paint overlay layout ledger report analysis compare graph model geom text task"
                  + " disk"),
          Map.entry(
              "editor", "story model layout analysis compare overlay paint graph geom text task"),
          Map.entry(
              "tool",
              "editor story model layout analysis compare overlay paint graph geom text task"),
          Map.entry(
              "cli",
              "tool editor story exchange export format overlay paint layout ledger report analysis"
                  + " compare graph model geom text task disk"),
          Map.entry(
              "canvas",
              "tool editor story exchange export format overlay paint layout ledger report analysis"
                  + " compare graph model geom text task disk"),
          Map.entry(
              "ui",
              "canvas tool editor story exchange export format overlay paint layout ledger report"
                  + " analysis compare graph model geom text task disk"),
          Map.entry(
              "app",
              "ui canvas cli tool editor story exchange export format overlay paint layout ledger"
                  + " report analysis compare graph model geom text task disk"));

  @TestFactory
  Stream<DynamicTest> everyRoomUsesOnlyWhatTheTableSays() {
    var imported =
        new com.tngtech.archunit.core.importer.ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.chainmap");
    return MAY_USE.keySet().stream()
        .sorted()
        .map(room -> DynamicTest.dynamicTest(room, () -> rule(room).check(imported)));
  }

  private static ArchRule rule(String room) {
    var allowed = Arrays.asList((room + " " + MAY_USE.get(room)).strip().split(" "));
    String[] others =
        MAY_USE.keySet().stream()
            .filter(other -> !allowed.contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .because("no arrow runs back: " + room + " may use only " + MAY_USE.get(room));
  }

  private static final String LAYOUT = ROOT + "layout.";

  /**
   * Each part of the layout and the parts it may use. The room itself, which makes a map's geometry
   * of them, is used by none.
   */
  private static final Map<String, String> LAYOUT_MAY_USE =
      Map.ofEntries(
          Map.entry("spacing", ""),
          Map.entry("label", "spacing"),
          Map.entry("edgeshape", "spacing"),
          Map.entry("layered", "spacing"));

  @TestFactory
  Stream<DynamicTest> everyPartOfTheLayoutUsesOnlyWhatTheTableSays() {
    var imported =
        new com.tngtech.archunit.core.importer.ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages(ROOT + "layout");
    return LAYOUT_MAY_USE.keySet().stream()
        .sorted()
        .map(part -> DynamicTest.dynamicTest(part, () -> layoutPart(part).check(imported)));
  }

  private static ArchRule layoutPart(String part) {
    var allowed = Arrays.asList((part + " " + LAYOUT_MAY_USE.get(part)).strip().split(" "));
    String[] others =
        Stream.concat(
                Stream.of(ROOT + "layout"),
                LAYOUT_MAY_USE.keySet().stream()
                    .filter(other -> !allowed.contains(other))
                    .map(other -> LAYOUT + other + ".."))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(LAYOUT + part + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because(
            "labels are placed on routes and routes drawn as they are given: "
                + part
                + " may use only "
                + LAYOUT_MAY_USE.get(part));
  }

  private static final String LAYERED = ROOT + "layout.layered";

  /**
   * Each part of the layered layout and the parts it may use. Phases are held apart: what one hands
   * to the next lies in graph, or is passed on by those that run them.
   */
  private static final Map<String, String> LAYERED_MAY_USE =
      Map.ofEntries(
          Map.entry("graph", ""),
          Map.entry("tuning", ""),
          Map.entry("p1cycles", "graph tuning"),
          Map.entry("p2layers", "graph tuning"),
          Map.entry("p3order", "graph tuning"),
          Map.entry("p4place", "graph tuning"),
          Map.entry("p5route", "graph tuning"),
          Map.entry("quality", "graph tuning p3order p4place p5route"),
          Map.entry("search", "graph tuning p2layers p3order p4place quality"),
          Map.entry("aspect", "graph tuning p2layers quality"),
          Map.entry("interactive", "graph tuning p2layers p3order p4place quality search"));

  @TestFactory
  Stream<DynamicTest> everyPartOfTheLayeredLayoutUsesOnlyWhatTheTableSays() {
    var imported =
        new com.tngtech.archunit.core.importer.ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages(LAYERED);
    return LAYERED_MAY_USE.keySet().stream()
        .sorted()
        .map(part -> DynamicTest.dynamicTest(part, () -> layered(part).check(imported)));
  }

  private static ArchRule layered(String part) {
    var allowed = Arrays.asList((part + " " + LAYERED_MAY_USE.get(part)).strip().split(" "));
    String[] others =
        LAYERED_MAY_USE.keySet().stream()
            .filter(other -> !allowed.contains(other))
            .map(other -> LAYERED + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(LAYERED + "." + part + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because(
            "a phase neither reaches forward nor into another, and the driver's parts are read in"
                + " one direction: "
                + part
                + " may use only "
                + LAYERED_MAY_USE.get(part));
  }

  @ArchTest
  static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "canvas..", ROOT + "ui..", ROOT + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..")
          .because("everything else works without a screen");

  @ArchTest
  static final ArchRule ONLY_THE_WRITER_OF_OFD_KNOWS_ITS_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "export.ofd..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.ofdrw..", "org.dom4j..")
          .because("its numbers follow the language of the machine; ours are written there");

  @ArchTest
  static final ArchRule EVERY_CLASS_LIVES_IN_A_ROOM =
      classes()
          .should()
          .resideInAnyPackage(
              MAY_USE.keySet().stream().map(room -> ROOT + room + "..").toArray(String[]::new))
          .because("a room not in the table has no rules");

  @ArchTest
  static final ArchRule NOBODY_IS_HANDED_THE_WHOLE_EDITOR =
      noCodeUnits()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(ROOT + "editor..")
          .and()
          .areDeclaredInClassesThat()
          .areTopLevelClasses()
          .should()
          .haveRawParameterTypes(
              describe(
                  "an Editor",
                  types -> types.stream().anyMatch(t -> t.isEquivalentTo(Editor.class))))
          .because(
              "whoever works with a document takes the ports it needs; actions are the editor's"
                  + " own");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching(ROOT + "(**)")
          .should()
          .beFreeOfCycles()
          .because("packages are read in one direction");
}
