package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.chainmap.model.Segment;
import org.chainmap.model.classification.ClassificationItem;
import org.chainmap.model.classification.ClassificationItems;
import org.chainmap.model.classification.ClassificationScheme;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;

/** A tick for each direction of future industries; they are kept among the codes, by name. */
final class FutureDirections {

  private static final Message LABEL = Message.of("ui.codes.future");

  private FutureDirections() {}

  static FormRow of(FormSubject<Segment> subject) {
    Label name = FieldLabels.field(subject.language(), LABEL);
    name.setTooltip(Buttons.tooltip(subject.language(), ClassificationScheme.FUTURE.label()));
    FlowPane ticks = new FlowPane(10, 4);
    List<CheckBox> boxes = new ArrayList<>();
    List<ClassificationItem> directions = ClassificationItems.of(ClassificationScheme.FUTURE);
    for (ClassificationItem direction : directions) {
      CheckBox box = new CheckBox(direction.in(subject.language().get()));
      box.setOnAction(event -> set(subject, direction.code(), box.isSelected()));
      boxes.add(box);
    }
    ticks.getChildren().setAll(boxes);
    Node node = new VBox(2, name, ticks);
    return FormRows.of(
        node,
        () -> {
          for (int i = 0; i < boxes.size(); i++) {
            String code = directions.get(i).code();
            List<Segment> segments = subject.elements();
            boolean every = segments.stream().allMatch(s -> s.codes().contains(code));
            boxes.get(i).setSelected(every);
            boxes
                .get(i)
                .setIndeterminate(
                    !every && segments.stream().anyMatch(s -> s.codes().contains(code)));
          }
        });
  }

  private static void set(FormSubject<Segment> subject, String code, boolean on) {
    subject.write(
        LABEL,
        segment -> {
          List<String> codes = new ArrayList<>(segment.codes());
          codes.remove(code);
          if (on) {
            codes.add(code);
          }
          return segment.withCodes(codes);
        });
  }
}
