package org.chainmap.ui.initiatives;

import org.chainmap.model.value.AsOf;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;

/** What is said of an initiative on its card and in the list. */
final class InitiativeWords {

  private InitiativeWords() {}

  /** Returns when it is due, and that it is overdue where it is. */
  static String due(Language language, Agenda.Entry entry) {
    AsOf due = entry.initiative().due();
    return language.now(
        due == null
            ? Message.of("initiatives.noDate")
            : Message.of(
                entry.overdue() ? "initiatives.overdueSince" : "initiatives.due", due.toString()));
  }
}
