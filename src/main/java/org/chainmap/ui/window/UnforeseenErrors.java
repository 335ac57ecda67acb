package org.chainmap.ui.window;

import java.util.function.BiConsumer;
import org.chainmap.text.Message;
import org.chainmap.ui.Diagnosis;
import org.chainmap.ui.Language;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Files;

/** Shows errors that nobody expected, each with a button that copies what is known of it. */
record UnforeseenErrors(Banner banner, Diagnosis diagnosis, Language language)
    implements BiConsumer<Message, Throwable> {

  /** Shows an error of which nothing more is known than that it happened. */
  void show(Throwable problem) {
    accept(Message.of("ui.error.unforeseen", Files.words(problem)), problem);
  }

  @Override
  public void accept(Message message, Throwable problem) {
    banner.error(
        message,
        new Banner.Offer(
            Message.of("ui.diagnosis.copy"),
            () -> {
              copy(problem);
              banner.settled(message);
            }));
  }

  private void copy(Throwable problem) {
    SystemClipboard.write(diagnosis.text(problem, language.get()));
    banner.notice(Message.of("ui.diagnosis.copied"));
  }
}
