package org.chainmap.format;

import static org.chainmap.format.Codecs.DATE;
import static org.chainmap.format.Codecs.ID;
import static org.chainmap.format.Codecs.NUMBER;
import static org.chainmap.format.Codecs.TEXT;
import static org.chainmap.format.Codecs.choice;
import static org.chainmap.format.ElementFields.remarks;
import static org.chainmap.format.ValueCodecs.FIGURE;
import static org.chainmap.format.ValueCodecs.REGION;

import org.chainmap.model.Initiative;
import org.chainmap.model.kind.FirstOfKind;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.InitiativeFacts;

/** An initiative's fields in files. */
final class InitiativeShape {

  private static final Fields<InitiativeFacts> FACTS =
      Fields.<InitiativeFacts>ofPart()
          .optional("lead", ID, InitiativeFacts::lead, InitiativeFacts::withLead)
          .optional("content", TEXT, InitiativeFacts::content, InitiativeFacts::withContent)
          .optional("goal", TEXT, InitiativeFacts::goal, InitiativeFacts::withGoal)
          .optional("region", REGION, InitiativeFacts::region, InitiativeFacts::withRegion)
          .optional(
              "investment", FIGURE, InitiativeFacts::investment, InitiativeFacts::withInvestment)
          .optional("funding", TEXT, InitiativeFacts::funding, InitiativeFacts::withFunding)
          .optional("scale", TEXT, InitiativeFacts::scale, InitiativeFacts::withScale)
          .optional(
              "firstOfKind",
              choice(FirstOfKind.values()),
              InitiativeFacts::firstOfKind,
              InitiativeFacts::withFirstOfKind)
          .optional("outcome", TEXT, InitiativeFacts::outcome, InitiativeFacts::withOutcome)
          .optional("progress", NUMBER, InitiativeFacts::progress, InitiativeFacts::withProgress);

  static final Shape<Initiative> SHAPE =
      new Shape<>(
          "initiatives",
          Initiative.class,
          id -> Initiative.of(id, Shapes.UNNAMED, InitiativeKind.PROJECT),
          remarks(
              ElementFields.<Initiative>fields()
                  .names("name", Initiative::name, Initiative::withName)
                  .required(
                      "kind",
                      choice(InitiativeKind.values()),
                      Initiative::kind,
                      Initiative::withKind)
                  .optional(
                      "state",
                      choice(InitiativeState.values()),
                      Initiative::state,
                      Initiative::withState)
                  .list("members", ID, Initiative::members, Initiative::withMembers)
                  .list("segments", ID, Initiative::segments, Initiative::withSegments)
                  .captions("owner", Initiative::owner, Initiative::withOwner)
                  .optional("start", DATE, Initiative::start, Initiative::withStart)
                  .optional("due", DATE, Initiative::due, Initiative::withDue)
                  .part(Initiative::facts, Initiative::withFacts, FACTS)));

  private InitiativeShape() {}
}
