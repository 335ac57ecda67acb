package org.chainmap.ui.export;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;

/** Leafs through the pages of a preview. Takes no room where there is but one page. */
final class PageTurner {

  private final Language language;
  private final Button before;
  private final Button after;
  private final Label where = new Label();
  private final HBox root;
  private final IntConsumer asked;
  private int page;
  private int pages = 1;

  /**
   * @param asked is told the page that is wanted, from 0
   */
  PageTurner(Language language, IntConsumer asked) {
    this.language = language;
    this.asked = asked;
    before = button("‹", "ui.export.briefing.before", -1);
    before.setId("preview-before");
    after = button("›", "ui.export.briefing.after", 1);
    after.setId("preview-after");
    where.setId("preview-page");
    root = new HBox(8, before, where, after);
    root.setAlignment(Pos.CENTER);
    follow(1);
  }

  private Button button(String sign, String key, int step) {
    Button button = new Button(sign);
    String name = language.now(Message.of(key));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> turn(page + step));
    return button;
  }

  Region root() {
    return root;
  }

  /** Returns the page that is shown, from 0. */
  int page() {
    return page;
  }

  /** Follows a document of some pages; stays on the same page where it has that many. */
  void follow(int count) {
    pages = count;
    page = Math.min(page, count - 1);
    root.setVisible(count > 1);
    root.setManaged(count > 1);
    say();
  }

  private void turn(int to) {
    int wanted = Math.clamp(to, 0, pages - 1);
    if (wanted != page) {
      page = wanted;
      say();
      asked.accept(wanted);
    }
  }

  private void say() {
    where.setText(language.now(Message.of("ui.export.briefing.page", page + 1, pages)));
    before.setDisable(page == 0);
    after.setDisable(page >= pages - 1);
  }
}
