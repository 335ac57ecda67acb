package org.chainmap.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Redaction;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.report.RedactionText;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The option of commands that write something to hand on: what is more sensitive than a level is
 * left out of it, and so is what was written for colleagues only.
 */
final class RedactOption {

  private static final String NAME = "--redact";

  @Option(names = NAME, paramLabel = "public|internal|sensitive")
  private @Nullable String level;

  private @Nullable Redaction done;

  private @Nullable ChainMap whole;

  /** Tells whether something is to be left out. */
  boolean chosen() {
    return level != null;
  }

  /**
   * Refuses an option that asks for what a redacted copy must not have.
   *
   * @param given whether the other option is given
   */
  void without(String other, boolean given) throws Refusal {
    if (chosen() && given) {
      throw new Refusal(Message.of("cli.eitherOr", NAME, other));
    }
  }

  /** Returns the map as it is to be handed on; the same map where nothing is to be left out. */
  ChainMap applied(ChainMap map) throws Refusal {
    String key = level;
    if (key == null) {
      return map;
    }
    Redaction redaction = Redaction.of(map, level(NAME, key));
    done = redaction;
    whole = map;
    return redaction.map();
  }

  /** Says what was left out of what is written. */
  void say(Console console, Path target) throws Refusal {
    if (done != null && whole != null && level != null) {
      console.say(
          Message.of("cli.redact.left", level(NAME, level).label(), done.left().size()), target);
      also(whole, done, console, target);
    }
  }

  /** Says what is left out of a copy beside elements, and how much of it nobody has marked. */
  static void also(ChainMap whole, Redaction redaction, Console console, Path target) {
    RedactionText.also(whole, redaction, console.lang())
        .ifPresent(said -> console.say(said, target));
    if (redaction.unmarked() > 0) {
      console.say(Message.of("cli.redact.unmarked", redaction.unmarked()), target);
    }
  }

  /** Returns a level by its key. */
  static Sensitivity level(String option, String key) throws Refusal {
    List<Sensitivity> all = Arrays.asList(Sensitivity.values());
    return all.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Message.of(
                        "cli.badChoice",
                        option,
                        key,
                        all.stream().map(Sensitivity::key).toList())));
  }
}
