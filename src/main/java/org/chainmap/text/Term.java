package org.chainmap.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Term of the field as readers meet it: behind a plain phrase, in parentheses, with an explanation.
 * The phrases are in {@code term_<lang>.properties}, the only place that spells them; every other
 * pattern refers to one as <code>@{key}</code>, or <code>@{Key}</code> with a capital letter.
 */
public enum Term {
  DOMINATOR("dominator"),
  CUT_SEGMENT("cutSegment"),
  BRIDGE("bridge"),
  BETWEENNESS("betweenness"),
  HHI("hhi"),
  IMPORT_HHI("importHhi"),
  EXPORT_HHI("exportHhi"),
  ESRI("esri"),
  MINIMUM_CUT("minimumCut"),
  POST_DOMINATOR("postDominator"),
  SUPPLY_LOOP("supplyLoop"),
  SEPARATE_PART("separatePart"),
  BLOCK("block"),
  ANY_PATH("anyPath"),
  ALL_INPUTS("allInputs"),
  TRADE_RULE("tradeRule"),
  SIMILARITY("similarity"),
  INOPERABILITY("inoperability"),
  UPSTREAMNESS("upstreamness"),
  CRITICALITY("criticality");

  private static final Map<String, Term> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(term -> term.key, Function.identity()));

  private final String key;

  Term(String key) {
    this.key = key;
  }

  /** Returns the name by which patterns refer to it. */
  public String key() {
    return key;
  }

  /** Returns the phrase that readers understand without knowing the field. */
  public Message plain() {
    return Message.of("term." + key + ".plain");
  }

  /** Returns the field's own term. */
  public Message field() {
    return Message.of("term." + key + ".field");
  }

  /** Returns what it means, in one or two plain sentences. */
  public Message means() {
    return Message.of("term." + key + ".means");
  }

  /** Returns the phrase with the term behind it. */
  public Message phrase() {
    return Message.of("term.phrase", plain(), field());
  }

  /** Returns the phrase in a language, with what it means behind it. */
  public String explained(Lang lang) {
    return Message.of("term.explained", capital(phrase().in(lang)), means()).in(lang);
  }

  /** The phrases in small letters, to find them in texts. */
  private static final class Phrases {
    static final Map<Lang, Map<Term, String>> SMALL =
        Arrays.stream(Lang.values()).collect(Collectors.toMap(Function.identity(), Phrases::in));

    private static Map<Term, String> in(Lang lang) {
      return Arrays.stream(values())
          .collect(
              Collectors.toMap(
                  Function.identity(), term -> term.phrase().in(lang).toLowerCase(Locale.ROOT)));
    }
  }

  /** Returns the terms that occur in a text behind their phrases, in the order of this table. */
  static Stream<Term> in(Lang lang, String text) {
    Map<Term, String> small = Phrases.SMALL.getOrDefault(lang, Map.of());
    String lower = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(term -> lower.contains(small.getOrDefault(term, "")));
  }

  /** Returns the explanations of the terms that a message has, a line each; empty for none. */
  public static String explained(Lang lang, Message message) {
    return in(lang, message.in(lang))
        .map(term -> term.explained(lang))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns the phrase that a reference names, with a capital letter where the reference has one.
   *
   * @throws IllegalArgumentException if there is no such term
   */
  static String named(String reference, Lang lang) {
    Term term = BY_KEY.get(reference);
    if (term != null) {
      return term.phrase().in(lang);
    }
    term = BY_KEY.get(reference.substring(0, 1).toLowerCase(Locale.ROOT) + reference.substring(1));
    if (term == null) {
      throw new IllegalArgumentException("no term " + reference);
    }
    return capital(term.phrase().in(lang));
  }

  private static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }
}
