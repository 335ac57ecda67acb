package org.chainmap.ui.window;

import javafx.stage.Stage;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.command.KeyCard;
import org.chainmap.ui.guide.GuideWindow;
import org.jspecify.annotations.Nullable;

/** Shows the guide, the keyboard card and what the program is. */
final class HelpCommands {

  private final Stage stage;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Prompter prompter;

  private @Nullable Stage guide;

  HelpCommands(Stage stage, Language language, ThemeSwitch themeSwitch, Prompter prompter) {
    this.stage = stage;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.prompter = prompter;
  }

  void showGuide() {
    Stage open = guide;
    if (open != null && open.isShowing()) {
      open.toFront();
      open.requestFocus();
    } else {
      guide = GuideWindow.open(stage, language, themeSwitch);
    }
  }

  void showKeys() {
    prompter.tell(language.now("action.keys"), KeyCard.text(language));
  }

  void about() {
    prompter.tell(language.now("action.about"), language.now("about.text"));
  }
}
