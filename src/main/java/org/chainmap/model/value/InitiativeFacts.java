package org.chainmap.model.value;

import org.chainmap.geom.Id;
import org.chainmap.model.kind.FirstOfKind;
import org.jspecify.annotations.Nullable;

/**
 * What lists of projects, research and scenarios state of an initiative; unknown values are null.
 *
 * @param lead the enterprise that carries it out (承担主体), or null
 * @param content what is built or done, in words (建设内容)
 * @param goal what is to be reached, in words (攻关目标)
 * @param region where it is carried out (地域)
 * @param investment in 10 000 yuan (投资额，万元)
 * @param funding where the money comes from, in words (资金来源)
 * @param scale its scale or capacity, in words (规模或产能)
 * @param firstOfKind the class of first-of-kind product that is wanted (首台套、首批次、首版次)
 * @param outcome what came of it, in words (实际产出)
 * @param progress percent 0–100 (进度)
 */
public record InitiativeFacts(
    @Nullable Id lead,
    @Nullable String content,
    @Nullable String goal,
    @Nullable Region region,
    @Nullable Figure investment,
    @Nullable String funding,
    @Nullable String scale,
    @Nullable FirstOfKind firstOfKind,
    @Nullable String outcome,
    @Nullable Double progress) {

  public static final InitiativeFacts UNKNOWN =
      new InitiativeFacts(null, null, null, null, null, null, null, null, null, null);

  public InitiativeFacts {
    content = Texts.orNull(content);
    goal = Texts.orNull(goal);
    funding = Texts.orNull(funding);
    scale = Texts.orNull(scale);
    outcome = Texts.orNull(outcome);
  }

  public InitiativeFacts withLead(@Nullable Id changed) {
    return new InitiativeFacts(
        changed, content, goal, region, investment, funding, scale, firstOfKind, outcome, progress);
  }

  public InitiativeFacts withContent(@Nullable String changed) {
    return new InitiativeFacts(
        lead, changed, goal, region, investment, funding, scale, firstOfKind, outcome, progress);
  }

  public InitiativeFacts withGoal(@Nullable String changed) {
    return new InitiativeFacts(
        lead, content, changed, region, investment, funding, scale, firstOfKind, outcome, progress);
  }

  public InitiativeFacts withRegion(@Nullable Region changed) {
    return new InitiativeFacts(
        lead, content, goal, changed, investment, funding, scale, firstOfKind, outcome, progress);
  }

  public InitiativeFacts withInvestment(@Nullable Figure changed) {
    return new InitiativeFacts(
        lead, content, goal, region, changed, funding, scale, firstOfKind, outcome, progress);
  }

  public InitiativeFacts withFunding(@Nullable String changed) {
    return new InitiativeFacts(
        lead, content, goal, region, investment, changed, scale, firstOfKind, outcome, progress);
  }

  public InitiativeFacts withScale(@Nullable String changed) {
    return new InitiativeFacts(
        lead, content, goal, region, investment, funding, changed, firstOfKind, outcome, progress);
  }

  public InitiativeFacts withFirstOfKind(@Nullable FirstOfKind changed) {
    return new InitiativeFacts(
        lead, content, goal, region, investment, funding, scale, changed, outcome, progress);
  }

  public InitiativeFacts withOutcome(@Nullable String changed) {
    return new InitiativeFacts(
        lead, content, goal, region, investment, funding, scale, firstOfKind, changed, progress);
  }

  public InitiativeFacts withProgress(@Nullable Double changed) {
    return new InitiativeFacts(
        lead, content, goal, region, investment, funding, scale, firstOfKind, outcome, changed);
  }
}
