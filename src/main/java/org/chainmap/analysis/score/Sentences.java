package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Names;
import org.chainmap.text.Message;

/** Describes a score in sentences to read out to a decision maker. */
public final class Sentences {

  private static final int NAMED = 3;

  private Sentences() {}

  /** Returns the kind of a scored element: segment, enterprise or link. */
  public static Message kind(ChainMap map, Score score) {
    return map.find(score.element())
        .map(Element::getClass)
        .map(kind -> Message.of("label.element." + kind.getSimpleName()))
        .orElse(Message.verbatim(""));
  }

  /**
   * Returns sentences with the rank, element, score and confidence, the parts that contribute most
   * with their data, the unknown parts, and the data that are old, unchecked or made up.
   *
   * @param rank from 1
   */
  public static List<Message> of(ChainMap map, Score score, int rank) {
    List<Message> out = new ArrayList<>();
    out.add(
        Message.of(
            "score.sentence",
            rank,
            kind(map, score),
            Names.message(map, score.element()),
            score.low(),
            score.high(),
            score.confidence()));
    List<Score.Share> leading = score.leading();
    if (!leading.isEmpty()) {
      out.add(Message.of("score.sentence.because", parts(leading)));
    }
    if (!score.missing().isEmpty()) {
      out.add(
          Message.of(
              "score.sentence.missing",
              score.missing().stream().map(share -> share.partScore().part().label()).toList()));
    }
    if (!score.doubtful().isEmpty()) {
      out.add(
          Message.of(
              "score.sentence.doubtful",
              score.doubtful().stream().map(share -> share.partScore().part().label()).toList()));
    }
    return out;
  }

  private static List<Message> parts(List<Score.Share> shares) {
    return shares.stream()
        .limit(NAMED)
        .map(
            share ->
                Message.of(
                    "score.sentence.part",
                    share.partScore().part().label(),
                    share.points(),
                    share.partScore().says()))
        .toList();
  }

  /** Returns the names and points of the leading parts of a score. */
  public static Message leading(Score score) {
    return Message.of(
        "score.leading",
        score.leading().stream()
            .limit(NAMED)
            .map(
                share ->
                    Message.of(
                        "score.leading.part", share.partScore().part().label(), share.points()))
            .toList());
  }

  /** Returns how scores and their confidence are computed. */
  public static Message rule() {
    return Message.of("score.rule", Trust.YEARS);
  }
}
