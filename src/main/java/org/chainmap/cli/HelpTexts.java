package org.chainmap.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The resource bundle of help texts for picocli: its key {@code chainmap.render.scale} is our
 * message {@code cli.help.chainmap.render.scale}.
 */
final class HelpTexts extends ResourceBundle {

  private static final String PREFIX = "cli.help.";

  private final Lang lang;

  HelpTexts(Lang lang) {
    this.lang = lang;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    String ours = PREFIX + key;
    return Messages.file("cli", lang).containsKey(ours) ? Message.of(ours).in(lang) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        Messages.file("cli", lang).stringPropertyNames().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .sorted()
            .toList());
  }
}
