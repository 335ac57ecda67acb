package org.chainmap.model.value;

import org.chainmap.geom.Id;
import org.chainmap.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What a saved view lays over the map. At most one of the lens, the finding, the scenario and the
 * comparison is set; none shows the plain map.
 *
 * @param lens the key of a lens, as on the command line, or null
 * @param finding the key of a kind of finding, or null
 * @param subject the element that the lens or the finding is about, or null for a lens about the
 *     whole map
 * @param scenario the {@link Scenario} whose impact is shown, or null
 * @param comparedWith the file of an earlier map with which this one is compared, relative to the
 *     document's folder and with slashes, or null
 */
public record Colouring(
    @Nullable String lens,
    @Nullable String finding,
    @Nullable Id subject,
    @Nullable Id scenario,
    @Nullable String comparedWith) {

  /** The plain map. */
  public static final Colouring PLAIN = new Colouring(null, null, null, null, null);

  public Colouring {
    lens = Texts.orNull(lens);
    finding = Texts.orNull(finding);
    comparedWith = Texts.orNull(comparedWith);
  }

  /** Returns the colouring by a lens about the whole map. */
  public static Colouring by(String lens) {
    return PLAIN.withLens(lens);
  }

  /** Returns the colouring by a lens about one element. */
  public static Colouring by(String lens, Id subject) {
    return PLAIN.withLens(lens).withSubject(subject);
  }

  /** Returns the colouring that shows one finding. */
  public static Colouring of(String finding, Id subject) {
    return PLAIN.withFinding(finding).withSubject(subject);
  }

  /** Returns the colouring that shows the impact of a scenario. */
  public static Colouring of(Id scenario) {
    return PLAIN.withScenario(scenario);
  }

  public Colouring withLens(@Nullable String changed) {
    return new Colouring(changed, finding, subject, scenario, comparedWith);
  }

  public Colouring withFinding(@Nullable String changed) {
    return new Colouring(lens, changed, subject, scenario, comparedWith);
  }

  public Colouring withSubject(@Nullable Id changed) {
    return new Colouring(lens, finding, changed, scenario, comparedWith);
  }

  public Colouring withScenario(@Nullable Id changed) {
    return new Colouring(lens, finding, subject, changed, comparedWith);
  }

  public Colouring withComparedWith(@Nullable String changed) {
    return new Colouring(lens, finding, subject, scenario, changed);
  }
}
