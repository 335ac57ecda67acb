package org.chainmap.format;

import static org.chainmap.format.Codecs.ID;
import static org.chainmap.format.Codecs.INTEGER;
import static org.chainmap.format.Codecs.TEXT;
import static org.chainmap.format.Codecs.choice;
import static org.chainmap.format.ElementFields.remarks;

import org.chainmap.model.SavedView;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;

/** The fields in files of saved views. */
final class SavedViewShape {

  private static final Fields<ViewFilter> FILTER =
      Fields.<ViewFilter>ofPart()
          .list("shownStages", ID, ViewFilter::stages, ViewFilter::withStages)
          .list("shownSegments", ID, ViewFilter::segments, ViewFilter::withSegments)
          .list(
              "shownLinkKinds",
              choice(LinkKind.values()),
              ViewFilter::linkKinds,
              ViewFilter::withLinkKinds)
          .list(
              "shownMarks",
              choice(EnterpriseMark.values()),
              ViewFilter::marks,
              ViewFilter::withMarks)
          .list(
              "shownOwnerships",
              choice(Ownership.values()),
              ViewFilter::ownerships,
              ViewFilter::withOwnerships)
          .list("shownRegions", TEXT, ViewFilter::regions, ViewFilter::withRegions);

  private static final Fields<Colouring> COLOURING =
      Fields.<Colouring>ofPart()
          .optional("lens", TEXT, Colouring::lens, Colouring::withLens)
          .optional("finding", TEXT, Colouring::finding, Colouring::withFinding)
          .optional("subject", ID, Colouring::subject, Colouring::withSubject)
          .optional("scenario", ID, Colouring::scenario, Colouring::withScenario)
          .optional("comparedWith", TEXT, Colouring::comparedWith, Colouring::withComparedWith);

  static final Shape<SavedView> SHAPE =
      new Shape<>(
          "views",
          SavedView.class,
          id -> SavedView.of(id, Shapes.UNNAMED.text(), 0),
          remarks(
              ElementFields.<SavedView>fields()
                  .names("name", SavedView::name, SavedView::withName)
                  .required("order", INTEGER, SavedView::order, SavedView::withOrder)
                  .part(SavedView::filter, SavedView::withFilter, FILTER)
                  .part(SavedView::colouring, SavedView::withColouring, COLOURING)
                  .optional("frame", PlaceCodecs.BOX, SavedView::frame, SavedView::withFrame)
                  .captions(
                      "speakerNotes",
                      DocumentLimits.REMARK,
                      SavedView::speakerNotes,
                      SavedView::withSpeakerNotes)),
          false);

  private SavedViewShape() {}
}
