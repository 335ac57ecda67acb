package org.chainmap.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.paint.DrawnText;
import org.chainmap.task.Subscription;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Term;

/** The language of the window: every label is bound to it and changes while the program runs. */
public final class Language {

  private final ObjectProperty<Lang> lang;

  public Language(Lang first) {
    this.lang = new SimpleObjectProperty<>(first);
  }

  public Lang get() {
    return lang.get();
  }

  public void set(Lang changed) {
    lang.set(changed);
  }

  public ReadOnlyObjectProperty<Lang> property() {
    return lang;
  }

  /** Returns a binding to the text of a message, updated whenever the language changes. */
  public StringBinding text(Message message) {
    return Bindings.createStringBinding(() -> now(message), lang);
  }

  /** Returns a binding to the explanations of the field's terms in a message. */
  public StringBinding explained(Message message) {
    return Bindings.createStringBinding(() -> Term.explained(lang.get(), message), lang);
  }

  /** The same for a pattern of {@code ui_*.properties}, {@code key} without its {@code ui.}. */
  public StringBinding text(String key, Object... arguments) {
    return text(Message.of("ui." + key, arguments));
  }

  /** Returns the text of a pattern of {@code ui_*.properties} in the current language. */
  public String now(String key, Object... arguments) {
    return Message.of("ui." + key, arguments).in(lang.get());
  }

  public String now(Message message) {
    return DrawnText.shown(message.in(lang.get()));
  }

  /** Runs a listener at once and after every change. */
  public Subscription follow(Runnable listener) {
    listener.run();
    return lang.subscribe(() -> listener.run())::unsubscribe;
  }
}
